package e2e

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/e2e/combinations"
	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/site"
)

// The folds between the bands of the slip, in mm from the top of the sheet, and the
// space that must stay empty: printers cannot print at the edges, other browsers and
// papers need more space at the foot, and a crooked fold shows the top of the next band.
const (
	firstFold, secondFold = 99.0, 198.0
	edge                  = 12.0
	lowest                = 259.4
	crookedFold           = 15.0
	tolerance             = 0.3
)

// A slip is a slip to print: the blank one, or the one for some answers.
type slip struct {
	name    string
	number  int // of all slips, from 0
	answers visit.Answers
	blank   bool
	tight   bool // it has more to say than the others
}

// slips returns slips of every errand, slips without user IDs, and the slips with the
// most and the least text.
func slips(t *testing.T) []slip {
	t.Helper()
	all := []slip{{name: "blank", blank: true}}
	for _, errand := range visit.Errands {
		a := ordinary(t)
		a.Errand = errand
		if !a.WantsUserIDs() {
			a.UserIDs = nil
		}
		all = append(all, slip{name: string(errand), answers: a})
		for _, cpr := range []identity.CPR{identity.HasCPR, identity.NoCPR} {
			tight := errand == visit.UnsureErrand && cpr == identity.NoCPR
			all = append(all, slip{name: "crowded, " + string(errand) + ", CPR " + string(cpr), answers: crowded(t, errand, cpr), tight: tight})
		}
	}
	shortest := ordinary(t)
	shortest.Day, shortest.Time, shortest.Booked = "", "", ""
	shortest.UserIDs = []string{"anna1"}
	all = append(all, slip{name: "shortest", answers: shortest})
	later := crowded(t, visit.UnsureErrand, identity.NoCPR)
	later.UserIDs, later.Later = nil, true
	all = append(all, slip{name: "crowded, user IDs by hand", answers: later, tight: true})
	for _, p := range people(t) {
		if p.answers.Later {
			all = append(all, slip{name: p.name, answers: p.answers})
		}
	}
	for i := range all {
		all[i].number = i
	}
	return all
}

// inTurn returns the ways in which a slip is tried: all of them when it is
// tight. The others take turns.
func inTurn[T any](s slip, ways []T) []T {
	if s.tight {
		return ways
	}
	return combinations.For(s.number, ways)
}

// show has the tab show the slip.
func (s slip) show(b *tab, l locales.Language) {
	b.t.Helper()
	if s.blank {
		b.setCookie(nil)
		b.open(site.BlankPage.Path(l))
		return
	}
	v := newVisitor(b.t, b.service)
	v.answer(s.answers, "")
	b.setCookie(v.cookie())
	step := journey.Slip
	b.open(step.Path(l))
	if b.page() != journey.Slip.Name {
		b.t.Fatalf("got page %q, want the slip", b.page())
	}
}

// withoutPageRules removes the @page rules from the page's style, to emulate a browser
// that does not support them.
const withoutPageRules = `for (const sheet of document.styleSheets)
	for (let i = sheet.cssRules.length - 1; i >= 0; i--)
		if (sheet.cssRules[i] instanceof CSSPageRule) sheet.deleteRule(i)`

// eachSlip runs test with every slip in every language.
func eachSlip(t *testing.T, test func(b *tab, l locales.Language, s slip)) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			for _, s := range slips(t) {
				t.Run(s.name, func(t *testing.T) {
					b.t = t
					s.show(b, l)
					test(b, l, s)
				})
			}
		})
	}
}

