package site

import (
	"regexp"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"klar/locales"
)

func TestPages(t *testing.T) {
	names := map[string]bool{}
	for _, p := range Pages {
		if p.Name == "" || names[p.Name] {
			t.Errorf("got page name %q, want one that no other page has", p.Name)
		}
		names[p.Name] = true
		if _, isGuide := GuideNamed(p.Name); (p.Title == "") != isGuide {
			t.Errorf("%s: got title %q, want one unless it is a guide", p.Name, p.Title)
		}
	}
}

// addresses is everything that has a path: the pages, the files and the part of a
// page.
var addresses = slices.Concat(Pages, []Page{SavedSlip, UserIDRules, CalendarFile})

// Every page has a path of its own in every language, with letters that every
// keyboard has.
func TestPaths(t *testing.T) {
	paths := map[string]string{}
	for _, l := range locales.Languages {
		good := regexp.MustCompile(`^/` + string(l) + `(/[a-z0-9]+(-[a-z0-9]+)*)*(\.ics)?$`)
		for _, p := range addresses {
			path := p.Path(l)
			if !good.MatchString(path) {
				t.Errorf("%s (%s): got path %q, want /%s and words of a to z, digits and hyphens", p.Name, l, path, l)
			}
			if other := paths[path]; other != "" {
				t.Errorf("%s (%s): got path %q, want another path than that of %s", p.Name, l, path, other)
			}
			paths[path] = p.Name
		}
	}
}

// The files of paths name only pages that exist.
func TestPathFilesNamePages(t *testing.T) {
	for _, l := range locales.Languages {
		file := "../../locales/paths." + string(l) + ".toml"
		var words map[string]string
		if _, err := toml.DecodeFile(file, &words); err != nil {
			t.Fatal(err)
		}
		for name := range words {
			if !slices.ContainsFunc(addresses, func(p Page) bool { return p.Name == name }) {
				t.Errorf("%s: got the name %q, want only names of pages", file, name)
			}
		}
	}
}
