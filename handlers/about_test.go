package handlers_test

import (
	"maps"
	"net/http"
	"slices"
	"testing"
)

// The page about privacy names the cookie that is really set, and takes none to
// be read.
func TestPrivacyNamesTheCookie(t *testing.T) {
	for name, changes := range map[string][]func(*setup){"http": nil, "https": {https}} {
		t.Run(name, func(t *testing.T) {
			b := start(t, changes...).visitor()
			got := b.get(danish("privacy")).want(http.StatusOK)
			if len(b.cookies) > 0 {
				t.Errorf("got cookies %v for reading, want none", b.cookies)
			}
			b.fill("situation")
			names := slices.Collect(maps.Keys(b.cookies))
			if len(names) != 1 || !got.says("Den hedder "+names[0]+".") {
				t.Errorf("got cookies %v, want the one that the page names", names)
			}
		})
	}
}
