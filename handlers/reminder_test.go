package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// What speaks against a day is said on its own page, once, and stops nobody.
func TestDoubtfulDayIsSaidAtOnce(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for _, tt := range []struct {
			name   string
			errand string
			form   url.Values
			says   []string // besides the question
			next   string
		}{
			{"Saturday", "first", herning("5", "12", "2026", "11.00"), []string{
				say(t, l, "office.warning.weekend", locales.Data{"Weekday": locales.Key("weekday.saturday")}),
				civil.Date("2026-12-04").Message().In(locales.With(t.Context(), l)),
			}, "user-ids"},
			{"Christmas Day", "first", herning("25", "12", "2026", ""), []string{say(t, l, "office.warning.public-holiday", locales.Data{"Holiday": locales.Key("holiday.christmas-day")})}, "user-ids"},
			{"Christmas Eve", "first", herning("24", "12", "2026", "11.00"), []string{say(t, l, "office.warning.doubtful-day", locales.Data{"Date": civil.Date("2026-12-24").Message()})}, "user-ids"},
			{"after closing", "first", herning("3", "12", "2026", "18.00"), []string{say(t, l, "fact.unsure")}, "user-ids"},
			{"far ahead", "first", herning("6", "12", "2029", ""), []string{say(t, l, "office.warning.far-ahead")}, "user-ids"},
			{"without user IDs", "recover", herning("5", "12", "2026", ""), []string{say(t, l, "weekday.saturday")}, "documents"},
		} {
			t.Run(string(l)+" "+tt.name, func(t *testing.T) {
				s := start(t)
				b := s.visitor().in(t)
				b.post(pathTo(l, "situation"), url.Values{"errand": {tt.errand}, "age": {"18"}, "cpr": {"yes"}}).wantRedirect("")
				again := b.follow(b.post(pathTo(l, "visit"), tt.form).wantRedirect(pathTo(l, "visit"))).want(http.StatusOK)
				checkMarkup(t, again, l)
				notice := again.Find("main > .alert-warning[role=alert]")
				for _, says := range append(tt.says, say(t, l, "when.doubt")) {
					if !strings.Contains(notice.Text(), says) {
						t.Errorf("got notice %q, want it to say %q", notice.Text(), says)
					}
				}
				if got := notice.Find("a").AttrOr("href", ""); got != "#day" {
					t.Errorf("got a link to %q, want the day to be changed", got)
				}
				if again.Find(".error-summary, [aria-invalid]").Length() > 0 {
					t.Error("got an error, want only a warning")
				}
				if got := notice.Find("button[form=answers]").Text(); got != say(t, l, "when.doubt-go-on") {
					t.Errorf("got button %q, want one that goes on all the same", got)
				}
				if draft, _ := s.draft(b); draft.Answers.Day == "" {
					t.Error("got no day saved, want it saved at the first post")
				}

				next := b.follow(b.post(pathTo(l, "visit"), again.form()).wantRedirect(pathTo(l, tt.next)))
				if next.Find("main > .alert-warning[role=alert]").Length() > 0 {
					t.Error("next page: warned again")
				}

				// Another day is warned of again.
				form := again.form()
				form.Set("day", "12")
				form.Set("month", "12")
				form.Set("year", "2026")
				b.post(pathTo(l, "visit"), form).wantRedirect(pathTo(l, "visit"))

				// And no longer when it is put right.
				b.post(pathTo(l, "visit"), herning("3", "12", "2026", "14.30")).wantRedirect(pathTo(l, tt.next))
				if b.get(pathTo(l, "visit")).Find("main > .alert-warning[role=alert]").Length() > 0 {
					t.Error("still warned after the day was changed")
				}
			})
		}
	}
}

// A button that is pressed twice in a hurry posts the same form twice.
func TestDoubtfulDayPostedTwice(t *testing.T) {
	b := start(t).visitor()
	b.fill("situation")
	for range 2 {
		b.post(danish("visit"), herning("5", "12", "2026", "11.00")).wantRedirect(danish("visit"))
	}
	b.get(danish("user-ids")).want(http.StatusOK) // is open all the same
}

// Errors come without the warning that stood there before.
func TestDoubtfulDayThenAnError(t *testing.T) {
	b := start(t).visitor()
	b.fill("situation")
	form := b.follow(b.post(danish("visit"), herning("5", "12", "2026", "11.00"))).form()
	form.Set("time", "late")
	got := b.post(danish("visit"), form)
	if got.StatusCode == http.StatusSeeOther {
		got = b.follow(got)
	}
	checkSummary(t, got, []string{"time"})
	if got.Find("main > .alert-warning[role=alert]").Length() > 0 {
		t.Error("got the warning beside the error, want the error alone")
	}
}

