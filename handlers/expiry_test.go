package handlers_test

import (
	"net/http"
	"net/url"
	"reflect"
	"testing"
	"time"

	"klar/locales"
	"klar/visit"
)

// expired is what visitors are told whose answers are no longer kept.
func expired(t *testing.T) string { return say(t, locales.Danish, "layout.expired") }

func TestExpiry(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		steps    []string
		remember string
		after    time.Duration
		want     bool // kept
	}{
		{"one page, nearly two hours", []string{"situation"}, "", 2*time.Hour - time.Minute, true},
		{"one page, two hours", []string{"situation"}, "", 2 * time.Hour, false},
		{"two pages, nearly a day", []string{"situation", "visit"}, "", 24*time.Hour - time.Minute, true},
		{"two pages, a day", []string{"situation", "visit"}, "", 24 * time.Hour, false},
		{"all, a day", questions, "no", 24 * time.Hour, false},
		{"remembered, the day of the visit", questions, "yes", 10*24*time.Hour + 12*time.Hour, true},
		{"remembered, the day after", questions, "yes", 11*24*time.Hour + 12*time.Hour, true},
		{"remembered, two days after", questions, "yes", 12*24*time.Hour + 12*time.Hour, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			b := s.visitor()
			b.fill(tt.steps...)
			if tt.remember != "" {
				b.post(danish("check"), url.Values{"remember": {tt.remember}}).wantRedirect(danish("slip"))
			}
			s.clock.add(tt.after)
			page := b.get(danish("start")).want(http.StatusOK)
			if _, kept := s.draft(b); kept != tt.want || page.says(say(t, locales.Danish, "start.draft")) != tt.want {
				t.Errorf("kept: got %t, want %t", kept, tt.want)
			}
			if page.says(expired(t)) == tt.want {
				t.Errorf("told that the answers are gone: got %t, want %t", !tt.want, !tt.want)
			}
		})
	}
}

// Whoever comes back too late is told so wherever they come in, once, and is
// not told a second time after a new answer.
func TestExpiredVisitorIsTold(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	s.clock.add(25 * time.Hour)
	for _, name := range []string{"start", "situation", "visit", "documents-result", "check", "slip"} {
		got := b.get(danish(name))
		if got.StatusCode == http.StatusSeeOther {
			got = b.follow(got.wantRedirect(danish("situation")))
		}
		if !got.says(expired(t)) {
			t.Errorf("%s: got nothing about it", name)
		}
	}
	b.fill("situation")
	for _, name := range []string{"start", "situation", "visit"} {
		if b.get(danish(name)).says(expired(t)) {
			t.Errorf("%s: told again after a new answer", name)
		}
	}
}

// What is typed into a page whose draft has just expired is there again when
// the visitor comes back to it. Nor does it cost the message.
func TestExpiredVisitorLosesNothingTyped(t *testing.T) {
	t.Parallel()
	for name, language := range map[string][]string{"Continue": nil, "language switch": {"da"}} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			b := s.visitor().in(t)
			b.fill(questions...)
			old := b.cookies[cookieName].Value
			s.clock.add(25 * time.Hour)

			typed := valid("documents")
			if language != nil {
				typed["language"] = language
			}
			got := b.follow(b.post(danish("documents"), typed))
			for got.StatusCode == http.StatusSeeOther {
				got = b.follow(got)
			}
			if got.attr("body", "data-page") != "situation" || !got.says(expired(t)) {
				t.Errorf("got page %q, told %t, want the first page, and told", got.attr("body", "data-page"), got.says(expired(t)))
			}
			if b.cookies[cookieName].Value == old {
				t.Error("the expired token is used again")
			}
			b.fillUntil("documents")
			if got := b.get(danish("documents")).form(); !reflect.DeepEqual(got, valid("documents")) {
				t.Errorf("got form %v, want what was typed", got)
			}
			if _, there := s.draft(b); !there {
				t.Error("got no draft")
			}
			b.fill("documents", "witness")
			if draft, _ := s.draft(b); len(draft.Typed) > 0 || draft.Restarted {
				t.Errorf("got %+v, want nothing left over", draft)
			}
		})
	}
}

// A page that is sent when the draft is gone must not look as if the rest were
// still there.
func TestExpiredVisitorIsToldAfterSaving(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	s.clock.add(25 * time.Hour)
	got := b.post(danish("situation"), returning("situation")).wantRedirect("")
	if !b.follow(got).says(expired(t)) {
		t.Error("got nothing about it, want to be told that the other answers are gone")
	}
	if draft, _ := s.draft(b); draft.Answers.Errand != visit.GetFirst {
		t.Errorf("got errand %q, want the one that was sent", draft.Answers.Errand)
	}
}

// The message does not push what is wrong with a form from the top of the page.
func TestExpiredVisitorMakesAMistake(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	s.clock.add(25 * time.Hour)
	got := b.postWrong(danish("situation"), url.Values{"errand": {"first"}})
	checkSummary(t, got, []string{"age", "cpr"})
	if !got.says(expired(t)) {
		t.Error("got nothing about it")
	}
}
