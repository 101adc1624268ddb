package slip

import (
	"regexp"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
)

// asking finds what has a browser ask for something, or may.
var asking = regexp.MustCompile(`(?i)<(script|link|img|iframe|object|embed|video|audio|source|form|base|a|use)\b|\b(src|srcset|href|action|poster|ping|background|on[a-z]+)\s*=|@import|url\(\s*["']?[^"'d)]|url\(["']?d[^a]|https?://`)

func TestSavedSlipAsksForNothing(t *testing.T) {
	for _, l := range locales.Languages {
		var page strings.Builder
		if err := Saved("A", visit.NewSlip(choosing("a  b <&> c", longest), in)).Render(locales.With(t.Context(), l), &page); err != nil {
			t.Fatal(err)
		}
		if found := asking.FindString(page.String()); found != "" {
			t.Errorf("%s: has %q in it", l, found)
		}
	}
}
