package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// The ways on from what the counter view shows.
const (
	showUserID = `.counter-closed .button`
	hideUserID = `.counter-choice:target .actions a:not(.button)`
	nextUserID = `.counter-choice:target .actions .button`
)

// openCounter opens the counter view with the longest user IDs there may be.
func openCounter(t *testing.T, b *tab, l locales.Language) {
	t.Helper()
	v := newVisitor(t, klar)
	v.answer(crowded(t, visit.GetFirst, identity.HasCPR), "")
	b.setCookie(v.cookie())
	b.open(visit.Counter.Paths[l])
}

// onShow returns the places of the counter view that can be seen, and the user
// IDs.
func onShow(b *tab) string {
	b.t.Helper()
	return evaluate[string](b, `[
		...[...document.querySelectorAll(".counter section")].filter(e => e.checkVisibility()).map(e => e.id),
		...[...document.querySelectorAll("[data-user-id]")].filter(e => e.checkVisibility()).map(e => e.textContent),
	].join(" | ")`)
}

// The clerk sees one user ID at a time, and nobody sees any before: with script
// and without, by mouse and by keyboard.
func TestCounterShowsOneUserIDAtATime(t *testing.T) {
	t.Parallel()
	click := func(b *tab, selector string) { b.do(chromedp.Click(chromedp.CSS(selector))) }
	for _, tt := range []struct {
		name   string
		script bool
		press  func(b *tab, selector string)
	}{
		{"mouse", true, click},
		{"mouse, no script", false, click},
		{"keyboard", true, tabTo},
	} {
		for _, l := range locales.Languages {
			t.Run(tt.name+" "+string(l), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, klar)
				if !tt.script {
					b.withoutScript()
				}
				b.do(chromedp.EmulateViewport(320, 640))
				openCounter(t, b, l)
				waitForFonts(b)
				asked := len(b.fetched())
				check := func(when, want string) {
					t.Helper()
					if got := onShow(b); got != want {
						t.Errorf("%s: got %q to be seen, want %q", when, got, want)
					}
				}
				check("at first", "hidden")
				tt.press(b, showUserID)
				check("shown", "choice-1 | "+longID(0))
				tt.press(b, nextUserID)
				check("taken", "choice-2 | "+longID(1))
				b.do(chromedp.NavigateBack())
				check("back", "choice-1 | "+longID(0))
				tt.press(b, nextUserID)
				tt.press(b, nextUserID)
				check("two taken", "choice-3 | "+longID(2))
				tt.press(b, hideUserID)
				check("hidden again", "hidden")
				tt.press(b, showUserID)
				for range longIDs {
					tt.press(b, nextUserID)
				}
				check("all taken", "taken")
				for _, r := range b.fetched()[asked:] {
					// The browser looks for the icon anew at each address.
					if !strings.Contains(r.url, "/favicon.") {
						t.Errorf("asked for %s, want everything to be there from the start", r.url)
					}
				}
			})
		}
	}
}

// waitForFonts waits until the tab has asked for the fonts of the counter view,
// as it does when it first draws the page.
func waitForFonts(b *tab) {
	b.t.Helper()
	for _, font := range []string{"/sans-600.", "/mono-600."} {
		b.waitForRequest("for the font "+font, func(r request) bool { return strings.Contains(r.url, font) })
	}
}

// tabTo presses Tab until it comes to the link, and then Enter.
func tabTo(b *tab, selector string) {
	b.t.Helper()
	for range mostStops {
		b.do(chromedp.KeyEvent(kb.Tab))
		if focused(b, selector).Matches {
			b.do(chromedp.KeyEvent(kb.Enter))
			return
		}
	}
	b.t.Fatalf("%s: Tab does not reach %s", b.where(), selector)
}

// What the clerk reads is legible on any phone and in any light, each user ID
// like the page itself: a contrast of 7:1, and nothing to scroll to sideways.
// https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced
func TestCounterIsLegible(t *testing.T) {
	t.Parallel()
	const enhanced = `axe.run("main", {runOnly: ["color-contrast-enhanced"], resultTypes: ["violations"]})
		.then(r => r.violations.flatMap(v => v.nodes.map(n => n.html)))`
	const font = `document.fonts.ready.then(() => [...document.querySelectorAll(".counter-choice:target .boxes > *")].map(e => {
		const style = getComputedStyle(e);
		return style.fontFamily.includes("IBM Plex Mono") && style.fontVariantLigatures === "none" && parseFloat(style.fontSize) >= 32;
	}))`
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			openCounter(t, b, l)
			for _, place := range []string{"", "#choice-1", "#choice-2", "#choice-3", "#taken"} {
				name := fmt.Sprintf("%s%s", visit.Counter.Paths[l], place)
				evaluate[chromedp.Void](b, fmt.Sprintf(`location.hash = %q`, place))
				for _, complaint := range append(scrollsSideways(b), inaccessible(b, windows)...) {
					t.Errorf("%s: %s", name, complaint)
				}
				for _, pale := range evaluate[[]string](b, enhanced) {
					t.Errorf("%s: less than 7:1: %s", name, pale)
				}
				b.do(chromedp.EmulateViewport(320, 640))
				boxes := evaluate[[]bool](b, font)
				if strings.HasPrefix(place, "#choice") && (len(boxes) < 46 || slices.Contains(boxes, false)) {
					t.Errorf("%s: got boxes %v, want each character in Mono, without ligatures and at least 32 px high", name, boxes)
				}
			}
		})
	}
}
