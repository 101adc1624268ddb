package e2e

import (
	"testing"

	"klar/locales"
)

// checks are the checks of every page in every state. Each looks at the page in the tab
// and returns the faults it finds.
var checks = []struct {
	name  string
	check func(*tab) []string
}{
	{"accessibility", inaccessible},
	{"reflow", scrollsSideways},
	{"forced colours", invisible},
	{"reduced motion", moves},
}

func TestPages(t *testing.T) {
	eachOf(t, states(t), func(b *tab, l locales.Language, s state) {
		s.show(b, l)
		for _, c := range checks {
			for _, complaint := range c.check(b) {
				b.t.Errorf("%s (%s), %s: %s", s.name, l, c.name, complaint)
			}
		}
	})
}