func TestSlipPrints(t *testing.T) {
	t.Parallel()
	type paper struct {
		name    string
		options []chromedp.PDFOption
	}
	papers := []paper{
		{"the paper it asks for", []chromedp.PDFOption{chromedp.PDFPreferCSSPageSize(), chromedp.PDFPaper(chromedp.PaperA4)}},
		{"the paper it asks for, where Letter is usual", []chromedp.PDFOption{chromedp.PDFPreferCSSPageSize()}},
	}
	eachSlip(t, func(b *tab, l locales.Language, s slip) {
		for _, paper := range inTurn(s, papers) {
			got := readPDF(b.t, run(b, chromedp.PrintToPDF(paper.options...)))
			checkSheet(b.t, paper.name, got, s.answers.UserIDs)
		}
		checkInk(b, ".slip")
		checkTopBand(b)
		checkUserIDElements(b, s.answers.UserIDs)
	})
}

// checkTopBand checks that the columns of the top band end above the band's foot, which
// is always at the fold.
func checkTopBand(b *tab) {
	b.t.Helper()
	b.asPrinted(func() {
		end := evaluate[float64](b, `Math.max(...[...document.querySelectorAll(".slip-top .slip-columns *")].map(e => e.getBoundingClientRect().bottom))`)
		if foot := evaluate[float64](b, `document.querySelector(".slip-foot").getBoundingClientRect().top`); end > foot {
			b.t.Errorf("the columns of the top band end %.1f px below the beginning of its foot", end-foot)
		}
	})
}

// checkSheet checks the places of everything on the printed slip.
func checkSheet(t *testing.T, paper string, got sheet, ids []string) {
	t.Helper()
	if got.pages != 1 || math.Abs(got.width-a4Width) > 1 || math.Abs(got.height-a4Height) > 1 {
		t.Errorf("%s: got %d pages, the first %.0f × %.0f mm; want one of A4", paper, got.pages, got.width, got.height)
	}
	outside := func(a area) bool {
		return a.top < edge-tolerance || a.left < edge-tolerance || a.right > a4Width-edge+tolerance || a.bottom > lowest+tolerance
	}
	if outside(got.ink) {
		t.Errorf("%s: printed %v; want nothing within %v mm of top and sides or below %v mm", paper, got.ink, edge, lowest)
	}
	if words := among(got.words, outside); len(words) > 0 {
		t.Errorf("%s: these words stand within %v mm of top or sides or below %v mm: %s", paper, edge, lowest, few(words))
	}
	// Only user IDs and the key to their characters are set in Mono.
	exposed := func(a area) bool {
		return a.top < firstFold+crookedFold-tolerance || a.bottom > secondFold+tolerance
	}
	if runs := among(got.inMono(), exposed); len(runs) > 0 {
		t.Errorf("%s: these parts of a user ID do not stand from %v mm below the first fold to the second: %s", paper, crookedFold, few(runs))
	}
	checkUserIDsOnSheet(t, paper, got, ids)
	checkOrder(t, paper, got)
	for _, font := range got.embedded {
		if !strings.Contains(font, "IBMPlex") {
			t.Errorf("%s: got the font %s embedded, want IBM Plex only", paper, font)
		}
	}
	mono := func(font string) bool { return strings.HasSuffix(font, "IBMPlexMono-SemiBold") }
	if len(ids) > 0 && !slices.ContainsFunc(got.embedded, mono) {
		t.Errorf("%s: got the fonts %v embedded, want IBM Plex Mono among them", paper, got.embedded)
	}
}

// checkOrder checks that the text of the PDF comes band by band, as a screen reader or
// a copy of the text needs it.
func checkOrder(t *testing.T, paper string, got sheet) {
	t.Helper()
	band := func(p printed) int {
		switch middle := (p.top + p.bottom) / 2; {
		case middle < firstFold:
			return 1
		case middle < secondFold-tolerance*10: // the text on the second fold belongs to band 3
			return 2
		}
		return 3
	}
	before := 0
	for _, w := range got.words {
		if band(w) < before {
			t.Errorf("%s: %v is read after band %d", paper, w, before)
			return
		}
		before = band(w)
	}
}

// among returns the pieces of text whose place is wrong.
func among(all []printed, wrong func(area) bool) []printed {
	return slices.DeleteFunc(slices.Clone(all), func(p printed) bool { return !wrong(p.area) })
}

