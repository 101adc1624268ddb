package e2e

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/e2e/combinations"
	"klar/locales"
)

// enlarge makes all text of the page in the tab larger, as a visitor does who sets the
// browser's font size. The window stays as it is.
const enlarge = `(percent => {
	const root = document.documentElement;
	root.style.fontSize = "";
	root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * percent / 100 + "px";
})(%d)`

// spacedOut gives text the spacing that WCAG 1.4.12 says a page must bear.
// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing
const spacedOut = `for (const e of document.querySelectorAll("body, body *")) {
	e.style.letterSpacing = "0.12em";
	e.style.wordSpacing = "0.16em";
	e.style.lineHeight = "1.5";
	if (e.matches("p")) e.style.marginBottom = "2em";
}`

// tooNarrow returns the text that stands in a column of fewer than ten characters,
// though it is longer. What is drawn box by box is no text.
const tooNarrow = `[...document.querySelectorAll("main :is(p, li, dd, dt, label, legend, h1, h2, h3, h4, .form-hint, button)")]
	.filter(e => e.checkVisibility() && !e.closest(".sr-only, .change, .boxes, .copy-boxes, .spelled, .slip-key, .slip-ticks, .lost-boxes"))
	.filter(e => {
		const style = getComputedStyle(e);
		const width = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
		return style.display !== "inline" && e.innerText.trim().length > 10 && width < 10 * 0.5 * parseFloat(style.fontSize);
	})
	.map(e => "a narrow column, " + e.clientWidth + " px for letters of " + getComputedStyle(e).fontSize + ": " + e.outerHTML.slice(0, 120))`

// A textSize is how large text is, in a window of which width.
type textSize struct {
	width   int64 // in px
	percent int
}

// largest is the size at which most goes wrong. Every page is tried with it, and with
// one of the others.
var (
	largest = textSize{320, 200}
	others  = []textSize{{320, 130}, {320, 150}, {360, 130}, {360, 150}, {360, 200}, {1280, 130}, {1280, 150}, {1280, 200}}
)

// Text of any size fits: nothing overflows, and no column becomes a strip of letters.
func TestTextOfAnySize(t *testing.T) {
	t.Parallel()
	eachOf(t, onePerPage(states(t)), func(b *tab, l locales.Language, s state) {
		s.show(b, l)
		evaluate[chromedp.Void](b, unfold)
		for _, size := range slices.Concat(combinations.For(len(s.name), others), []textSize{largest}) {
			b.do(chromedp.EmulateViewport(size.width, 640))
			evaluate[chromedp.Void](b, fmt.Sprintf(enlarge, size.percent))
			checkFits(b, fmt.Sprintf("%d px, text at %d %%", size.width, size.percent))
		}
		b.do(chromedp.EmulateViewport(320, 640))
		evaluate[chromedp.Void](b, fmt.Sprintf(enlarge, 100))
		evaluate[chromedp.Void](b, spacedOut)
		checkFits(b, "320 px, text spaced out")
	})
}

// checkFits checks that the page fits into the window as it is.
func checkFits(b *tab, when string) {
	b.t.Helper()
	complaints := slices.Concat(evaluate[[]string](b, tooWide), evaluate[[]string](b, tooNarrow))
	for _, complaint := range complaints[:min(len(complaints), 4)] {
		b.t.Errorf("%s, %s: %s", b.where(), when, complaint)
	}
}
