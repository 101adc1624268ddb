package handlers_test

import (
	"net/http"
	"net/url"
	"testing"

	"klar/locales"
)

// A refused form is held in the draft: its page shows it with its errors as often as
// it is asked for, until it is sent without any.
func TestRefusedFormIsHeld(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, wrong := range wrongForms {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+wrong.step+" "+wrong.name, func(t *testing.T) {
				b := s.visitor().in(t)
				b.fillUntil(wrong.step)
				path := pathTo(l, wrong.step)
				first := b.postWrong(path, wrong.form)
				if again := b.get(path).wantErrors(); again.body != first.body {
					t.Error("got another page when it is reloaded, want the same")
				}
				for _, other := range l.Others() {
					if n := b.get(pathTo(other, wrong.step)).wantErrors().errors(); n != first.errors() {
						t.Errorf("%s: got %d errors, want %d", other, n, first.errors())
					}
				}
				b.post(path, valid(wrong.step)).wantRedirect("")
				if got := b.get(path).want(http.StatusOK); got.errors() > 0 {
					t.Errorf("got %d errors after it was corrected, want none", got.errors())
				}
			})
		}
	}
}

// The errors of a form that was sent empty are there in the other language too.
func TestErrorsOfAnEmptyFormChangeLanguage(t *testing.T) {
	b := start(t).visitor()
	shown := b.postWrong(danish("situation"), url.Values{})
	form := shown.form()
	form.Set("language", "en")
	switched := b.follow(b.post(danish("situation"), form).wantRedirect(english("situation")))
	if got := switched.wantErrors().errors(); got != shown.errors() {
		t.Errorf("got %d errors in English, want %d", got, shown.errors())
	}
}

// A browser that sends no cookie back is told so on the page that it comes back to,
// with what it can use.
func TestBrowserWithoutCookies(t *testing.T) {
	s := start(t)
	for _, l := range locales.Languages {
		for name, form := range map[string]url.Values{"right": valid("situation"), "wrong": {}} {
			t.Run(string(l)+" "+name, func(t *testing.T) {
				here := pathTo(l, "situation")
				b := s.visitor().in(t)
				if b.get(here).says(say(t, l, "layout.no-cookies")) {
					t.Error("got told before anything was sent")
				}
				b.header.Set("Referer", "http://example.com"+here)
				at := b.post(here, form)
				for range 3 {
					if at.location() == "" {
						break
					}
					clear(b.cookies)
					at = b.follow(at)
				}
				at.want(http.StatusOK)
				if !at.says(say(t, l, "layout.no-cookies")) || at.Find(`main a[href="`+pathTo(l, "blank-slip")+`"]`).Length() == 0 {
					t.Errorf("got %q, want to be told that the browser keeps no cookies, and the empty slip", at.Find("main").Text())
				}
			})
		}
	}
	b := s.visitor()
	b.header.Set("Referer", "http://example.com"+danish("situation"))
	b.postWrong(danish("situation"), url.Values{})
	if b.get(danish("situation")).says(say(t, locales.Danish, "layout.no-cookies")) {
		t.Error("a browser that keeps cookies got told that it keeps none")
	}
}
