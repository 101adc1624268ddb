package e2e

import "github.com/chromedp/chromedp"

// tooWide returns the elements that end to the right of the window, if the page scrolls
// sideways.
const tooWide = `document.scrollingElement.scrollWidth <= innerWidth ? [] :
	["the page is " + document.scrollingElement.scrollWidth + " px wide"].concat(
		[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
			.map(e => e.outerHTML.slice(0, 120)))`

// scrollsSideways returns the elements that are too wide for a small phone, or for a
// zoom of 400 %. https://www.w3.org/WAI/WCAG22/Understanding/reflow
func scrollsSideways(b *tab) []string {
	b.t.Helper()
	evaluate[chromedp.Void](b, unfold)
	var complaints []string
	for scale, name := range map[float64]string{1: "320 px wide", 4: "zoomed to 400 %"} {
		b.do(chromedp.EmulateViewport(320, 256, chromedp.EmulateScale(scale)))
		for _, what := range evaluate[[]string](b, tooWide) {
			complaints = append(complaints, name+": "+what)
		}
	}
	return complaints
}
