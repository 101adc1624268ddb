package guides

import (
	"net/url"
	"slices"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/locales/guide"
	"klar/visit/site"
)

// TestLinksToSectionsLeadThere holds for links from one guide to a section of
// another; those within a guide are looked at when it is read.
func TestLinksToSectionsLeadThere(t *testing.T) {
	guides := all(t)
	for _, l := range locales.Languages {
		ctx := locales.With(t.Context(), l)
		sections := map[string][]guide.Section{} // by path
		for _, g := range site.Guides {
			sections[g.Path(l)] = guides.Of(ctx, g.Page).Sections
		}
		found := 0
		for _, g := range site.Guides {
			parse(t, guides.Of(ctx, g.Page)).Find(`a[href^="/"][href*="#"]`).Each(func(_ int, a *goquery.Selection) {
				found++
				to, err := url.Parse(a.AttrOr("href", ""))
				if err != nil {
					t.Fatal(err)
				}
				if !slices.ContainsFunc(sections[to.Path], func(s guide.Section) bool { return s.ID == to.Fragment }) {
					t.Errorf("%s (%s): %q leads to %s, where there is no such section", g.Text, l, a.Text(), to)
				}
			})
		}
		if found == 0 {
			t.Errorf("no guide leads to a section of another (%s)", l)
		}
	}
}