// The hours of the chosen office stand beside the day.
func TestHoursBesideTheDay(t *testing.T) {
	b := start(t).visitor()
	b.fill("situation")
	hours := func() string { return b.get(danish("visit")).Find("fieldset:has(#day) p.form-hint").Text() }
	if got := hours(); got != "" {
		t.Errorf("no office yet: got %q, want nothing", got)
	}
	b.fill("visit")
	if got := hours(); !strings.Contains(got, "Borgerservice Herning: mandag 10.00–16.00, tirsdag 07.00–15.00") || !strings.Contains(got, say(t, locales.Danish, "fact.unsure")) {
		t.Errorf("Herning: got %q, want its hours, marked as unsure", got)
	}
	b.post(danish("visit"), appointment("", "", "", "")).wantRedirect("")
	if got := hours(); got != "" {
		t.Errorf("Randers: got %q, want nothing, as its hours are unknown", got)
	}
}

// herning is a form of the visit page.
func herning(day, month, year, at string) url.Values {
	form := appointment(day, month, year, at)
	form.Set("office", "herning")
	return form
}

// Whoever changes the day from the summary is warned there, and comes back.
func TestDoubtfulDayFromCheck(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	form := herning("5", "12", "2026", "11.00")
	form.Set("return", "check")
	again := b.follow(b.post(danish("visit"), form).wantRedirect(danish("visit") + "?return=check"))
	check := b.follow(b.post(danish("visit"), again.form()).wantRedirect(danish("check")))
	change := check.Find("main > .alert-warning a").AttrOr("href", "")
	if change != danish("visit")+"?return=check" {
		t.Errorf("got a link to %q, want one that comes back", change)
	}
	weekend := say(t, locales.Danish, "office.warning.weekend", locales.Data{"Weekday": locales.Key("weekday.saturday")})
	if n := strings.Count(check.Find("main").Text(), weekend); n != 1 {
		t.Errorf("check: the warning stands there %d times, want once", n)
	}
	if open := check.Find(".open-items").Text(); !strings.Contains(open, say(t, locales.Danish, "when.doubt")) {
		t.Errorf("check: got open items %q, want the day among them", open)
	}
	if slip := b.get(danish("slip")); !strings.Contains(slip.Find(".slip").Text(), weekend) {
		t.Error("slip: got no warning on it")
	}
}

// Unknown hours are not guessed.
func TestUnknownHours(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	next := b.follow(b.post(danish("visit"), appointment("3", "12", "2026", "03.00")).wantRedirect(danish("user-ids")))
	if next.Find("main .alert-warning").Length() > 0 {
		t.Error("next page: warned, want nothing said of a day that may be right")
	}
	want := say(t, locales.Danish, "when.check-hours", locales.Data{"Website": "www.randers.dk"})
	if !b.get(danish("check")).says(want) {
		t.Errorf("check: got nothing of %q", want)
	}
}

func TestDayOfTheVisit(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		after time.Duration // from 23 November, half past nine
		key   locales.Key
		start bool // said on the start page too
	}{
		{"two days before", 8 * 24 * time.Hour, "", false},
		{"the day before", 9 * 24 * time.Hour, "when.tomorrow", false},
		{"the day", 10*24*time.Hour + 14*time.Hour, "when.today", false},
		{"the day after", 10*24*time.Hour + 15*time.Hour, "when.over", true},
	} {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.name, func(t *testing.T) {
				s := start(t)
				b := s.visitor().in(t)
				b.fill(questions...)
				b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect("")
				s.clock.add(tt.after)
				for _, name := range []string{"start", "check", "slip", "user-ids"} {
					got := b.get(pathTo(l, name))
					for _, key := range []locales.Key{"when.tomorrow", "when.today", "when.over"} {
						want := key == tt.key && (name == "check" || name == "slip" || name == "start" && tt.start)
						if says := got.says(say(t, l, key)); says != want {
							t.Errorf("%s: says %q: got %t, want %t", name, key, says, want)
						}
					}
					checkMarkup(t, got, l)
				}
				if tt.key == "when.over" {
					if got := b.get(pathTo(l, "start")).attr("main > .alert-warning a", "href"); got != pathTo(l, "visit")+"?return=check" {
						t.Errorf("got a link to %q, want the day to be changed", got)
					}
				}
			})
		}
	}
}
