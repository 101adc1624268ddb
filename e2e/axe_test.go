package e2e

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/chromedp/chromedp"
)

// axe returns the source of axe-core, which checks a page against those rules of
// accessibility that a program can check. https://github.com/dequelabs/axe-core
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

// inaccessible returns the rules that the page breaks on a phone, and on a desktop
// screen with all details open.
func inaccessible(b *tab) []string {
	b.t.Helper()
	script, err := axe()
	if err != nil {
		b.t.Fatal(err)
	}
	evaluate[chromedp.Void](b, string(script))
	var complaints []string
	for _, window := range []struct {
		name          string
		width, height int64
		prepare       string
	}{
		{"360 px wide", 360, 740, ""},
		{"1280 px wide, unfolded", 1280, 900, unfold},
	} {
		b.do(chromedp.EmulateViewport(window.width, window.height))
		evaluate[chromedp.Void](b, window.prepare)
		for _, v := range evaluate[[]violation](b, runAxe) {
			complaints = append(complaints, fmt.Sprintf("%s: %s (%s)\n\t%s", window.name, v.Rule, v.Help, strings.Join(v.Nodes, "\n\t")))
		}
	}
	return complaints
}

// unfold opens all details on the page.
const unfold = `document.querySelectorAll("details").forEach(d => d.open = true)`
