package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/lifetime"
)

// pressShared presses the button on the start page that says whose computer it is.
func pressShared(b *browser, l locales.Language) page {
	b.t.Helper()
	button := b.get(pathTo(l, "start")).Find(`main form button[name="shared"]`)
	if button.Length() != 1 {
		b.t.Fatalf("got %d buttons, want one", button.Length())
	}
	return b.post(button.Closest("form").AttrOr("action", ""), url.Values{"shared": {button.AttrOr("value", "")}})
}

func TestSharedComputer(t *testing.T) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			s := start(t)
			b := s.visitor().in(t)
			if got := b.get(pathTo(l, "start")).attr("main .actions a", "href"); got != pathTo(l, "situation") {
				t.Errorf("start: got %q to begin with, want it as ever", got)
			}
			pressShared(b, l).wantRedirect(pathTo(l, "situation"))
			if draft, there := s.draft(b); !there || !draft.Answers.Shared {
				t.Fatalf("got %+v, want the choice kept", draft)
			}
			b.fill(questions...)

			check := b.get(pathTo(l, "check"))
			if check.Find(`input[name="remember"]`).Length() > 0 {
				t.Error("check: asked whether to remember, want it not offered")
			}
			b.post(pathTo(l, "check"), url.Values{"remember": {"yes"}}).wantRedirect(pathTo(l, "slip"))
			if draft, _ := s.draft(b); draft.Answers.Remember != "" {
				t.Errorf("got remember %q, want nothing remembered", draft.Answers.Remember)
			}
			if c := b.cookies[cookieName]; !c.Expires.IsZero() || c.MaxAge != 0 {
				t.Errorf("got cookie %v, want one that ends with the browser", c)
			}

			// Every page on the way reminds of deleting.
			for _, step := range journey.Steps {
				got := b.get(step.Path(l)).want(http.StatusOK)
				if got.Find(`main a[href="`+pathTo(l, "delete")+`"]`).Length() == 0 {
					t.Errorf("%s: got no way to delete in the page", step.Name)
				}
				checkMarkup(t, got, l)
			}
			slip := b.get(pathTo(l, "slip"))
			warning := slip.Find("main .alert-warning")
			if !strings.Contains(warning.Text(), say(t, l, "shared.before-you-go")) {
				t.Error("slip: got no warning")
			}
			b.follow(b.post(b.get(warning.Find("a").AttrOr("href", "")).attr("form", "action"), url.Values{}).wantRedirect(pathTo(l, "delete"))).want(http.StatusOK)
			if _, there := s.draft(b); there || len(b.cookies) > 0 {
				t.Error("the draft or its cookie is still there")
			}
		})
	}
}

// An hour from the last save, whatever that was.
func TestSharedComputerForgets(t *testing.T) {
	for _, tt := range []struct {
		name  string
		steps []string
	}{{"only said so", nil}, {"one page", questions[:1]}, {"all", questions}} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			b := s.visitor().in(t)
			pressShared(b, locales.Danish)
			for _, step := range tt.steps {
				s.clock.add(50 * time.Minute)
				b.fill(step)
			}
			s.clock.add(lifetime.SharedComputer - time.Second)
			if _, there := s.draft(b); !there {
				t.Fatal("gone a second before the hour")
			}
			b.get(danish("start")) // looking is no saving
			s.clock.add(time.Second)
			if _, there := s.draft(b); there {
				t.Error("still there after the hour")
			}
			if !b.get(danish("situation")).says(expired(t)) {
				t.Error("got nothing about it")
			}
		})
	}
}

// A draft that is there already becomes shared, and the citizen goes on.
func TestSharedComputerWithADraft(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect("")
	if b.cookies[cookieName].Expires.IsZero() {
		t.Fatal("got a cookie that ends with the browser, want it remembered")
	}
	token := b.cookies[cookieName].Value
	pressShared(b, locales.Danish).wantRedirect(danish("check"))
	draft, _ := s.draft(b)
	if !draft.Answers.Shared || draft.Answers.Remember != "" || len(draft.Answers.UserIDs) != 2 {
		t.Errorf("got %+v, want the same answers, shared and not remembered", draft.Answers)
	}
	if c := b.cookies[cookieName]; !c.Expires.IsZero() || c.Value == token {
		t.Errorf("got cookie %v, want a new token, to end with the browser", c)
	}

	// It can be taken back; nothing is remembered for that.
	pressShared(b, locales.Danish).wantRedirect(danish("check"))
	if draft, _ := s.draft(b); draft.Answers.Shared || draft.Answers.Remember != "" {
		t.Errorf("got %+v, want neither shared nor remembered", draft.Answers)
	}
	s.clock.add(lifetime.SharedComputer)
	if _, there := s.draft(b); !there {
		t.Error("gone after an hour, want it kept as on one's own computer")
	}
}

// A page that was opened before the choice cannot undo it.
func TestSharedComputerAndAnotherTab(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	for range 10 {
		for _, p := range atOnce(b,
			func(b *browser) page { return b.post(danish("start"), url.Values{"shared": {"yes"}}) },
			posting("check", url.Values{"remember": {"yes"}}),
			posting("visit", valid("visit")),
		) {
			p.wantRedirect("")
		}
		if draft, _ := s.draft(b); !draft.Answers.Shared || draft.Answers.Remember != "" {
			t.Fatalf("got %+v, want it shared and not remembered", draft.Answers)
		}
	}
}

func TestSharedComputerTakesNothingElse(t *testing.T) {
	s := start(t)
	for name, form := range map[string]url.Values{
		"nothing":  {},
		"empty":    {"shared": {""}},
		"nonsense": {"shared": {"perhaps"}},
		"both":     {"shared": {"yes", "no"}},
		"language": {"language": {"en"}},
	} {
		b := s.visitor()
		checkErrorPage(t, b.post(danish("start"), form), locales.Danish, http.StatusBadRequest)
		if len(b.cookies) > 0 {
			t.Errorf("%s: got cookies %v, want none", name, b.cookies)
		}
	}
	// One's own computer need not be remembered.
	b := s.visitor()
	b.post(danish("start"), url.Values{"shared": {"no"}}).wantRedirect(danish("situation"))
	if len(b.cookies) > 0 {
		t.Errorf("got cookies %v, want none", b.cookies)
	}
	b = s.visitor()
	b.header.Set("Sec-Fetch-Site", "cross-site")
	b.post(danish("start"), url.Values{"shared": {"yes"}}).want(http.StatusForbidden)
}

// Slip and summary lead to deleting, and say what is beyond us.
func TestSlipLeadsToDeleting(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	for _, l := range locales.Languages {
		for _, name := range []string{"check", "slip"} {
			got := b.get(pathTo(l, name))
			if got.Find(`main a.button[href="`+pathTo(l, "delete")+`"]`).Length() != 1 {
				t.Errorf("%s (%s): got no button to delete", name, l)
			}
			for _, key := range []locales.Key{"gone.files", "gone.prints", "gone.history", "gone.end"} {
				if !got.says(say(t, l, key)) || key != "gone.end" && !b.get(pathTo(l, "delete")).says(say(t, l, key)) {
					t.Errorf("%s (%s): got nothing of %q there or where it is deleted", name, l, key)
				}
			}
		}
	}
}
