package e2e

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/identity"
	"klar/visit/site"
)

// TestAPageReadAgain builds the program with another day and another address for one
// page of sources.toml. Both change for all rules that rest on that page: on the pages
// that show sources, in what -rules prints, and, as the day is the oldest, at the foot of
// the slip. Nothing else changes.
func TestAPageReadAgain(t *testing.T) {
	t.Parallel()
	const moved = "https://mitid.dk/p-code-moved"
	again := buildChanged(t, "../visit/cite/sources.toml",
		`(?s)(\[mitid-p-code\]\naddress = )"[^"]*"(.*?checked = )"2026-11-21"`, `$1"`+moved+`"$2"2026-01-02"`)
	address := identity.PCodeSource.URL

	changed := 0
	before, after := sourcesPrinted(t, program), sourcesPrinted(t, again)
	for i, line := range before {
		if strings.HasSuffix(line, "  "+address) {
			changed++
			before[i] = strings.NewReplacer("2026-11-21", "2026-01-02", address, moved).Replace(line)
		}
	}
	slices.Sort(before)
	slices.Sort(after)
	if !slices.Equal(before, after) || changed == 0 {
		t.Errorf("-rules: got\n%s\nwant\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}

	moving, err := start(again, filepath.Join(t.TempDir(), "klar.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pagesWithSources() {
		path := page.Path(locales.Danish)
		got, want := sourcesShown(newVisitor(t, moving), path), sourcesShown(newVisitor(t, klar), path)
		rests := 0
		for i, line := range want {
			if strings.HasPrefix(line, address+" ") {
				rests++
				shown := strings.NewReplacer("lørdag den 21. november 2026", "fredag den 2. januar 2026", "21. november 2026", "2. januar 2026",
					address, moved, strings.TrimPrefix(address, "https://"), strings.TrimPrefix(moved, "https://"))
				want[i] = shown.Replace(line)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		switch page.Name {
		case site.Sources.Name, site.WithoutCPR.Name, "guide:new-in-denmark":
			if rests == 0 {
				t.Errorf("%s: nothing rests on %s", path, address)
			}
		}
	}
	for on, day := range map[*service]string{klar: "21. november 2026", moving: "2. januar 2026"} {
		v := newVisitor(t, on)
		_, body := v.do(v.request(site.BlankPage.Path(locales.Danish), nil))
		if foot := footOf(t, body); !strings.Contains(foot, "reglerne fra "+day) {
			t.Errorf("foot of the slip: got %q, want the day %s", foot, day)
		}
	}
	if err := moving.stop(); err != nil {
		t.Error(err)
	}
}

// footOf returns the words at the foot of the slip on a page.
func footOf(t *testing.T, page []byte) string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Find(".slip-foot").Text()
}

func pagesWithSources() []site.Page {
	pages := []site.Page{site.Sources, site.WithoutCPR, site.WithoutPhoto, site.GetDocuments}
	for _, g := range site.Guides {
		pages = append(pages, g.Page)
	}
	return pages
}

// sourcesPrinted returns the lines that program prints with -rules.
func sourcesPrinted(t *testing.T, program string) []string {
	t.Helper()
	out, err := exec.Command(program, "-rules").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// sourcesShown returns each link to another site on a page, with the text around it.
func sourcesShown(v visitor, path string) (lines []string) {
	v.t.Helper()
	_, body := v.do(v.request(path, nil))
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		v.t.Fatal(err)
	}
	doc.Find("main a[href^='https://']").Each(func(_ int, a *goquery.Selection) {
		lines = append(lines, a.AttrOr("href", "")+" "+strings.Join(strings.Fields(a.Parent().Text()), " "))
	})
	return lines
}
