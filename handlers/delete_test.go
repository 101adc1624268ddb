package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"klar/locales"
	"klar/store"
)

func TestDelete(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*setup)
		cookie string
	}{
		{"http", func(*setup) {}, "klar"},
		{"https", https, "__Host-klar"},
	} {
		for _, l := range locales.Languages {
			t.Run(tt.name+" "+string(l), func(t *testing.T) {
				s := start(t, tt.change)
				b := s.visitor()
				b.fill(questions...)
				token, err := store.ParseToken(b.cookies[tt.cookie].Value)
				if err != nil {
					t.Fatal(err)
				}
				page := b.get(pathTo(l, "delete"))
				got := b.post(page.attr("form", "action"), page.form()).wantRedirect(pathTo(l, "delete"))

				if _, _, err := s.store.Load(t.Context(), token); err == nil {
					t.Error("the draft is still there")
				}
				if clear, want := got.Header.Get("Clear-Site-Data"), `"cache", "storage"`; clear != want {
					t.Errorf("Clear-Site-Data: got %s, want %s", clear, want)
				}
				cookies := got.Cookies()
				if len(cookies) != 1 {
					t.Fatalf("got cookies %v, want one", cookies)
				}
				if c := cookies[0]; c.Name != tt.cookie || c.Value != "" || c.MaxAge >= 0 || c.Path != "/" || !c.HttpOnly ||
					c.Secure != (tt.cookie != "klar") || c.SameSite != http.SameSiteLaxMode {
					t.Errorf("got cookie %q, want the same one, emptied and expired", got.Header.Get("Set-Cookie"))
				}
				after := b.follow(got).want(http.StatusOK)
				if after.Find("form").Length() > 0 || after.heading() != say(t, l, "delete.nothing-title") {
					t.Errorf("got heading %q, want to be told that nothing is left", after.heading())
				}
				b.get(pathTo(l, "check")).wantRedirect(pathTo(l, "situation"))
			})
		}
	}
}

// Only the visitor's own press of the button deletes anything.
func TestNothingElseDeletes(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	get := func(method, path string) func() page {
		return func() page { return b.do(httptest.NewRequest(method, path, nil)) }
	}
	for name, request := range map[string]func() page{
		"GET":             get(http.MethodGet, danish("delete")),
		"HEAD":            get(http.MethodHead, danish("delete")),
		"GET with a form": get(http.MethodGet, danish("delete")+"?confirm=yes"),
		"DELETE":          get(http.MethodDelete, danish("delete")),
		"PUT":             get(http.MethodPut, danish("delete")),
		"no form":         func() page { return b.send(danish("delete"), "text/plain", "") },
		"language":        func() page { return b.post(danish("delete"), url.Values{"language": {"en"}}) },
		"no language":     func() page { return b.post(danish("delete"), url.Values{"language": {"de"}}) },
		"another site": func() page {
			b := b.tab()
			b.header.Set("Sec-Fetch-Site", "cross-site")
			return b.post(danish("delete"), url.Values{})
		},
		"another visitor": func() page { return s.visitor().post(danish("delete"), url.Values{}) },
	} {
		got := request()
		if _, there := s.draft(b); !there {
			t.Fatalf("%s: the draft is gone", name)
		}
		if name != "another visitor" && (got.Header.Get("Clear-Site-Data") != "" || len(got.Cookies()) > 0) {
			t.Errorf("%s: got Clear-Site-Data %q and cookies %v, want neither", name, got.Header.Get("Clear-Site-Data"), got.Cookies())
		}
	}
	b.post(danish("delete"), url.Values{"language": {"en"}}).wantRedirect(english("delete"))
}

// Deleting what is not there is no error: the page may have been open for long.
func TestDeleteNothing(t *testing.T) {
	s := start(t)
	s.visitor().post(danish("delete"), url.Values{}).wantRedirect(danish("delete"))
	b := s.visitor()
	b.fill("situation")
	s.clock.add(25 * time.Hour)
	b.post(danish("delete"), url.Values{}).wantRedirect(danish("delete"))
	if len(b.cookies) > 0 {
		t.Errorf("got cookies %v, want none left", b.cookies)
	}
}

// When the draft cannot be deleted, the browser forgets it all the same, and the page
// says what happened.
func TestDeleteWithoutStore(t *testing.T) {
	for _, l := range locales.Languages {
		s := start(t)
		b := s.visitor()
		b.fill(questions...)
		if err := s.store.Close(); err != nil {
			t.Fatal(err)
		}
		got := b.post(pathTo(l, "delete"), url.Values{}).want(http.StatusServiceUnavailable)
		checkMarkup(t, got, l)
		if _, there := b.cookies[cookieName]; there {
			t.Error("the cookie is still there, want it expired")
		}
		if clear, want := got.Header.Get("Clear-Site-Data"), `"cache", "storage"`; clear != want {
			t.Errorf("Clear-Site-Data: got %q, want %q", clear, want)
		}
		if title := say(t, l, "error.not-deleted.title"); got.heading() != title || !got.says(say(t, l, "error.not-deleted.way")) {
			t.Errorf("got heading %q, want %q and what it means", got.heading(), title)
		}
	}
}
