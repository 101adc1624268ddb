package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"klar/locales"
	"klar/visit"
)

// A stop is where Tab has led, and whether that can be seen.
type stop struct {
	HTML    string
	InPage  bool // and not in the browser around it
	Skip    bool // the link past the header
	Visible bool
}

// whereFocusIs looks at the drawn box of a choice, whose input is invisible.
const whereFocusIs = `(() => {` + seen + `
	const e = document.activeElement;
	const label = e.matches("input[type=radio], input[type=checkbox]") && document.querySelector("label[for='" + e.id + "']");
	const style = label ? getComputedStyle(label, "::before") : getComputedStyle(e);
	const {top, bottom} = (label || e).getBoundingClientRect();
	return {
		HTML: e.outerHTML.slice(0, 120),
		InPage: e !== document.body,
		Skip: e.matches(".skipnav"),
		Visible: drawn(style, "outline") && bottom > 0 && top < innerHeight,
	};
})()`

// The keyboard shows where it is, from the skip link on, also when the system
// chooses the colours. The language makes no difference to that, so each is
// tried with one of the two.
func TestFocusIsVisible(t *testing.T) {
	t.Parallel()
	tests := []struct {
		colours  string
		language locales.Language
	}{
		{"none", locales.Danish},
		{"active", locales.English},
	}
	for _, test := range tests {
		t.Run("forced colours "+test.colours, func(t *testing.T) {
			t.Parallel()
			inOneTab(t, onePerPage(states(t)), func(b *tab, s state) {
				prefer(b, "forced-colors", test.colours)
				s.show(b, test.language)
				tabThrough(b, s)
			})
		})
	}
}

func tabThrough(b *tab, s state) {
	b.t.Helper()
	for n := range mostStops {
		b.do(chromedp.KeyEvent(kb.Tab))
		at := evaluate[stop](b, whereFocusIs)
		if (n == 0) != at.Skip {
			b.t.Errorf("%s: Tab number %d leads to %s, want the skip link first and never again", s.name, n+1, at.HTML)
		}
		if !at.InPage {
			return
		}
		if !at.Visible {
			b.t.Errorf("%s: the focus cannot be seen on %s", s.name, at.HTML)
		}
	}
	b.t.Errorf("%s: Tab still makes stops after %d", s.name, mostStops)
}

func TestSkipLink(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			b.open(visit.Steps[0].Paths[l])
			b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
			if at := focused(b, "main *"); !at.Matches {
				t.Errorf("%s (%s): after the skip link Tab leads to %+v, want the first field", b.page(), l, at)
			}
		})
	}
}
