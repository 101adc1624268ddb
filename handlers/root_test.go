package handlers_test

import (
	"net/http"
	"slices"
	"testing"

	"klar/locales"
)

// What has no language leads to its page in the visitor's.
func TestRoot(t *testing.T) {
	s := start(t)
	for _, tt := range []struct {
		accept string
		want   locales.Language
	}{
		{"", locales.Danish},
		{"da", locales.Danish},
		{"da-DK,da;q=0.9,en-US;q=0.8,en;q=0.7", locales.Danish},
		{"nb-NO", locales.Danish},
		{"nn", locales.Danish},
		{"no", locales.Danish},
		{"sv-SE,sv;q=0.9", locales.Danish},
		{"fo-FO", locales.Danish},
		{"kl-GL", locales.Danish},
		{"*", locales.Danish},
		{"DA-dk", locales.Danish},
		{"en;q=0.5, da;q=0.9", locales.Danish},
		{"nonsense in here;;", locales.Danish},
		{"nonsense in here;;,@@", locales.Danish},
		{"en-US@posix,en", locales.English},
		{"en-US@posix,da;q=0.9,en;q=0.8", locales.Danish},
		{"en;q=0.5,???,da;q=high,pl;q=0.9", locales.English},
		{",,en", locales.English},
		{"en", locales.English},
		{"en-GB,en;q=0.9,da;q=0.8", locales.English},
		{"de-DE,da;q=0.9", locales.English},
		{"is", locales.English},
		{"fi", locales.English},
		{"uk-UA,uk;q=0.9", locales.English},
		{"ar", locales.English},
		{"zh-Hant-TW", locales.English},
		{"da;q=0, pl", locales.English},
		{"da;q=0.1, so;q=0.2", locales.English},
	} {
		t.Run(tt.accept, func(t *testing.T) {
			b := s.visitor().in(t)
			if tt.accept != "" {
				b.header.Set("Accept-Language", tt.accept)
			}
			for path, to := range map[string]string{"/": "start", "/hent": "fetch"} {
				got := b.get(path).want(http.StatusFound)
				if got.location() != pathTo(tt.want, to) {
					t.Errorf("%s: got Location %q, want %q", path, got.location(), pathTo(tt.want, to))
				}
				if vary := got.Header.Values("Vary"); !slices.Contains(vary, "Accept-Language") {
					t.Errorf("%s: Vary: got %q, want Accept-Language", path, vary)
				}
				checkHeaders(t, got)
				if got.Header.Get("Cache-Control") != "no-store" {
					t.Errorf("%s: Cache-Control: got %q, want no-store", path, got.Header.Get("Cache-Control"))
				}
				if len(got.Cookies()) > 0 {
					t.Errorf("%s: got cookies %v, want none", path, got.Cookies())
				}
			}
		})
	}
}

// The language of a path goes before that of the browser.
func TestPathDecidesLanguage(t *testing.T) {
	b := start(t).visitor()
	b.header.Set("Accept-Language", "en")
	checkMarkup(t, b.get(danish("start")), locales.Danish)
	b.header.Set("Accept-Language", "da")
	checkMarkup(t, b.get(english("start")), locales.English)
}

func TestTrailingSlash(t *testing.T) {
	b := start(t).visitor()
	for _, l := range locales.Languages {
		got := b.get(pathTo(l, "start") + "/").want(http.StatusMovedPermanently)
		if got.location() != pathTo(l, "start") {
			t.Errorf("got Location %q, want %q", got.location(), pathTo(l, "start"))
		}
	}
}
