package templates

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit"
	"klar/visit/lifetime"
	"klar/visit/office"
	"klar/visit/site"
)

// someOperator is one with everything that an offices file can say.
var someOperator = &Operator{
	Name:          "Prøve Kommune",
	URL:           "https://www.example.dk/",
	Email:         "post@example.dk",
	Phone:         "+4520000000",
	Privacy:       "https://www.example.dk/privatliv",
	Accessibility: "https://www.was.digst.dk/example-dk",
}

func about(t *testing.T, p site.Page, o *Operator) *goquery.Selection {
	t.Helper()
	return rendered(t, View{
		Page:    Page{Name: p.Name, Title: p.Title, Operator: o},
		Setting: visit.Env{Offices: office.Embedded(), Today: "2026-11-23"},
		Cookie:  "__Host-klar",
	}.Component()).Selection
}

// hrefs returns where the links in a part lead.
func hrefs(part *goquery.Selection) []string {
	return part.Find("a").Map(func(_ int, a *goquery.Selection) string { return attr(a, "href") })
}

// What is promised stands on the page: every time that drafts are kept for, the
// cookie's name, who answers for it and where to complain.
func TestPrivacyPage(t *testing.T) {
	page := about(t, site.Privacy, someOperator).Find("main")
	said := text(page)
	for _, l := range lifetime.Told {
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
		if !strings.Contains(text(page), want) {
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
		if want := locales.T(t.Context(), tt.says); !strings.Contains(text(page), want) {
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
		page := about(t, p, &Operator{Name: "Prøve Kommune", URL: "https://www.example.dk/", Phone: "+4520000000"}).Find("main")
		for _, link := range hrefs(page) {
			if link == "" || strings.HasPrefix(link, "mailto:") {
				t.Errorf("%s: got a link to %q", p.Name, link)
			}
		}
	}
}

// The footer leads to our own pages, which lead on to the operator's.
func TestFooterIsNotDoubled(t *testing.T) {
	links := hrefs(about(t, site.Sources, someOperator).Find("footer"))
	for want, there := range map[string]bool{
		"/da/privatliv": true, "/da/tilgaengelighed": true, someOperator.URL: true,
		someOperator.Privacy: false, someOperator.Accessibility: false,
	} {
		if slices.Contains(links, want) != there {
			t.Errorf("got %v, want %s there: %t", links, want, there)
		}
	}
}

// What a page brings as its own description goes before that of the table.
func TestDescription(t *testing.T) {
	for _, tt := range []struct {
		name string
		page Page
		want string
	}{
		{"of the table", Page{Name: site.FromHome.Name, Listed: true}, "Svar på tre spørgsmål, og se, om du kan få MitID hjemme med appen. Vi gemmer ikke dine svar."},
		{"its own", Page{Name: site.FromHome.Name, Listed: true, Description: "Egen"}, "Egen"},
		{"none", Page{Name: "other", Listed: true}, ""},
		{"not listed", Page{Name: site.FromHome.Name, Description: "Egen"}, ""},
	} {
		tt.page.TitleText = "A"
		if got := attr(rendered(t, Layout(tt.page)).Find(`meta[name="description"]`), "content"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
