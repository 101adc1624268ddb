package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"klar/locales"
	"klar/visit/journey"
)

// A stop is the element that has the focus after Tab.
type stop struct {
	HTML    string
	InPage  bool // false: the focus is in the browser's own controls
	Skip    bool // it is the link that skips the header
	Visible bool
}

// whereFocusIs returns the stop. The input of a choice is invisible, so it looks at the
// box drawn by the label.
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

// The focus is visible on every element, from the skip link on, with and without forced
// colours. The language makes no difference, so each is tried in one language.
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
	// A page with a notice that takes the focus is entered below the skip link.
	fromTop := evaluate[bool](b, `document.querySelector("main [autofocus]") === null`)
	for n := range mostStops {
		b.do(chromedp.KeyEvent(kb.Tab))
		at := evaluate[stop](b, whereFocusIs)
		if (n == 0 && fromTop) != at.Skip {
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
			b.open(journey.Steps[0].Path(l))
			b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
			if at := focused(b, "main *"); !at.Matches {
				t.Errorf("%s (%s): after the skip link Tab leads to %+v, want the first field", b.page(), l, at)
			}
		})
	}
}
