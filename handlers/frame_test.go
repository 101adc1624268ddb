package handlers_test

import (
	"net/http"
	"slices"
	"testing"

	"klar/locales"
	"klar/visit/office"
	"klar/visit/site"
)

// The footer leads to our own pages, which lead on to the operator's.
func TestFooterIsNotDoubled(t *testing.T) {
	s := start(t, func(with *setup) {
		with.Offices.Operator = &office.Operator{
			Name:    office.Names{locales.Danish: operatorName, locales.English: operatorName},
			Website: "https://www.example.dk/", Privacy: "https://www.example.dk/privatliv", Accessibility: "https://www.was.digst.dk/example-dk",
		}
	})
	links := attributes(s.visitor().get(danish("sources")).want(http.StatusOK).Find("footer a"), "href")
	for want, n := range map[string]int{
		"/da/privatliv": 1, "/da/tilgaengelighed": 1, "/da/kilder": 1, "/da/guide": 1, "https://www.example.dk/": 1,
		"https://www.example.dk/privatliv": 0, "https://www.was.digst.dk/example-dk": 0, "/da/slet": 0,
	} {
		got := 0
		for _, link := range links {
			if link == want {
				got++
			}
		}
		if got != n {
			t.Errorf("got %d links to %s among %v, want %d", got, want, links, n)
		}
	}
}

func TestFooterLeadsToDeletingWhatIsThere(t *testing.T) {
	b := start(t).visitor()
	b.fill("situation")
	if links := attributes(b.get(danish("visit")).want(http.StatusOK).Find("footer a"), "href"); !slices.Contains(links, "/da/slet") {
		t.Errorf("got links to %v, want one to /da/slet", links)
	}
}

// A guide is described by its own words, other pages by those of the table, and
// a page that is not listed by none.
func TestDescriptions(t *testing.T) {
	s := start(t)
	guide, _ := site.GuideNamed("guide:witness")
	for _, tt := range []struct {
		name string
		page site.Page
		want string
	}{
		{"of the table", site.FromHome, "Svar på tre spørgsmål, og se, om du kan få MitID hjemme med appen. Vi gemmer ikke dine svar."},
		{"its own", guide.Page, filledIn(t, office.Embedded()).Of(t.Context(), guide.Page).Lead},
		{"not listed", site.Exit, ""},
	} {
		got := s.visitor().get(tt.page.Path(locales.Danish)).want(http.StatusOK).attr(`meta[name="description"]`, "content")
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
