package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// leastLarge is the least type on the first page of the slip in large type, in
// points: all but the numbers in boxes and the key to signs.
const leastLarge = 16.0

// largeSlips returns those with the most and the least to say.
func largeSlips(t *testing.T) []slip {
	t.Helper()
	later := crowded(t, visit.UnsureErrand, identity.NoCPR)
	later.UserIDs, later.Later = nil, true
	return []slip{
		{name: "crowded", answers: crowded(t, visit.UnsureErrand, identity.NoCPR), tight: true},
		{name: "crowded, user IDs by hand", answers: later},
		{name: "crowded, without user IDs", answers: crowded(t, visit.Recover, identity.NoCPR), tight: true},
		{name: "ordinary", number: 1, answers: ordinary(t)},
		{name: "blank", number: 2, blank: true},
	}
}

func TestLargeSlipPrints(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			for _, s := range largeSlips(t) {
				t.Run(s.name, func(t *testing.T) {
					b.t = t
					s.show(b, l)
					page := visit.LargeSlip
					if s.blank {
						page = visit.LargeBlankPage
					}
					b.open(page.Paths[l])
					checkLarge(b, s)
					checkPages(b, s, 2)
				})
			}
		})
	}
}

// checkLarge checks what stands on which page, and how large.
func checkLarge(b *tab, s slip) {
	b.t.Helper()
	pdf := run(b, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	file := writePDF(b.t, pdf)
	front := readPDF(b.t, pdf)
	ids := s.answers.UserIDs
	checkUserIDsOnSheet(b.t, "page 1", front, ids)
	back := string(poppler(b.t, "pdftotext", "-f", "2", "-l", "2", file, "-"))
	for _, id := range ids {
		if strings.Contains(back, id) {
			b.t.Errorf("the second page has the user ID %q", id)
		}
	}
	outside := func(a area) bool {
		return a.top < edge-tolerance || a.left < edge-tolerance || a.right > a4Width-edge+tolerance || a.bottom > lowest+tolerance
	}
	if outside(front.ink) {
		b.t.Errorf("printed %v on page 1; want nothing within %v mm of top and sides or below %v mm", front.ink, edge, lowest)
	}
	checkInk(b, ".slip")
	b.asPrinted(func() {
		fold := evaluate[float64](b, `document.querySelector(".slip-middle").getBoundingClientRect().top`)
		if end := evaluate[float64](b, `Math.max(...[...document.querySelectorAll(".slip-top *")].map(e => e.getBoundingClientRect().bottom))`); end > fold {
			b.t.Errorf("what shows in the queue ends %.0f px below the fold", end-fold)
		}
		small := evaluate[[]string](b, fmt.Sprintf(`[...document.querySelectorAll(".slip-top *, .slip-middle *")].filter(e =>
			!e.closest(".slip-key, .sr-only") && e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < %v * 96 / 72 - 0.1
		).map(e => e.tagName + "." + e.className + " " + getComputedStyle(e).fontSize)`, leastLarge))
		if len(small) > 0 {
			b.t.Errorf("want type of %v points or more, got less for %q", leastLarge, small)
		}
	})
}
