package e2e

import (
	"bytes"
	"encoding/json"
	"os"
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

// TestAPageReadAgain builds the program with another day for one page of
// sources.toml. The day is new in all that rests on that page, and nothing else
// is: neither on the pages that show sources nor in what -rules prints.
func TestAPageReadAgain(t *testing.T) {
	t.Parallel()
	again := buildReadAgain(t, "mitid-p-code", "2027-01-02")
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
		path := page.Paths[locales.Danish]
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

// buildReadAgain builds the program as it is when the page with the given id has
// been read on another day, and returns its path.
func buildReadAgain(t *testing.T, id, day string) string {
	t.Helper()
	table, err := filepath.Abs("../visit/cite/sources.toml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	head, entry, found := bytes.Cut(text, []byte("\n["+id+"]\n"))
	if !found {
		t.Fatalf("%s has no page %s", table, id)
	}
	entry = bytes.Replace(entry, []byte("2026-11-21"), []byte(day), 1)
	folder := t.TempDir()
	readAgain := filepath.Join(folder, "sources.toml")
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{table: readAgain}})
	if err != nil {
		t.Fatal(err)
	}
	write := func(path string, text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(readAgain, slices.Concat(head, []byte("\n["+id+"]\n"), entry))
	write(filepath.Join(folder, "overlay.json"), overlay)
	path := filepath.Join(folder, "klar")
	if err := build(path, "-overlay", filepath.Join(folder, "overlay.json")); err != nil {
		t.Fatal(err)
	}
	return path
}

// sourcesPrinted returns the lines that a program prints with -rules.
func sourcesPrinted(t *testing.T, program string) []string {
	t.Helper()
	out, err := exec.Command(program, "-rules").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// sourcesShown returns each link to another site on a page, with the text that
// it stands in.
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
