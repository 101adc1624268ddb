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
			t.Errorf("page name %q is missing or not its own", p.Name)
		}
		names[p.Name] = true
		if _, isGuide := GuideNamed(p.Name); (p.Title == "") != isGuide {
			t.Errorf("%s: got title %q, want one unless it is a guide", p.Name, p.Title)
		}
	}
}

// addresses is everything that has a path: the pages, and what is none.
var addresses = slices.Concat(Pages, []Page{SavedSlip, UserIDRules, CalendarFile})

// Every page has a path of its own in every language, in letters that can be
// typed on any keyboard.
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
				t.Errorf("%s (%s): got path %q, want another one than %s has", p.Name, l, path, other)
			}
			paths[path] = p.Name
		}
	}
}

// No file of paths names a page that is not there.
func TestPathsOfPages(t *testing.T) {
	for _, l := range locales.Languages {
		file := "../../locales/paths." + string(l) + ".toml"
		var words map[string]string
		if _, err := toml.DecodeFile(file, &words); err != nil {
			t.Fatal(err)
		}
		for name := range words {
			if !slices.ContainsFunc(addresses, func(p Page) bool { return p.Name == name }) {
				t.Errorf("%s: %q is no page", file, name)
			}
		}
	}
}
