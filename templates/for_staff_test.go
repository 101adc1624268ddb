package templates

import (
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/site"
)

func TestForStaffShowsASlipInEachLanguage(t *testing.T) {
	doc := uitest.RenderIn(t, locales.Danish, ForStaffPage(ui.Page{Title: "A"}, visit.ExampleSlip()))
	var got []string
	doc.Find(".slip").Each(func(_ int, s *goquery.Selection) {
		got = append(got, s.Parent().AttrOr("lang", "")+" "+s.AttrOr("aria-label", ""))
	})
	for i, l := range locales.Languages {
		want := string(l) + " " + locales.T(locales.With(t.Context(), l), "slip.sheet")
		if i >= len(got) || got[i] != want {
			t.Errorf("got the slips %q, want %q as number %d", got, want, i+1)
		}
	}
}

// The style sheet numbers these parts of a slip, and the list explains as many.
func TestForStaffExplainsEveryNumber(t *testing.T) {
	numbered := []string{
		".slip-top > h2", ".slip-staff > h3", ".slip-head > h3", ".slip-head ~ .slip-id:nth-of-type(2) > .slip-ticks",
		".slip-key", ".slip-bottom h3",
	}
	doc := uitest.RenderIn(t, locales.Danish, ForStaffPage(ui.Page{Title: "A"}, visit.ExampleSlip()))
	doc.Find(".slip").Each(func(i int, s *goquery.Selection) {
		numbers := 0
		for _, selector := range numbered {
			found := s.Find(selector).Length()
			if found == 0 {
				t.Errorf("slip %d has no %s", i+1, selector)
			}
			numbers += found
		}
		if explained := doc.Find(".staff-text ol > li").Length(); explained != numbers {
			t.Errorf("slip %d has %d numbers, and %d are explained", i+1, numbers, explained)
		}
	})
}

func TestForStaffNamesWhoRunsIt(t *testing.T) {
	for _, o := range []*ui.Operator{nil, {Name: "Herning Kommune", URL: "https://www.herning.dk"}} {
		p := ui.Page{Name: site.ForStaff.Name, Title: "A", Operator: o}
		links := uitest.RenderIn(t, locales.Danish, ForStaffPage(p, visit.ExampleSlip())).Find(".staff-text a[href='https://www.herning.dk']").Length()
		if want := map[bool]int{true: 1, false: 0}[o != nil]; links != want {
			t.Errorf("operator %v: got %d links, want %d", o, links, want)
		}
	}
}
