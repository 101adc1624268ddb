package e2e

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The size of A4, and the number of points in a millimetre.
const (
	a4Width, a4Height = 210.0, 297.0 // mm
	pointsPerMM       = 72 / 25.4
)

// A sheet is what Poppler finds on the first page of a PDF. All measures are in mm from
// the page's upper left corner.
type sheet struct {
	pages         int
	width, height float64
	words         []printed
	runs          []printed // text in one piece and one font
	ink           area      // bounds of everything that is not white
	embedded      []string  // names of embedded fonts
}

// printed is a piece of text and its place on the page.
type printed struct {
	area
	text string
	font string // of runs only
}

func (p printed) String() string { return fmt.Sprintf("%q at %v", p.text, p.area) }

type area struct{ left, top, right, bottom float64 }

func (a area) String() string {
	return fmt.Sprintf("%.1f–%.1f mm from the top, %.1f–%.1f mm from the left", a.top, a.bottom, a.left, a.right)
}

// readPDF reads the first page of a PDF with Poppler.
func readPDF(t *testing.T, pdf []byte) sheet {
	t.Helper()
	file := writePDF(t, pdf)
	var s sheet
	s.readWords(t, poppler(t, "pdftotext", "-bbox-layout", file, "-"))
	s.readRuns(t, poppler(t, "pdftohtml", "-xml", "-i", "-stdout", file))
	s.readInk(picture(t, file))
	s.readFonts(poppler(t, "pdffonts", file))
	return s
}

func writePDF(t *testing.T, pdf []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "slip.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// countPages returns how many pages a PDF has.
func countPages(t *testing.T, pdf []byte) int {
	t.Helper()
	for line := range strings.Lines(string(poppler(t, "pdfinfo", writePDF(t, pdf)))) {
		if count, is := strings.CutPrefix(line, "Pages:"); is {
			n, err := strconv.Atoi(strings.TrimSpace(count))
			if err != nil {
				t.Fatalf("read pdfinfo: %v", err)
			}
			return n
		}
	}
	t.Fatal("pdfinfo does not say how many pages there are")
	return 0
}

// poppler runs one of Poppler's tools and returns its output.
func poppler(t *testing.T, tool string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(tool, args...).Output()
	if err != nil {
		t.Fatalf("%s, of poppler-utils: %v", tool, err)
	}
	return out
}

func (s *sheet) readWords(t *testing.T, text []byte) {
	t.Helper()
	var document struct {
		Pages []struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Words  []struct {
				XMin float64 `xml:"xMin,attr"`
				YMin float64 `xml:"yMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"flow>block>line>word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(bytes.NewReader(text))
	decoder.Strict = false // the pages are inside HTML
	if err := decoder.Decode(&document); err != nil {
		t.Fatalf("read pdftotext: %v", err)
	}
	s.pages = len(document.Pages)
	if s.pages == 0 {
		t.Fatal("the PDF has no page")
	}
	first := document.Pages[0]
	s.width, s.height = first.Width/pointsPerMM, first.Height/pointsPerMM
	for _, w := range first.Words {
		s.words = append(s.words, printed{
			area: area{w.XMin / pointsPerMM, w.YMin / pointsPerMM, w.XMax / pointsPerMM, w.YMax / pointsPerMM},
			text: w.Text,
		})
	}
}

func (s *sheet) readRuns(t *testing.T, text []byte) {
	t.Helper()
	var document struct {
		Pages []struct {
			Height float64 `xml:"height,attr"`
			Fonts  []struct {
				ID     string `xml:"id,attr"`
				Family string `xml:"family,attr"`
			} `xml:"fontspec"`
			Texts []struct {
				Left   float64 `xml:"left,attr"`
				Top    float64 `xml:"top,attr"`
				Width  float64 `xml:"width,attr"`
				Height float64 `xml:"height,attr"`
				Font   string  `xml:"font,attr"`
				Inner  string  `xml:",innerxml"`
			} `xml:"text"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal(text, &document); err != nil {
		t.Fatalf("read pdftohtml: %v", err)
	}
	first := document.Pages[0]
	fonts := map[string]string{}
	for _, f := range first.Fonts {
		fonts[f.ID] = f.Family
	}
	mm := s.height / first.Height
	for _, r := range first.Texts {
		s.runs = append(s.runs, printed{
			area: area{r.Left * mm, r.Top * mm, (r.Left + r.Width) * mm, (r.Top + r.Height) * mm},
			text: plain(t, r.Inner),
			font: fonts[r.Font],
		})
	}
}

// plain returns the text of a piece of XML.
func plain(t *testing.T, inner string) string {
	t.Helper()
	var b strings.Builder
	decoder := xml.NewDecoder(strings.NewReader(inner))
	for {
		token, err := decoder.Token()
		if token == nil {
			return b.String()
		}
		if err != nil {
			t.Fatalf("read %q: %v", inner, err)
		}
		if text, is := token.(xml.CharData); is {
			b.Write(text)
		}
	}
}

// dotsPerInch is the resolution of pictures of pages.
const dotsPerInch = 100

// picture returns the first page of a PDF as a picture.
func picture(t *testing.T, file string) *image.Gray {
	t.Helper()
	pgm := poppler(t, "pdftoppm", "-gray", "-r", strconv.Itoa(dotsPerInch), "-singlefile", file)
	var width, height, white int
	n, err := fmt.Sscanf(string(pgm[:min(len(pgm), 40)]), "P5\n%d %d\n%d\n", &width, &height, &white)
	if n != 3 || err != nil || white != 255 || len(pgm) < width*height {
		t.Fatalf("read pdftoppm: got %d bytes, %v", len(pgm), err)
	}
	return &image.Gray{Pix: pgm[len(pgm)-width*height:], Stride: width, Rect: image.Rect(0, 0, width, height)}
}

// readInk sets s.ink to the bounds of everything printed in a picture of the page.
func (s *sheet) readInk(page *image.Gray) {
	const white = 255
	mm := s.height / float64(page.Rect.Dy())
	s.ink = area{left: s.width, top: s.height}
	for i, grey := range page.Pix {
		if int(grey) > white*9/10 {
			continue
		}
		x, y := float64(i%page.Stride), float64(i/page.Stride)
		s.ink = area{
			left: min(s.ink.left, x*mm), top: min(s.ink.top, y*mm),
			right: max(s.ink.right, (x+1)*mm), bottom: max(s.ink.bottom, (y+1)*mm),
		}
	}
}

// inMono returns the runs that are set in IBM Plex Mono.
func (s sheet) inMono() []printed {
	var mono []printed
	for _, r := range s.runs {
		if strings.Contains(r.font, "IBMPlexMono") {
			mono = append(mono, r)
		}
	}
	return mono
}

// readFonts sets s.embedded from the output of pdffonts.
func (s *sheet) readFonts(table []byte) {
	for line := range strings.Lines(string(table)) {
		// The columns are name, type, encoding, emb, sub, uni and two numbers. The type
		// may have two words, so columns are counted from the end.
		if f := strings.Fields(line); len(f) > 7 && f[len(f)-5] == "yes" {
			s.embedded = append(s.embedded, f[0])
		}
	}
}
