package e2e

import (
	"context"
	"slices"
	"strings"
	"testing"

	"klar/e2e/combinations"
	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/office"
)

// A life is a citizen with an errand, and what Klar must tell them.
type life struct {
	name    string
	change  func(*visit.Answers) // changes the answers of ordinary
	pages   []string             // the pages of the journey; nil: all of them
	verdict identity.Verdict
	missing identity.Document // a document that would be enough; "": there is none
	bring   []identity.Document
	open    []locales.Key // what is still to do
	told    locales.Key   // another message of the result; "": none
}

var (
	allPages       = []string{"situation", "visit", "user-ids", "documents", "documents-result", "witness", "check", "slip"}
	askedExpired   = []string{"situation", "visit", "user-ids", "documents", "documents", "documents-result", "witness", "check", "slip"}
	withoutUserIDs = []string{"situation", "visit", "documents", "documents-result", "witness", "check", "slip"}
)

var everyCondition = []identity.Condition{
	identity.Adult, identity.MitIDLongEnough, identity.BringsMitIDAndPhotoID, identity.SeldomEnough,
}

var lives = []life{
	{
		name:    "Danish passport",
		change:  func(a *visit.Answers) {},
		verdict: "enough",
		bring:   []identity.Document{"passport-cpr"},
	},
	{
		name: "Polish passport and yellow card",
		change: func(a *visit.Answers) {
			a.Newcomer, a.Documents = true, []identity.Document{"foreign-passport", "health-card"}
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		verdict: "enough",
		bring:   []identity.Document{"foreign-passport", "health-card"},
	},
	{
		name: "Polish passport alone",
		change: func(a *visit.Answers) {
			a.Newcomer, a.Documents = true, []identity.Document{"foreign-passport"}
		},
		verdict: "not-enough",
		missing: "health-card",
		bring:   []identity.Document{"foreign-passport"},
		open:    []locales.Key{"open.missing-proof", "open.bring-witness"},
	},
	{
		name: "health card and birth certificate",
		change: func(a *visit.Answers) {
			a.Documents = []identity.Document{"health-card", "birth-certificate"}
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		verdict: "ring-first",
		missing: "foreign-passport",
		bring:   []identity.Document{"health-card", "birth-certificate"},
		open:    []locales.Key{"open.ring-no-photo"},
	},
	{
		name:    "14 years old",
		change:  func(a *visit.Answers) { a.Age = visit.From13 },
		verdict: "enough",
		bring:   []identity.Document{"passport-cpr"},
		open:    []locales.Key{"open.ask-parents-consent"},
	},
	{
		name: "newcomer without a CPR number",
		change: func(a *visit.Answers) {
			a.CPR, a.Newcomer, a.Documents = identity.NoCPR, true, []identity.Document{"foreign-passport"}
			a.Confirm = visit.UnsureConfirms
		},
		verdict: "ring-first",
		bring:   []identity.Document{"foreign-passport"},
		open:    []locales.Key{"open.ring-no-cpr", "open.bring-witness"},
	},
	{
		name: "level High with a passport",
		change: func(a *visit.Answers) {
			a.Errand, a.UserIDs = visit.RaiseToHigh, nil
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		pages:   withoutUserIDs,
		verdict: "ring-first",
		bring:   []identity.Document{"passport-cpr"},
		open:    []locales.Key{"open.high-ring-support"},
	},
	{
		name: "lost phone",
		change: func(a *visit.Answers) {
			a.Errand, a.UserIDs, a.Documents = visit.LostPhone, nil, []identity.Document{"driving-licence-app"}
		},
		pages:   withoutUserIDs,
		verdict: "enough",
		bring:   []identity.Document{"driving-licence-app"},
		open:    []locales.Key{"open.block", "open.recover-user-id"},
	},
	{
		name: "unsure of everything",
		change: func(a *visit.Answers) {
			*a = visit.Answers{
				Errand: visit.UnsureErrand, Age: visit.Adult, CPR: identity.UnsureCPR,
				Office: office.Unsure, Later: true, UnsureDocuments: true, Confirm: visit.UnsureConfirms,
			}
		},
		verdict: "unknown",
		open: []locales.Key{
			"open.documents-unknown", "open.choose-errand", "open.find-cpr", "open.check-booking",
			"open.choose-office", "open.bring-witness", "open.write-user-ids",
		},
	},
	{
		name: "old woman with an expired passport and a health card",
		change: func(a *visit.Answers) {
			a.Documents, a.NoneExpired = []identity.Document{"health-card", "temporary-or-expired"}, true
		},
		pages:   askedExpired,
		verdict: "not-enough",
		missing: "passport-cpr",
		bring:   []identity.Document{"health-card"},
		open:    []locales.Key{"open.missing-all"},
		told:    "document.temporary-or-expired.counts",
	},
	{
		name: "Polish worker with the temporary paper card",
		change: func(a *visit.Answers) {
			a.Newcomer, a.Documents = true, []identity.Document{"foreign-passport", "temporary-or-expired"}
			a.NoneExpired = true
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		pages:   askedExpired,
		verdict: "not-enough",
		missing: "health-card",
		bring:   []identity.Document{"foreign-passport"},
		open:    []locales.Key{"open.missing-proof"},
		told:    "document.temporary-or-expired.counts",
	},
	{
		name: "Swedish commuter with a Swedish licence",
		change: func(a *visit.Answers) {
			a.Newcomer, a.Documents = true, []identity.Document{"residence-certificate", "foreign-driving-licence"}
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		verdict: "not-enough",
		missing: "foreign-passport",
		bring:   []identity.Document{"residence-certificate"},
		open:    []locales.Key{"open.missing-all"},
		told:    "document.foreign-driving-licence.counts",
	},
	{
		name:    "15 years old",
		change:  func(a *visit.Answers) { a.Age = visit.From15 },
		verdict: "enough",
		bring:   []identity.Document{"passport-cpr"},
		open:    []locales.Key{"open.ask-parents-consent"},
	},
	{
		name:    "Greenlander with a licence",
		change:  func(a *visit.Answers) { a.Documents = []identity.Document{"driving-licence"} },
		verdict: "enough",
		bring:   []identity.Document{"driving-licence"},
		told:    "reason.one-is-enough",
	},
	{
		name: "residence permit without a CPR number on it",
		change: func(a *visit.Answers) {
			a.Newcomer, a.Documents = true, []identity.Document{"residence-permit"}
			a.Confirm, a.Witness = visit.ByWitness, everyCondition
		},
		verdict: "not-enough",
		missing: "residence-certificate",
		bring:   []identity.Document{"residence-permit"},
		open:    []locales.Key{"open.missing-proof"},
		told:    "reason.proof-missing",
	},
	{
		name: "soldier with a military ID card",
		change: func(a *visit.Answers) {
			a.Documents = []identity.Document{"health-card", "other-danish-id"}
		},
		verdict: "not-enough",
		missing: "driving-licence",
		bring:   []identity.Document{"health-card"},
		open:    []locales.Key{"open.missing-all"},
		told:    "document.other-danish-id.counts",
	},
	{
		name: "level High with a driving licence",
		change: func(a *visit.Answers) {
			a.Errand, a.UserIDs = visit.RaiseToHigh, nil
			a.Documents = []identity.Document{"driving-licence"}
		},
		pages:   withoutUserIDs,
		verdict: "not-enough",
		missing: "passport-cpr",
		open:    []locales.Key{"open.missing-high", "open.high-ring-support"},
		told:    "documents-result.not-at-high",
	},
	{
		name:    "woman whose name has changed",
		change:  func(a *visit.Answers) {},
		verdict: "enough",
		bring:   []identity.Document{"passport-cpr"},
		told:    "documents-result.name-differs",
	},
	{
		name:   "under 13",
		change: func(a *visit.Answers) { a.Age = visit.Under13 },
		pages:  []string{"situation", "exit"},
	},
}

func TestLives(t *testing.T) {
	t.Parallel()
	for n, life := range lives {
		for _, l := range combinations.For(n, locales.Languages) {
			t.Run(life.name+" "+string(l), func(t *testing.T) {
				t.Parallel()
				a := ordinary(t)
				life.change(&a)
				if life.pages == nil {
					life.pages = allPages
				}
				b := newTab(t, klar)
				if got := walk(b, mouse{}, l, a); !slices.Equal(got, life.pages) {
					t.Fatalf("(%s) got the pages %v, want %v", l, got, life.pages)
				}
				if b.page() != journey.Slip.Name {
					if got := b.cookies(); len(got) > 0 {
						t.Errorf("(%s) got a cookie on the way to %s, want none", l, b.page())
					}
					return
				}
				life.checkSlip(b, l, a)
				life.checkVerdict(b, l)
			})
		}
	}
}

// shownOtherwise maps an open item to what the slip shows in place of it: the heading of
// the clerk's boxes, the heading of the list of what a witness needs, and the text
// beside the empty grids.
var shownOtherwise = map[locales.Key]locales.Key{
	"open.choose-errand":  "slip.wants.unsure",
	"open.bring-witness":  "slip.witness",
	"open.write-user-ids": "slip.one-each",
}

// checkSlip checks what to bring and what to do according to the slip.
func (life life) checkSlip(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	checkUserIDElements(b, a.UserIDs)
	if got := dataset(b, ".slip", "bring"); !slices.Equal(got, texts(life.bring)) {
		b.t.Errorf("slip (%s): got %v to bring, want %v", l, got, life.bring)
	}
	slip := spaced(evaluate[string](b, `document.querySelector(".slip").textContent`))
	for _, item := range life.open {
		if on, otherwise := shownOtherwise[item]; otherwise {
			item = on
		}
		if said := said(l, item); !strings.Contains(slip, said) {
			b.t.Errorf("slip (%s): does not say what is open: %q", l, said)
		}
	}
}

// checkVerdict checks the result of the documents and the summary.
func (life life) checkVerdict(b *tab, l locales.Language) {
	b.t.Helper()
	for _, name := range []string{"documents-result", journey.Check.Name} {
		step, _ := journey.StepNamed(name)
		b.open(step.Path(l))
		if got, want := dataset(b, "main", "verdict"), []string{string(life.verdict)}; !slices.Equal(got, want) {
			b.t.Errorf("%s (%s): got the verdict %v, want %v", name, l, got, want)
		}
		if name == journey.Check.Name {
			continue
		}
		if result := spaced(evaluate[string](b, `document.querySelector("main").textContent`)); life.told != "" && !strings.Contains(result, said(l, life.told)) {
			b.t.Errorf("%s (%s): does not say %q", name, l, said(l, life.told))
		}
		missing := dataset(b, "main", "missing")
		if (life.missing == "") != (len(missing) == 0) || life.missing != "" && !slices.Contains(missing, string(life.missing)) {
			b.t.Errorf("%s (%s): got %v missing, want %q among it", name, l, missing, life.missing)
		}
	}
	var want []string
	for _, item := range life.open {
		want = append(want, said(l, item))
	}
	if got := evaluate[[]string](b, `[...document.querySelectorAll(".open-items li")].map(e => e.firstChild.textContent.trim())`); !slices.Equal(got, want) {
		b.t.Errorf("check (%s): got open %q, want %q", l, got, want)
	}
}

// dataset returns the values of a data attribute of all elements in inside, in order.
func dataset(b *tab, inside, name string) []string {
	b.t.Helper()
	return evaluate[[]string](b, `[...document.querySelectorAll("`+inside+` [data-`+name+`]")].map(e => e.dataset.`+name+`)`)
}

func texts(documents []identity.Document) []string {
	var all []string
	for _, d := range documents {
		all = append(all, string(d))
	}
	return all
}

// said returns the message of a key. These people have chosen an office, so they are
// told to ring that.
func said(l locales.Language, key locales.Key) string {
	return spaced(locales.T(locales.With(context.Background(), l), key, locales.Data{"Whom": locales.Key("open.citizen-service")}))
}

// spaced returns a text with each run of white space replaced by one space.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }
