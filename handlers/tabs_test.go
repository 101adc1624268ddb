package handlers_test

import (
	"net/http"
	"net/url"
	"reflect"
	"sync"
	"testing"

	"klar/store"
	"klar/visit"
	"klar/visit/identity"
)

// atOnce runs requests at the same time, each in a tab of its own, and returns
// what they got.
func atOnce(b *browser, requests ...func(*browser) page) []page {
	pages := make([]page, len(requests))
	var wait sync.WaitGroup
	for i, request := range requests {
		tab := b.tab()
		wait.Go(func() { pages[i] = request(tab) })
	}
	wait.Wait()
	// The browser posts again what was on its way while the token was renewed.
	for i, p := range pages {
		if p.StatusCode == http.StatusTemporaryRedirect {
			b.adoptNew(pages)
			pages[i] = requests[i](b)
		}
	}
	b.adoptNew(pages)
	return pages
}

// adoptNew takes over the one cookie among the pages' that is another than the browser
// has. Where there are more, the test decides.
func (b *browser) adoptNew(pages []page) {
	had, found := b.cookies[cookieName], map[string]*http.Cookie{}
	for _, p := range pages {
		for _, cookie := range p.Cookies() {
			if had != nil && cookie.MaxAge >= 0 && cookie.Value != had.Value {
				found[cookie.Value] = cookie
			}
		}
	}
	if len(found) == 1 {
		for _, cookie := range found {
			b.cookies[cookieName] = cookie
		}
	}
}

func posting(step string, form url.Values) func(*browser) page {
	return func(b *browser) page { return b.post(danish(step), form) }
}

// Tabs that save different pages at the same time do not undo each other.
func TestTabsSaveAtOnce(t *testing.T) {
	t.Parallel()
	s := start(t)
	for range 10 {
		b := s.visitor()
		b.fill(questions...)
		pages := atOnce(b,
			posting("situation", url.Values{"errand": {"new-user-id"}, "age": {"15"}, "cpr": {"unsure"}}),
			posting("visit", url.Values{"office": {"randers"}, "booked": {"no"}}),
			posting("user-ids", userIDs("stine!always!happy:o)")),
			posting("documents", url.Values{"document": {"passport-cpr"}}),
			posting("witness", url.Values{"confirm": {"questions"}}),
			posting("check", url.Values{"remember": {"yes"}}),
			posting("visit", url.Values{"language": {"en"}, "time": {"25:00"}}),
		)
		for _, p := range pages {
			p.wantRedirect("")
		}
		want := visit.Answers{
			Errand: visit.NewUserID, Age: visit.From15, CPR: identity.UnsureCPR,
			Office: "randers", Booked: visit.No,
			UserIDs:   []string{"stine!always!happy:o)"},
			Documents: []identity.Document{identity.PassportCPR},
			Confirm:   visit.ByQuestions,
			Remember:  visit.Yes,
		}
		if draft, _ := s.draft(b); !reflect.DeepEqual(draft.Answers, want) {
			t.Fatalf("got %+v, want %+v", draft.Answers, want)
		}
	}
}

// The same page sent twice, as an impatient visitor does, is saved once and
// leads on twice.
func TestSameFormTwice(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fillUntil("user-ids")
	for _, p := range atOnce(b, posting("user-ids", valid("user-ids")), posting("user-ids", valid("user-ids")), posting("user-ids", valid("user-ids"))) {
		p.wantRedirect(danish("documents"))
	}
	if draft, _ := s.draft(b); len(draft.Answers.UserIDs) != 2 {
		t.Errorf("got %q, want two user IDs", draft.Answers.UserIDs)
	}
}

// Two tabs that both begin get a draft each; the browser keeps the cookie that
// comes last, and goes on with that.
func TestFirstSaveInTwoTabs(t *testing.T) {
	b := start(t).visitor()
	pages := atOnce(b, posting("situation", valid("situation")), posting("situation", valid("situation")))
	values := map[string]bool{}
	for _, p := range pages {
		p.wantRedirect(danish("visit"))
		for _, cookie := range p.Cookies() {
			b.cookies[cookie.Name] = cookie
			values[cookie.Value] = true
		}
	}
	if len(values) != 2 {
		t.Errorf("got %d different cookies, want 2: a token is never shared", len(values))
	}
	b.get(danish("visit")).want(http.StatusOK)
}

// What is deleted in one tab does not come back from another, and the other is
// not shown an error.
func TestDeleteWhileSaving(t *testing.T) {
	s := start(t)
	for range 10 {
		b := s.visitor()
		b.fill(questions...)
		token, err := store.ParseToken(b.cookies[cookieName].Value)
		if err != nil {
			t.Fatal(err)
		}
		pages := atOnce(b,
			posting("delete", url.Values{}),
			posting("visit", valid("visit")),
			posting("documents", url.Values{"document": {"passport-cpr"}}),
			posting("user-ids", url.Values{"language": {"en"}, "user_id_1": {"half"}}),
		)
		for _, p := range pages {
			p.wantRedirect("")
		}
		if _, _, err := s.store.Load(t.Context(), token); err == nil {
			t.Fatal("the deleted draft is still there, or there again")
		}
		for _, p := range pages[1:] {
			for _, cookie := range p.Cookies() {
				other := s.visitor()
				other.cookies[cookie.Name] = cookie
				if draft, there := s.draft(other); there && draft.Answers.Errand != "" {
					t.Fatalf("got %+v, want nothing of what was answered before", draft.Answers)
				}
			}
		}
	}
}
