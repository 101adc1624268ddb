package slip

import (
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"klar/locales"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

// choosing returns the answers of somebody who has chosen these user IDs.
func choosing(ids ...string) visit.Answers {
	return visit.Answers{
		Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Office: "herning",
		UserIDs: ids, Documents: []identity.Document{identity.PassportCPR}, Confirm: visit.ByQuestions,
	}
}

// in is where and when the slips of the tests are made.
var in = visit.Env{Offices: office.Embedded(), Today: "2026-11-23"}

// shown returns a page with the slip that the answers make, in a language.
func shown(t *testing.T, page func(ui.Page, visit.Slip) templ.Component, a visit.Answers, l locales.Language) *goquery.Document {
	t.Helper()
	return uitest.RenderIn(t, l, page(ui.Page{Title: "A", Path: "/da/a"}, visit.NewSlip(a, in)))
}

func TestCounterShowsEachUserIDInItsPlace(t *testing.T) {
	for _, ids := range [][]string{{"a  b <&> c"}, {"søren_æå", longest}, {"peter78fromlondon", "søren_æå", longest}} {
		doc := shown(t, Counter, choosing(ids...), locales.Danish)
		places := doc.Find(".counter-choice:has([data-user-id])")
		if places.Length() != len(ids) {
			t.Fatalf("%d places with a user ID, want %d", places.Length(), len(ids))
		}
		places.Each(func(i int, place *goquery.Selection) {
			id := place.Find("[data-user-id]")
			if id.Length() != 1 || id.Text() != ids[i] || uitest.Attr(id, "data-user-id") != strconv.Itoa(i+1) {
				t.Errorf("place %d: got user ID %s, %q, want %q and no other", i+1, uitest.Attr(id, "data-user-id"), id.Text(), ids[i])
			}
			if got, want := place.Find(".boxes").Children().Length(), len([]rune(ids[i])); got != want {
				t.Errorf("place %d: %d boxes, want %d", i+1, got, want)
			}
			if got, want := place.Find(".slip-key b").Length(), len(keyedSigns(ids[i:i+1])); got != want {
				t.Errorf("place %d: %d signs in the key, want the %d that occur", i+1, got, want)
			}
			next := "#taken"
			if i+1 < len(ids) {
				next = "#" + uitest.Attr(places.Eq(i+1), "id")
			}
			if got := uitest.Attr(place.Find(".actions .button"), "href"); got != next {
				t.Errorf("place %d: taken leads to %q, want %q", i+1, got, next)
			}
			if got := uitest.Attr(place.Find(".actions a:not(.button)"), "href"); got != "#hidden" {
				t.Errorf("place %d: hiding leads to %q, want #hidden", i+1, got)
			}
		})
	}
}

// What the page opens with may be seen by everybody in the queue. The style
// hides it while one of its elder siblings is shown.
func TestCounterOpensWithoutUserIDs(t *testing.T) {
	ids := []string{"peter78fromlondon", "søren_æå"}
	doc := shown(t, Counter, choosing(ids...), locales.Danish)
	closed := doc.Find(".counter-closed")
	if got, want := closed.PrevAllFiltered(".counter-choice").Length(), doc.Find(".counter-choice").Length(); got != want || got != len(ids)+1 {
		t.Errorf("%d of %d places come before what the page opens with, want %d of %d", got, want, len(ids)+1, len(ids)+1)
	}
	doc.Find(".counter-choice").Remove()
	for _, id := range ids {
		if strings.Contains(doc.Text(), id) {
			t.Errorf("says %q outside its place", id)
		}
	}
	if got := uitest.Attr(closed.Find(".button"), "href"); got != "#choice-1" {
		t.Errorf("leads to %q, want #choice-1", got)
	}
}

func TestCounterWithoutUserIDs(t *testing.T) {
	later := choosing()
	later.Later = true
	recover := choosing()
	recover.Errand = visit.Recover
	for _, test := range []struct {
		name    string
		answers visit.Answers
		way     string // where the button leads
		ticks   int    // what may be the matter
	}{
		{"to be chosen", later, "/da/bruger-id", 0},
		{"not asked for", recover, "", 4},
	} {
		doc := shown(t, Counter, test.answers, locales.Danish)
		if n := doc.Find(".counter-choice").Length(); n != 0 {
			t.Errorf("%s: %d places for user IDs, want none", test.name, n)
		}
		if got := uitest.Attr(doc.Find(".counter .button"), "href"); got != test.way {
			t.Errorf("%s: button leads to %q, want %q", test.name, got, test.way)
		}
		if got := doc.Find(".counter-lines ul li").Length(); got != test.ticks {
			t.Errorf("%s: %d things that may be the matter, want %d", test.name, got, test.ticks)
		}
	}
}

// Nobody who shows or copies the slip has it along.
func TestWithoutSlipNobodyIsToBringIt(t *testing.T) {
	for name, page := range map[string]func(ui.Page, visit.Slip) templ.Component{"counter": Counter, "copy": CopyByHand} {
		for _, l := range locales.Languages {
			main := uitest.Text(shown(t, page, choosing("peter78fromlondon"), l).Find("main"))
			for _, key := range []locales.Key{"slip.bring-phone", "document.passport-cpr.name"} {
				if want := inDanish(t.Context(), textOf(key)); !strings.Contains(main, want) {
					t.Errorf("%s (%s): does not say to bring %q", name, l, want)
				}
			}
			if slip := inDanish(t.Context(), textOf("slip.bring-slip")); strings.Contains(main, slip) {
				t.Errorf("%s (%s): says to bring %q", name, l, slip)
			}
		}
	}
}
