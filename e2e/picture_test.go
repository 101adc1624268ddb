package e2e

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

var update = flag.Bool("update", false, "store the pictures of the slip anew")

// The slip looks as it did when somebody last looked at it. When it is meant to
// look otherwise, renew the pictures, and look at them:
//
//	go test ./e2e -run Picture -update
//
// With -artifacts, a picture that differs is kept where the failure says.
//
// None of them has a day to come on it, so they are the same tomorrow. The day on
// which the rules were read is on all of them, and is as it is in the rules.
func TestPictureOfTheSlip(t *testing.T) {
	t.Parallel()
	usual := ordinary(t)
	usual.Day, usual.Time = "", ""
	usual.UserIDs = []string{"stine!always!happy:o)", "peter78fromlondon", "johnsnew#id"}
	usual.Documents = []identity.Document{identity.ForeignPassport, identity.HealthCard}
	usual.Confirm, usual.Witness = visit.ByWitness, []identity.Condition{identity.Adult, identity.MitIDFor30Days}
	worst := crowded(t, visit.UnsureErrand, identity.NoCPR)
	worst.Day, worst.Time = "", ""
	pictures := []struct {
		file    string // in testdata
		answers visit.Answers
	}{
		{"slip.png", usual}, // the README shows it
		{"slip-worst.png", worst},
	}
	for _, p := range pictures {
		t.Run(p.file, func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			slip{answers: p.answers}.show(b, locales.English)
			pdf := run(b, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
			got, stored := picture(t, writePDF(t, pdf)), filepath.Join("testdata", p.file)
			if *update {
				store(t, stored, got)
				return
			}
			if differ := differences(got, load(t, stored)); differ > mayDiffer {
				file := filepath.Join(t.ArtifactDir(), p.file)
				store(t, file, got)
				t.Errorf("%d patches of the slip look otherwise than in %s, want at most %d: see %s", differ, stored, mayDiffer, file)
			}
		})
	}
}

// How far two pictures may be apart before an eye sees it. A patch is about a
// millimetre wide; edges that are a little softer, or a dot to one side, change
// few patches by much.
const (
	patch     = 4  // dots
	unlike    = 64 // of 255
	mayDiffer = 30 // patches, of more than 60,000
)

// differences returns how many patches of two pictures are not alike.
func differences(one, other *image.Gray) int {
	if one.Rect != other.Rect {
		return one.Rect.Dx() * one.Rect.Dy()
	}
	count := 0
	for y := 0; y+patch <= one.Rect.Dy(); y += patch {
		for x := 0; x+patch <= one.Rect.Dx(); x += patch {
			if d := darkness(one, x, y) - darkness(other, x, y); d > unlike || d < -unlike {
				count++
			}
		}
	}
	return count
}

// darkness returns the mean of a patch.
func darkness(p *image.Gray, x, y int) int {
	sum := 0
	for dy := range patch {
		for _, grey := range p.Pix[p.PixOffset(x, y+dy):][:patch] {
			sum += int(grey)
		}
	}
	return sum / (patch * patch)
}

func TestDifferences(t *testing.T) {
	t.Parallel()
	stored := load(t, filepath.Join("testdata", "slip-worst.png"))
	row := stored.Stride
	at := func(mm float64) int { return int(mm/25.4*dotsPerInch) * row }
	tests := []struct {
		name   string
		change func(pixels []uint8)
		want   bool
	}{
		{"none", func([]uint8) {}, false},
		{"softer edges", func(pixels []uint8) {
			for i := len(pixels) - 1; i > 0; i-- {
				pixels[i] = uint8((3*int(pixels[i]) + int(pixels[i-1])) / 4)
			}
		}, false},
		{"a dot to the right", func(pixels []uint8) {
			copy(pixels[1:], slices.Clone(pixels[:len(pixels)-1]))
		}, false},
		{"a line of text is 1 mm lower", func(pixels []uint8) {
			copy(pixels[at(203):], slices.Clone(pixels[at(202):at(206.5)]))
		}, true},
		{"a line of text is gone", func(pixels []uint8) {
			for i := at(202); i < at(207); i++ {
				pixels[i] = 255
			}
		}, true},
		{"everything below a fold is 1.5 mm lower", func(pixels []uint8) {
			copy(pixels[at(201.5):], slices.Clone(pixels[at(200):len(pixels)-at(1.5)]))
		}, true},
		{"a user ID has another character", func(pixels []uint8) {
			for y := range 20 {
				i := at(118) + y*row + 55
				copy(pixels[i:i+300], slices.Clone(pixels[i+305:i+605]))
			}
		}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			changed := &image.Gray{Pix: slices.Clone(stored.Pix), Stride: stored.Stride, Rect: stored.Rect}
			test.change(changed.Pix)
			if got := differences(changed, stored); got > mayDiffer != test.want {
				t.Errorf("got %d patches, want more than %d: %t", got, mayDiffer, test.want)
			}
		})
	}
}

func load(t *testing.T, path string) *image.Gray {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	grey, is := decoded.(*image.Gray)
	if !is {
		t.Fatalf("%s: got a picture of type %T, want one in grey", path, decoded)
	}
	return grey
}

func store(t *testing.T, path string, picture *image.Gray) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(file, picture); err != nil {
		t.Fatalf("write %s: %v", path, err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
