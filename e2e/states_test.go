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

// A state is a page as a visitor may see it.
type state struct {
	name    string // of the page, and what is particular about it
	number  int    // of all states, from 0
	fullest bool   // it has the most to say of the states of its page
	service *service
	page    site.Page
	answers visit.Answers // given before
	draft   bool          // there are answers
	before  string        // answers only from before this step; "": all of them
	wrong   url.Values    // a form sent from the page, that is not accepted
}

// status returns the HTTP status of the page in this state.
func (s state) status() int {
	switch {
	case s.wrong != nil && s.page.Name == site.Receive.Name:
		return http.StatusUnprocessableEntity
	case s.page.Name == notFound.Name:
		return http.StatusNotFound
	}
	return http.StatusOK
}

// notFound is the error page for an address without a page.
var notFound = site.Page{Name: "error"}

// path returns the path of the page in l.
func (s state) path(l locales.Language) string {
	if s.page.Name == notFound.Name {
		return "/" + string(l) + "/not-there"
	}
	return s.page.Path(l)
}

// states returns every page in each of its states.
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
			// Static pages do not depend on the draft.
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
			// These three differ from person to person only in what is chosen.
			same := slices.Contains([]string{"situation", "user-ids", "documents"}, page.Name) && p.name != crowdedName
			if !same && journey.RouteFor(p.answers, setting()).Open(page.Name) {
				all = append(all, state{name: page.Name + " for " + p.name, page: page, draft: true, answers: p.answers})
			}
		}
	}
	library := ordinary(t)
	library.Shared = true
	slip, _ := journey.StepNamed(journey.Slip.Name)
	all = append(all,
		state{name: "start on a shared computer", page: site.Start, draft: true, answers: library},
		state{name: "slip on the day before", page: slip.Page, draft: true, answers: dayBefore(t), service: alwaysOpen},
	)
	for i := range all {
		s := &all[i]
		s.number = i
		// The last of each page says the most.
		s.fullest = i == len(all)-1 || all[i+1].page.Name != s.page.Name
		if s.service == nil {
			s.service = klar
		}
	}
	return all
}

// isSlipPage reports whether the page shows the contents of the slip.
func isSlipPage(page site.Page) bool {
	return slices.ContainsFunc(site.SlipPages, func(p site.Page) bool { return p.Name == page.Name })
}

// wrongForms are forms with as many errors as possible, by step. The form of the check
// page must be forged, since the page offers no wrong answer.
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

// show opens the page in the tab, in this state.
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
	if s.wrong != nil && errorsOn(b) == 0 {
		b.t.Fatalf("%s (%s): got no errors, want some", s.name, l)
	}
}

// errorsOn returns how many things the page in the tab says are wrong with its form.
func errorsOn(b *tab) int {
	b.t.Helper()
	return evaluate[int](b, `Number(document.querySelector("main").dataset.errors ?? 0)`)
}

// onePerPage keeps of the states the fullest of each page.
func onePerPage(states []state) []state {
	return slices.DeleteFunc(states, func(s state) bool { return !s.fullest })
}

// eachOf runs test with each of the states in every language.
func eachOf(t *testing.T, states []state, test func(b *tab, l locales.Language, s state)) {
	t.Helper()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			inOneTab(t, states, func(b *tab, s state) { test(b, l, s) })
		})
	}
}

// inOneTab runs a test of some states in one tab, or where they are of another
// service in a tab of their own.
func inOneTab(t *testing.T, states []state, test func(b *tab, s state)) {
	t.Helper()
	shared := newTab(t, klar)
	for _, s := range states {
		t.Run(s.name, func(t *testing.T) {
			b := shared
			if s.service != shared.service {
				b = newTab(t, s.service)
			}
			b.t = t
			test(b, s)
		})
	}
}
