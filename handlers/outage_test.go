package handlers_test

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/site"
)

// While the database is closed, whoever has a draft is told to come back, and
// the pages that need none are there.
func TestStoreIsClosed(t *testing.T) {
	t.Parallel()
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	for _, l := range locales.Languages {
		for _, p := range site.Pages {
			got := b.get(p.Path(l))
			if p.Name == "home" || p.Name == "fetch" || isStatic(p) {
				checkMarkup(t, got.want(http.StatusOK), l)
				continue
			}
			checkErrorPage(t, got, l, http.StatusServiceUnavailable)
		}
		for _, p := range postable() {
			if p.Name == "delete" {
				continue // see TestDeleteWithoutStore
			}
			checkErrorPage(t, b.post(p.Path(l), valid(p.Name)), l, http.StatusServiceUnavailable)
		}
		checkErrorPage(t, b.post(pathTo(l, "visit"), url.Values{"language": {"en"}, "time": {"x"}}), l, http.StatusServiceUnavailable)
	}
	if _, there := b.cookies[cookieName]; !there {
		t.Error("the cookie is gone, want it kept until the store is back")
	}

	t.Run("a new visitor", func(t *testing.T) {
		b := s.visitor().in(t)
		for _, name := range []string{"start", "situation", "blank-slip", "exit", "delete"} {
			b.get(danish(name)).want(http.StatusOK)
		}
		b.post(danish("situation"), url.Values{"age": {"under-13"}}).wantRedirect(danish("exit"))
		b.post(danish("situation"), url.Values{}).want(http.StatusUnprocessableEntity)
		checkErrorPage(t, b.post(danish("situation"), valid("situation")), locales.Danish, http.StatusServiceUnavailable)
		if len(b.cookies) > 0 {
			t.Errorf("got cookies %v, want none", b.cookies)
		}
	})
}

// As many drafts as there may be: more visitors are told so, those who have
// one go on.
func TestStoreIsFull(t *testing.T) {
	s := start(t, func(with *setup) { with.Drafts.MaxDrafts = 1 })
	first, second := s.visitor(), s.visitor()
	first.fill("situation", "visit")
	refused := second.post(danish("situation"), valid("situation"))
	checkErrorPage(t, refused, locales.Danish, http.StatusServiceUnavailable)
	if got := refused.Header.Get("Retry-After"); got != "3600" {
		t.Errorf("got Retry-After %q, want 3600: no room is made in a minute", got)
	}
	checkErrorPage(t, second.post(english("situation"), url.Values{"language": {"da"}, "age": {"18"}}), locales.English, http.StatusServiceUnavailable)
	if len(second.cookies) > 0 {
		t.Errorf("got cookies %v, want none", second.cookies)
	}
	if got := strings.Count(s.log.String(), "full: "); got != 1 {
		t.Errorf("got %d lines in the log that say full, want one a minute", got)
	}
	s.clock.add(time.Minute)
	second.post(danish("situation"), valid("situation"))
	if got := strings.Count(s.log.String(), "full: "); got != 2 {
		t.Errorf("a minute later: got %d lines in the log that say full, want 2", got)
	}
	second.get(danish("blank-slip")).want(http.StatusOK)
	first.fill("user-ids")
	first.post(danish("delete"), url.Values{}).wantRedirect("")
	second.fill("situation")
}

// Before anybody is refused, drafts with one answer make room.
func TestBegunDraftsMakeRoom(t *testing.T) {
	s := start(t, func(with *setup) { with.Drafts.MaxDrafts = 2 })
	citizen := s.visitor()
	citizen.fill("situation", "visit")
	for range 10 {
		s.visitor().fill("situation")
	}
	citizen.fill("user-ids")
}

// A request that was given up, or took too long, still gets a page.
func TestRequestIsCancelled(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, danish("visit"), nil)
	if err != nil {
		t.Fatal(err)
	}
	checkErrorPage(t, b.do(r), locales.Danish, http.StatusServiceUnavailable)
}

func TestHealth(t *testing.T) {
	s := start(t)
	b := s.visitor()
	got := b.get("/healthz").want(http.StatusOK)
	if strings.TrimSpace(got.body) != "ok" || got.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("got %q, Cache-Control %q, want ok, no-store", got.body, got.Header.Get("Cache-Control"))
	}
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	s.clock.add(time.Minute)
	got = b.get("/healthz").want(http.StatusServiceUnavailable)
	if strings.Contains(got.body, "sql") {
		t.Errorf("got %q, want nothing of what went wrong inside", got.body)
	}
	if !strings.Contains(s.log.String(), `"level":"ERROR"`) {
		t.Error("got nothing in the log, want why")
	}
}

func isStatic(p site.Page) bool {
	return slices.ContainsFunc(site.StaticPages, func(static site.Page) bool { return static.Name == p.Name })
}
