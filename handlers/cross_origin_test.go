package handlers_test

import (
	"net/http"
	"testing"
)

// Old browsers send no Sec-Fetch-Site.
func TestOldBrowsersPosts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*setup)
		header http.Header
		want   int
	}{
		{"our origin", https, http.Header{"Origin": {"https://klar.example.dk"}}, 303},
		{"our origin without https", https, http.Header{"Origin": {"http://klar.example.dk"}}, 403},
		{"our origin with another port", https, http.Header{"Origin": {"https://klar.example.dk:8443"}}, 403},
		{"the host that was asked for, which is not ours", https, http.Header{"Origin": {"http://example.com"}}, 403},
		{"our page, no origin", https, http.Header{"Referer": {"https://klar.example.dk/da/situation"}}, 303},
		{"our page without https, no origin", https, http.Header{"Referer": {"http://klar.example.dk/da/situation"}}, 403},
		{"another site's page, no origin", https, http.Header{"Referer": {"https://evil.example.org/klar.example.dk"}}, 403},
		{"another site's page, address not known", func(*setup) {}, http.Header{"Referer": {"https://evil.example.org/"}}, 403},
		{"our page, address not known", func(*setup) {}, http.Header{"Referer": {"http://example.com/da/situation"}}, 303},
		{"a browser of today hides where it was", https, http.Header{"Sec-Fetch-Site": {"same-origin"}, "Referer": {"https://evil.example.org/"}}, 303},
		{"neither", https, nil, 303},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := start(t, tt.change).visitor()
			if tt.header != nil {
				b.header = tt.header
			}
			b.post(danish("situation"), valid("situation")).want(tt.want)
		})
	}
}
