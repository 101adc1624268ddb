package handlers_test

import (
	"database/sql"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"klar/locales"
	"klar/visit"
	"klar/visit/lifetime"
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
			if _, kept := s.draft(b); kept != tt.want || page.says(say(t, locales.Danish, "start.whose")) != tt.want {
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

// A draft that is remembered and saved again and again ends all the same.
func TestNoDraftLastsForever(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	b.post(danish("visit"), url.Values{"office": {"herning"}}) // no day, after which they would be deleted
	for day := 0; day < lifetime.MostDays; day += 10 {
		if _, kept := s.draft(b); !kept {
			t.Fatalf("day %d: got no draft, want one for %d days", day, lifetime.MostDays)
		}
		b.post(danish("check"), url.Values{"remember": {"yes"}})
		s.clock.add(10 * 24 * time.Hour)
	}
	if _, kept := s.draft(b); kept {
		t.Errorf("got a draft after %d days, want none", lifetime.MostDays)
	}
}

// Who comes to a browser with answers of an hour ago, or to a shared computer, is asked
// whose they are, and sees none of them.
func TestStartAsksWhoseAnswersTheseAre(t *testing.T) {
	for _, tt := range []struct {
		name   string
		shared bool
		after  time.Duration
		want   bool
	}{
		{"at once", false, 0, false},
		{"after a quarter of an hour", false, 16 * time.Minute, true},
		{"at once on a shared computer", true, 0, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			b := s.visitor()
			if tt.shared {
				pressShared(b, locales.Danish)
			}
			b.fill("situation", "visit", "user-ids")
			s.clock.add(tt.after)
			page := b.get(danish("start")).want(http.StatusOK)
			if got := page.says(say(t, locales.Danish, "start.whose")); got != tt.want {
				t.Errorf("asked whose answers these are: got %v, want %v", got, tt.want)
			}
			if page.says("stine!always!happy:o)") {
				t.Error("got a user ID on the start page, want none")
			}
		})
	}
}

// A row that somebody changed in the database is no draft, and the log says so once,
// without an id.
func TestAlteredDraftIsLogged(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation", "visit")
	database, err := sql.Open("sqlite3", s.file)
	if err != nil {
		t.Fatal(err)
	}
	defer database.Close()
	if _, err := database.Exec(`update draft set expires = expires + 1`); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if page := b.get(danish("check")); page.StatusCode == http.StatusOK {
			t.Error("got the check page, want no draft")
		}
	}
	if n := strings.Count(s.log.String(), "altered:"); n != 1 {
		t.Errorf("got %d warnings in the log, want 1:\n%s", n, s.log)
	}
}
