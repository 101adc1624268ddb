package e2e

import (
	"net/http"
	"net/url"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/site"
)

// A state is a page as somebody may find it.
type state struct {
	name    string // of the page, and what is particular about it
	page    site.Page
	answers visit.Answers // given before
	draft   bool          // there are answers
	before  string        // answers only from before this step; "": all of them
	wrong   url.Values    // a form sent from the page, that is not accepted
}

// status returns the one that the state is shown with.
func (s state) status() int {
	switch {
	case s.wrong != nil:
		return http.StatusUnprocessableEntity
	case s.page.Name == notFound.Name:
		return http.StatusNotFound
	}
	return http.StatusOK
}

// notFound is the page at an address where there is none.
var notFound = site.Page{Name: "error"}

// path returns where the state is found in l.
func (s state) path(l locales.Language) string {
	if s.page.Name == notFound.Name {
		return "/" + string(l) + "/not-there"
	}
	return s.page.Path(l)
}

// states returns every page of the service in each of its states.
func states(t *testing.T) []state {
	t.Helper()
	everybody := people(t)
	full := crowded(t, visit.GetFirst, identity.HasCPR)
	var all []state
	for _, page := range append(slices.Clone(site.Pages), notFound) {
		step, isStep := journey.StepNamed(page.Name)
		if isSlipPage(page) {
			for _, p := range everybody {
				all = append(all, state{name: page.Name + " for " + p.name, page: page, draft: true, answers: p.answers})
			}
			continue
		}
		if !isStep {
			if page.Name == site.Receive.Name {
				all = append(all, state{name: page.Name + " answered wrong", page: page, wrong: url.Values{"code": {"7K3QX"}}})
			}
			all = append(all, state{name: page.Name, page: page})
			// Leaflets say the same to everybody.
			if !slices.ContainsFunc(site.StaticPages, func(p site.Page) bool { return p.Name == page.Name }) {
				all = append(all, state{name: page.Name + " with a draft", page: page, draft: true, answers: full})
			}
			continue
		}
		if step.Read != nil {
			fresh := state{name: page.Name + " not answered", page: page, draft: true, answers: full, before: page.Name}
			refused := fresh
			refused.name, refused.wrong = page.Name+" answered wrong", wrong(t, step)
			all = append(all, fresh, refused)
		}
		for _, p := range everybody {
			// These three say the same to everybody, but for what is chosen.
			same := slices.Contains([]string{"situation", "user-ids", "documents"}, page.Name) && p.name != crowdedName
			if !same && journey.RouteFor(p.answers, setting()).Open(page.Name) {
				all = append(all, state{name: page.Name + " for " + p.name, page: page, draft: true, answers: p.answers})
			}
		}
	}
	library, tomorrow := ordinary(t), ordinary(t)
	library.Shared = true
	tomorrow.Day = setting().Today.AddDays(1)
	slip := journey.Slip
	return append(all,
		state{name: "start on a shared computer", page: site.Start, draft: true, answers: library},
		state{name: "slip on the day before", page: slip.Page, draft: true, answers: tomorrow},
	)
}

// isSlipPage reports whether the page shows what stands on the slip.
func isSlipPage(page site.Page) bool {
	return slices.ContainsFunc(site.SlipPages, func(p site.Page) bool { return p.Name == page.Name })
}

// wrongForms are forms with as much wrong as there can be, by step. The one of
// check has to be forged: its page offers no wrong answer.
var wrongForms = map[string]url.Values{
	"situation": {},
	"visit":     {"day": {"31"}, "month": {"2"}, "year": {"2027"}, "time": {"25.99"}},
	"user-ids":  {"user_id_1": {"jürgen & <b>søn</b>"}, "user_id_2": {"%"}, "user_id_3": {"abc"}},
	"documents": {"document": {"foreign-passport", "none"}},
	"witness":   {},
	"check":     {"remember": {"perhaps"}},
}

// wrong returns a form that the step does not accept.
func wrong(t *testing.T, step journey.Step) url.Values {
	t.Helper()
	form, there := wrongForms[step.Name]
	if !there {
		t.Fatalf("no wrong form for %s: add one to wrongForms", step.Name)
	}
	return form
}

// show has the tab show the state.
func (s state) show(b *tab, l locales.Language) {
	b.t.Helper()
	v := newVisitor(b.t, b.service)
	if s.draft {
		v.answer(s.answers, s.before)
	}
	b.setCookie(v.cookie())
	b.do(chromedp.EmulateViewport(1280, 900))
	status := b.open(s.path(l))
	if s.wrong != nil {
		mouse{}.fill(b, s.wrong)
		status = mouse{}.press(b, continueButton)
	}
	if got := b.page(); got != s.page.Name || status != s.status() {
		b.t.Fatalf("%s (%s): got page %q with status %d, want %q with %d", s.name, l, got, status, s.page.Name, s.status())
	}
}

// onePerPage keeps of the states the last of each page, which says the most.
func onePerPage(states []state) []state {
	var kept []state
	for i, s := range states {
		if i == len(states)-1 || states[i+1].page.Name != s.page.Name {
			kept = append(kept, s)
		}
	}
	return kept
}

// eachOf runs a test of some states in every language.
func eachOf(t *testing.T, states []state, test func(b *tab, l locales.Language, s state)) {
	t.Helper()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			for _, s := range states {
				t.Run(s.name, func(t *testing.T) {
					b.t = t
					test(b, l, s)
				})
			}
		})
	}
}
