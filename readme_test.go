package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

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
