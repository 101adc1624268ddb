package e2e

import (
	"testing"

	"klar/locales"
)

// checks are what is checked of every page in every state, beside its
// accessibility. Each looks at the page in the tab and returns what is wrong
// with it.
var checks = []struct {
	name  string
	check func(*tab) []string
}{
	{"reflow", scrollsSideways},
	{"forced colours", invisible},
	{"reduced motion", moves},
}

func TestPages(t *testing.T) {
	t.Parallel()
	eachOf(t, states(t), func(b *tab, l locales.Language, s state) {
		s.show(b, l)
		checkPage(b, windowsFor(s, l))
	})
}

// checkPage checks the page that a tab shows; axe looks at it in the given
// windows.
func checkPage(b *tab, windows []window) {
	b.t.Helper()
	for _, complaint := range inaccessible(b, windows) {
		b.t.Errorf("%s, accessibility: %s", b.where(), complaint)
	}
	for _, c := range checks {
		for _, complaint := range c.check(b) {
			b.t.Errorf("%s, %s: %s", b.where(), c.name, complaint)
		}
	}
}
