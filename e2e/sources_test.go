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

// TestAPageReadAgain builds the program with another day for one page of sources.toml.
// The day changes for all rules that cite that page, both on the pages that show sources
// and in what -rules prints. Nothing else changes.
func TestAPageReadAgain(t *testing.T) {
	t.Parallel()
	again := buildChanged(t, "../visit/cite/sources.toml", `(?s)(\[mitid-p-code\].*?checked = )"2026-11-21"`, `$1"2027-01-02"`)
	address := identity.PCodeSource.URL

	changed := 0
	before, after := sourcesPrinted(t, program), sourcesPrinted(t, again)
	for i, line := range before {
		if strings.HasSuffix(line, "  "+address) {
			changed++
			before[i] = strings.Replace(line, "2026-11-21", "2027-01-02", 1)
		}
	}
	slices.Sort(before)
	slices.Sort(after)
	if !slices.Equal(before, after) || changed == 0 {
		t.Errorf("-rules: got\n%s\nwant\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}

	service, err := start(again, filepath.Join(t.TempDir(), "klar.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pagesWithSources() {
		path := page.Path(locales.Danish)
		got, want := sourcesShown(newVisitor(t, service), path), sourcesShown(newVisitor(t, klar), path)
		rests := 0
		for i, line := range want {
			if strings.HasPrefix(line, address+" ") {
				rests++
				day := strings.NewReplacer("lørdag 21. november 2026", "lørdag 2. januar 2027", "21. november 2026", "2. januar 2027")
				want[i] = day.Replace(line)
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
	if err := service.stop(); err != nil {
		t.Error(err)
	}
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
