package e2e

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// A traveller goes from the start page to the slip on a phone of 360 × 640 px.
type traveller struct {
	name    string
	answers func(*visit.Answers)
	percent int  // how large they have set text
	warned  bool // a page begins with something that they must know first
}

var travellers = []traveller{
	{"passport, no date", func(a *visit.Answers) {
		a.Booked, a.Day, a.Time, a.UserIDs, a.Remember = "", "", "", a.UserIDs[:1], ""
	}, 100, false},
	{"passport, date and a backup", func(a *visit.Answers) { a.UserIDs, a.Remember = a.UserIDs[:2], "" }, 100, false},
	{"newcomer", func(a *visit.Answers) {
		a.Newcomer, a.Remember = true, ""
		a.Documents = []identity.Document{identity.ForeignPassport, identity.HealthCard}
		a.Confirm, a.Witness = visit.ByWitness, everyCondition
	}, 100, true},
	{"80 years, text at 200 %", func(a *visit.Answers) { a.UserIDs, a.Remember = a.UserIDs[:1], "" }, 200, true},
	{"lost phone", func(a *visit.Answers) { a.Errand, a.UserIDs, a.Remember = visit.LostPhone, nil, "" }, 100, true},
	{"no identification", func(a *visit.Answers) {
		a.Office, a.Booked, a.Day, a.Time, a.Remember = office.Unsure, visit.No, "", "", ""
		a.Documents, a.NoDocuments, a.UserIDs = nil, true, a.UserIDs[:1]
	}, 100, false},
}

// A length is what a way to the slip costs.
type length struct {
	loads, inputs int
	screens       float64
	pages         []string // each with its screens
	unseen        []string // the pages that show neither a field nor the way on in their first screen
}

// The way to the slip is as short as it has been. What each page costs is printed with
// -v.
func TestLengthOfTheWay(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			for _, who := range travellers {
				a := ordinary(t)
				who.answers(&a)
				b := newTab(t, klar)
				b.do(chromedp.EmulateViewport(360, 640))
				way := travel(b, l, a, who.percent)
				t.Logf("%-28s %2d loads, %2d inputs, %5.1f screens: %s", who.name, way.loads, way.inputs, way.screens, strings.Join(way.pages, ", "))
				if way.loads > 10 {
					t.Errorf("%s: got %d page loads, want at most 10", who.name, way.loads)
				}
				if !who.warned && len(way.unseen) > 0 {
					t.Errorf("%s: %v show neither a field nor the way on in their first screen", who.name, way.unseen)
				}
			}
		})
	}
}

// firstScreen reports whether a field or the way on is in sight when the page opens.
const firstScreen = `[...document.querySelectorAll("main input:not([type=hidden]), main .button")]
	.some(e => e.getClientRects().length > 0 && e.getBoundingClientRect().bottom + scrollY <= innerHeight)`

// travel goes from the start page to the slip and measures the way.
func travel(b *tab, l locales.Language, a visit.Answers, percent int) length {
	b.t.Helper()
	var way length
	arrive := func(name string) {
		evaluate[chromedp.Void](b, fmt.Sprintf(enlarge, percent))
		screens := evaluate[float64](b, `document.scrollingElement.scrollHeight / innerHeight`)
		way.loads++
		way.screens += screens
		way.pages = append(way.pages, fmt.Sprintf("%s %.1f", name, screens))
		if !evaluate[bool](b, firstScreen) {
			way.unseen = append(way.unseen, name)
		}
	}
	b.open(site.Start.Path(l))
	arrive("start")
	mouse{}.press(b, continueLink)
	way.inputs++
	for range 2 * len(journey.Steps) {
		arrive(b.page())
		step, isStep := journey.StepNamed(b.page())
		if !isStep || step.Name == journey.Slip.Name {
			return way
		}
		to := continueLink
		if step.Read != nil && step.Name != journey.Check.Name {
			form := step.Form(a)
			mouse{}.fill(b, form)
			way.inputs += countInputs(form)
			to = continueButton
		}
		mouse{}.press(b, to)
		way.inputs++
	}
	b.t.Fatal("the way to the slip has no end")
	return way
}

// countInputs returns how many fields of a form are filled in or ticked.
func countInputs(form url.Values) int {
	n := 0
	for _, values := range form {
		n += len(values)
	}
	return n
}
