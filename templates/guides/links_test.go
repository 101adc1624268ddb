package guides

import (
	"net/url"
	"regexp"
	"slices"
	"testing"

	"klar/locales"
	"klar/locales/guide"
	"klar/visit"
	"klar/visit/office"
)

var href = regexp.MustCompile(`href="(/[^"]*#[^"]*)"`)

func TestLinksToSectionsOfOtherGuidesLeadThere(t *testing.T) {
	all, err := New(office.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range locales.Languages {
		sections := map[string][]guide.Section{} // by path
		for _, g := range visit.Guides {
			sections[g.Paths[l]] = all.texts[l][g.Name].Sections
		}
		for name, text := range all.texts[l] {
			for _, found := range href.FindAllStringSubmatch(text.HTML, -1) {
				u, err := url.Parse(found[1])
				if err != nil {
					t.Fatal(err)
				}
				if !slices.ContainsFunc(sections[u.Path], func(s guide.Section) bool { return s.ID == u.Fragment }) {
					t.Errorf("%s (%s) links to %s: there is no such section", name, l, found[1])
				}
			}
		}
	}
}
