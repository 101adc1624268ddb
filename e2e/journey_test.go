package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
)

// The whole journey can be made without JavaScript, and with nothing but the
// keyboard.
func TestJourney(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		hands  hands
		script bool
	}{
		{"mouse, without script", mouse{}, false},
		{"keyboard", keyboard{}, true},
	}
	for _, test := range tests {
		for _, l := range locales.Languages {
			t.Run(test.name+" "+string(l), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, klar)
				if !test.script {
					b.withoutScript()
				}
				a := ordinary(t)
				pages := walk(b, test.hands, l, a)
				if end := pages[len(pages)-1]; end != visit.SlipPage {
					t.Fatalf("(%s) got to %v, want the slip at the end", l, pages)
				}
				checkUserIDElements(b, a.UserIDs)
				// Printing takes script, and a sentence says how to do without.
				if shown := evaluate[bool](b, `document.querySelector("[data-print]").checkVisibility()`); shown != test.script {
					t.Errorf("(%s) the button to print is shown: %t, want %t", l, shown, test.script)
				}
				if shown := evaluate[bool](b, `document.querySelector("main noscript p")?.checkVisibility() ?? false`); shown == test.script {
					t.Errorf("(%s) how to print without the button is said: %t, want %t", l, shown, !test.script)
				}
				checkSaved(b, l, a)
			})
		}
	}
}

// checkSaved checks that every form says what was answered.
func checkSaved(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	for _, step := range formSteps(a) {
		b.open(step.Paths[l])
		if got, want := shown(b), step.Form(a); got.Encode() != want.Encode() {
			b.t.Errorf("%s (%s): got %v saved, want %v", step.Name, l, got, want)
		}
	}
}

// The slip is printed when somebody presses the button, and not before.
func TestPrintButton(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			call(b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
				Source: `window.printed = 0; window.print = () => window.printed++`,
			})
			b.open(visit.BlankPage.Paths[l])
			if got := evaluate[int](b, `printed`); got != 0 {
				t.Errorf("blank-slip (%s): printed %d times by itself", l, got)
			}
			b.do(chromedp.Click(chromedp.CSS("[data-print]")))
			if got := evaluate[int](b, `printed`); got != 1 {
				t.Errorf("blank-slip (%s): printed %d times for one press of the button, want once", l, got)
			}
		})
	}
}
