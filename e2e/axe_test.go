package e2e

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/chromedp"

	"klar/e2e/combinations"
	"klar/locales"
)

// axe checks a page against the rules of accessibility that a program can
// check. https://github.com/dequelabs/axe-core
var axe = sync.OnceValues(func() ([]byte, error) {
	return os.ReadFile("../node_modules/axe-core/axe.min.js")
})

const runAxe = `axe.run({
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	resultTypes: ["violations"],
}).then(r => r.violations.map(v => ({Rule: v.id, Help: v.help, Nodes: v.nodes.map(n => n.target + ": " + n.html)})))`

// A violation is a rule that a page breaks.
type violation struct {
	Rule, Help string
	Nodes      []string
}

// A window is one in which axe looks at a page.
type window struct {
	name          string
	width, height int64
	prepare       string // JavaScript
}

// windows are that of a phone, and of a screen with all unfolded that the page
// folds away.
var windows = []window{
	{"360 px wide", 360, 740, ""},
	{"1280 px wide, unfolded", 1280, 900, unfold},
}

// windowsFor returns the windows in which axe looks at a state in a language. At
// the fullest state of each page it looks in all windows, in one language each;
// at the others in one window and one language. The languages take turns.
func windowsFor(s state, l locales.Language) []window {
	look := windows
	if !s.fullest {
		look = combinations.For(s.number/len(locales.Languages), windows)
	}
	return slices.DeleteFunc(slices.Clone(look), func(w window) bool {
		turn := s.number + slices.Index(windows, w)
		return !slices.Contains(combinations.For(turn, locales.Languages), l)
	})
}

// inaccessible returns the rules that the page breaks in some windows, in the
// order in which they are given.
func inaccessible(b *tab, windows []window) []string {
	b.t.Helper()
	if len(windows) == 0 {
		return nil
	}
	script, err := axe()
	if err != nil {
		b.t.Fatal(err)
	}
	evaluate[chromedp.Void](b, string(script))
	var complaints []string
	for _, window := range windows {
		b.do(chromedp.EmulateViewport(window.width, window.height))
		evaluate[chromedp.Void](b, window.prepare)
		for _, v := range evaluate[[]violation](b, runAxe) {
			complaints = append(complaints, fmt.Sprintf("%s: %s (%s)\n\t%s", window.name, v.Rule, v.Help, strings.Join(v.Nodes, "\n\t")))
		}
	}
	return complaints
}

// unfold opens everything on the page that can be opened.
const unfold = `document.querySelectorAll("details").forEach(d => d.open = true)`