// few returns the first pieces of text, for a failure message.
func few(all []printed) string {
	const enough = 3
	if len(all) > enough {
		return fmt.Sprintf("%v and %d more", all[:enough], len(all)-enough)
	}
	return fmt.Sprint(all)
}

// checkUserIDsOnSheet checks that each user ID is printed once as one word and once in
// boxes, and not above the first fold.
func checkUserIDsOnSheet(t *testing.T, paper string, got sheet, ids []string) {
	t.Helper()
	for _, id := range ids {
		whole := 0
		for _, r := range got.runs {
			if strings.TrimSpace(r.text) == id {
				whole++
			}
			if r.top < firstFold && strings.Contains(strings.ToLower(r.text), id) {
				t.Errorf("%s: %v, above the fold", paper, r)
			}
		}
		if whole != 1 {
			t.Errorf("%s: got the user ID %q %d times in one piece, want it once", paper, id, whole)
		}
	}
	printed := ""
	for _, r := range got.inMono() {
		printed += r.text
	}
	all := strings.Join(ids, "")
	for _, char := range strings.ReplaceAll(all, " ", "") {
		// The key may contain the character once more.
		c := string(char)
		if got, want := strings.Count(printed, c), 2*strings.Count(all, c); got < want || got > want+1 {
			t.Errorf("%s: got %q %d times, want it %d times for plain lines and boxes, and perhaps once in the key", paper, c, got, want)
		}
	}
}

// checkUserIDElements checks the data attributes with which other programs find the
// user IDs.
func checkUserIDElements(b *tab, ids []string) {
	b.t.Helper()
	type element struct {
		Number, Text string
		Nodes        int
	}
	got := evaluate[[]element](b, `[...document.querySelectorAll("[data-user-id]")].map(
		e => ({Number: e.dataset.userId, Text: e.textContent, Nodes: e.childNodes.length}))`)
	var want []element
	for i, id := range ids {
		want = append(want, element{string(rune('1' + i)), id, 1})
	}
	if !slices.Equal(got, want) {
		b.t.Errorf("got user IDs %+v, want %+v", got, want)
	}
}

// The slip is one page on other papers too, and with the margins of other browsers.
func TestSlipIsOnePageOnAnyPaper(t *testing.T) {
	t.Parallel()
	eachSlip(t, func(b *tab, l locales.Language, s slip) { checkPages(b, s, 1) })
}

// A printing is a way to print that a browser of its own may have.
type printing struct {
	paper      string
	size       chromedp.PaperSize
	margin     float64 // mm
	knowsRules bool    // of @page
}

func (p printing) String() string {
	return fmt.Sprintf("%s with margins of %v mm, in a browser that knows @page: %t", p.paper, p.margin, p.knowsRules)
}

// printings returns the ways in which a slip is printed, those first that know
// the rules of @page.
func (s slip) printings() []printing {
	var all []printing
	for _, knows := range []bool{true, false} {
		for _, margin := range s.margins() {
			all = append(all, printing{"A4", chromedp.PaperA4, margin, knows}, printing{"Letter", chromedp.PaperLetter, margin, knows})
		}
	}
	return inTurn(s, all)
}

// margins returns the margins with which to print a slip: the widest leave the
// least room, so the others are for a few.
func (s slip) margins() []float64 {
	if s.tight || s.blank || s.name == "shortest" {
		return []float64{0, 6, 10}
	}
	return []float64{10}
}

// checkPages checks how many pages the slip in a tab has, however it is printed.
func checkPages(b *tab, s slip, want int) {
	b.t.Helper()
	for _, p := range s.printings() {
		if !p.knowsRules {
			evaluate[chromedp.Void](b, withoutPageRules)
		}
		pdf := run(b, chromedp.PrintToPDF(chromedp.PDFPaper(p.size), chromedp.PDFMargin(p.margin/25.4)))
		if got := countPages(b.t, pdf); got != want {
			b.t.Errorf("%v: got %d pages, want %d", p, got, want)
		}
	}
}
