package templates

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/lifetime"
	"klar/visit/site"
)

// someOperator is one with everything that an offices file can say.
var someOperator = &ui.Operator{
	Name:          "Prøve Kommune",
	URL:           "https://www.example.dk/",
	Email:         "post@example.dk",
	Phone:         "+4520000000",
	PhoneText:     "20 00 00 00",
	Privacy:       "https://www.example.dk/privatliv",
	Accessibility: "https://www.was.digst.dk/example-dk",
}

func about(t *testing.T, p site.Page, o *ui.Operator) *goquery.Selection {
	t.Helper()
	frame := ui.Page{Name: p.Name, Title: "A", Operator: o}
	if p.Name == site.Privacy.Name {
		return uitest.Render(t, PrivacyPage(frame, Privacy{Cookie: "__Host-klar", Kept: lifetime.OnPrivacyPage})).Selection
	}
	return uitest.Render(t, AccessibilityPage(frame)).Selection
}

// hrefs returns where the links in a part lead.
func hrefs(part *goquery.Selection) []string {
	return part.Find("a").Map(func(_ int, a *goquery.Selection) string { return uitest.Attr(a, "href") })
}

// What is promised stands on the page: every time that drafts are kept for, the
// cookie's name, who answers for it and where to complain.
func TestPrivacyPage(t *testing.T) {
	page := about(t, site.Privacy, someOperator).Find("main")
	said := uitest.Text(page)
	for _, l := range lifetime.OnPrivacyPage {
		if want := l.Kept.In(t.Context()); !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	for _, want := range []string{"__Host-klar", "Prøve Kommune driver tjenesten", "Datatilsynet"} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q", want)
		}
	}
	links := hrefs(page)
	for _, want := range []string{"/da/slet", "tel:+4520000000", "mailto:post@example.dk", someOperator.Privacy, visit.DataProtection.URL} {
		if !slices.Contains(links, want) {
			t.Errorf("got links to %v, want one to %s", links, want)
		}
	}
}

func TestAccessibilityPage(t *testing.T) {
	page := about(t, site.Accessibility, someOperator).Find("main")
	for _, want := range []string{"21. november 2026", "skærmlæser", "10 hverdage", "Digitaliseringsstyrelsen"} {
		if !strings.Contains(uitest.Text(page), want) {
			t.Errorf("does not say %q", want)
		}
	}
	links := hrefs(page)
	for _, want := range []string{"mailto:post@example.dk", someOperator.Accessibility, visit.AccessibilityAgency.URL, "/da/seddel/tom"} {
		if !slices.Contains(links, want) {
			t.Errorf("got links to %v, want one to %s", links, want)
		}
	}
}

// Where nobody has put their name to the service, the pages say so.
func TestAboutWithoutOperator(t *testing.T) {
	for _, tt := range []struct {
		page site.Page
		says locales.Key
	}{{site.Privacy, "layout.no-operator"}, {site.Accessibility, "accessibility.tell.nobody"}} {
		p, page := tt.page, about(t, tt.page, nil).Find("main")
		if want := locales.T(t.Context(), tt.says); !strings.Contains(uitest.Text(page), want) {
			t.Errorf("%s: does not say %q", p.Name, want)
		}
		for _, link := range hrefs(page) {
			if link == "" || strings.HasPrefix(link, "mailto:") {
				t.Errorf("%s: got a link to %q", p.Name, link)
			}
		}
	}
}

// An operator need not have everything.
func TestAboutASparseOperator(t *testing.T) {
	for _, p := range []site.Page{site.Privacy, site.Accessibility} {
		page := about(t, p, &ui.Operator{Name: "Prøve Kommune", URL: "https://www.example.dk/", Phone: "+4520000000", PhoneText: "20 00 00 00"}).Find("main")
		for _, link := range hrefs(page) {
			if link == "" || strings.HasPrefix(link, "mailto:") {
				t.Errorf("%s: got a link to %q", p.Name, link)
			}
		}
	}
}
