package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
)

// An address that is nearly right leads to the page that was meant.
func TestNearlyRightAddress(t *testing.T) {
	s := start(t)
	for path, want := range map[string]string{
		"/DA":                         "/da",
		"/da/":                        "/da",
		"/en/Privacy/":                "/en/privacy",
		"/da/tilg%C3%A6ngelighed":     "/da/tilgaengelighed",
		"/en/tilgaengelighed":         "/en/accessibility",
		"/da/privatliv/?return=check": "/da/privatliv",
		"/da/situation/":              "/da/situation",
		"/sources":                    "/en/sources",
		"/en/for-vidnet//":            "/en/for-the-witness",
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			b := s.visitor()
			b.header.Set("Accept-Encoding", "gzip")
			got := b.do(httptest.NewRequest(method, path, nil)).want(http.StatusMovedPermanently)
			if got.location() != want {
				t.Errorf("%s %s: got Location %q, want %q", method, path, got.location(), want)
			}
			if cache := got.Header.Get("Cache-Control"); cache != "max-age=86400" {
				t.Errorf("%s %s: Cache-Control: got %q, want a day", method, path, cache)
			}
			if coding := got.Header.Get("Content-Encoding"); coding != "" {
				t.Errorf("%s %s: Content-Encoding: got %q, want none", method, path, coding)
			}
		}
	}
}

// A form is never sent on: it could lose what stands in it.
func TestNearlyRightAddressOfAForm(t *testing.T) {
	s := start(t)
	s.visitor().post("/DA/situation", valid("situation")).want(http.StatusNotFound)
	s.visitor().post("/da/situation/", url.Values{}).want(http.StatusNotFound)
}

// Where two languages share a word, the browser's is spoken.
func TestNearlyRightAddressInTheLanguageOfTheBrowser(t *testing.T) {
	s := start(t)
	for _, l := range []locales.Language{locales.Danish, locales.English} {
		b := s.visitor()
		b.header.Set("Accept-Language", string(l))
		got := b.get("/Situation").want(http.StatusMovedPermanently)
		if got.location() != pathTo(l, "situation") {
			t.Errorf("%s: got Location %q, want %q", l, got.location(), pathTo(l, "situation"))
		}
		if !slices.Contains(got.Header.Values("Vary"), "Accept-Language") {
			t.Errorf("Vary: got %q, want Accept-Language", got.Header.Values("Vary"))
		}
	}
}

// Who comes to no page finds the way on, somebody to ring and the other
// languages.
func TestNotFoundHelps(t *testing.T) {
	s := start(t)
	for _, l := range locales.Languages {
		got := s.visitor().get(pathTo(l, "start") + "/findes-ikke").want(http.StatusNotFound)
		links := attributes(got.Find("main a"), "href")
		wanted := []string{
			pathTo(l, "start"), pathTo(l, "blank-slip"), pathTo(l, "home"), pathTo(l, "get-documents"),
			"tel:+4533980010", "tel:+4570200000", "tel:+4533370037",
		}
		for _, other := range l.Others() {
			wanted = append(wanted, pathTo(other, "start"))
		}
		for _, want := range wanted {
			if !slices.Contains(links, want) {
				t.Errorf("%s: got links to %v, want one to %s", l, links, want)
			}
		}
	}
	if bad := s.visitor().send(danish("situation"), "application/json", "{}"); strings.Contains(bad.body, "tel:") {
		t.Error("got telephone lines for another error, want them where somebody is lost")
	}
}
