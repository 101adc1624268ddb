package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"klar/locales"
	"klar/visit/office"
	"klar/visit/site"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Every path that the README names, for example for webmasters to link to, is a page.
func TestReadmeNamesPages(t *testing.T) {
	var paths []string
	for _, p := range site.Pages {
		for _, l := range locales.Languages {
			paths = append(paths, p.Path(l))
		}
	}
	named := regexp.MustCompile("`(/(?:da|en)(?:/[^`]*)?)`").FindAllStringSubmatch(readme(t), -1)
	if len(named) < 10 {
		t.Fatalf("got %d addresses, want those of the table", len(named))
	}
	for _, name := range named {
		if !slices.Contains(paths, name[1]) {
			t.Errorf("got path %s, want one of a page", name[1])
		}
	}
}

// The offices tables that the README shows are valid when added to the template.
func TestReadmeShowsGoodTables(t *testing.T) {
	file := office.Template()
	shown := regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllStringSubmatch(readme(t), -1)
	for _, table := range shown {
		file += "\n" + table[1]
	}
	data, err := office.Read(strings.NewReader(file), "README.md")
	if err != nil {
		t.Fatal(err)
	}
	herning, _ := data.Office("herning")
	if len(herning.ClosedDays.Value) == 0 || len(data.Offices) <= len(office.Embedded().Offices) {
		t.Errorf("got closed days %v and %d offices, want those that the README adds", herning.ClosedDays.Value, len(data.Offices))
	}
	for _, warning := range herning.Warnings("2026-12-24", "", "2026-12-01") {
		if warning.Kind != office.ClosedDay {
			t.Errorf("got warning %v for Christmas Eve, want that it is closed", warning.Kind)
		}
	}
}

// The README lists the packages from top to bottom. A package imports only what
// stands below it, and no package is left out but those that serve tests.
func TestReadmeListsPackagesInOrder(t *testing.T) {
	place := map[string]int{}
	for i, row := range regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| ").FindAllStringSubmatch(readme(t), -1) {
		place[row[1]] = i + 1
	}
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports}, "klar/...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range loaded {
		name := strings.TrimPrefix(p.PkgPath, "klar/")
		if name == "klar" {
			name = "main"
		}
		if place[name] == 0 {
			if !strings.Contains(readme(t), "`"+name+"`") && !strings.HasPrefix(name, "e2e") {
				t.Errorf("%s is not in the README", name)
			}
			continue
		}
		for path := range p.Imports {
			if imported, ours := strings.CutPrefix(path, "klar/"); ours && place[imported] <= place[name] {
				t.Errorf("%s imports %s, which does not stand below it", name, imported)
			}
		}
	}
	if len(place) < 20 {
		t.Errorf("got %d packages in the README's table, want all", len(place))
	}
}
