package handlers_test

import (
	"net/http"
	"net/url"
	"slices"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

func appointment(day, month, year, at string) url.Values {
	return url.Values{"office": {"randers"}, "day": {day}, "month": {month}, "year": {year}, "time": {at}}
}

func TestAppointments(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation")
	for _, tt := range []struct {
		name     string
		form     url.Values
		wantDay  civil.Date
		wantTime civil.Clock
		warns    bool // the page comes again, with what speaks against the day
	}{
		{"neither day nor time", appointment("", "", "", ""), "", "", false},
		{"day", appointment("3", "12", "2026", ""), "2026-12-03", "", false},
		{"with noughts", appointment("03", "02", "2027", ""), "2027-02-03", "", false},
		{"with spaces", appointment(" 3 ", "\t12", " 2026 ", " 14:30 "), "2026-12-03", "14:30", false},
		{"two digits for the year", appointment("3", "12", "26", "14:30"), "2026-12-03", "14:30", false},
		{"leap day", appointment("29", "2", "2028", ""), "2028-02-29", "", true},
		{"today", appointment("23", "11", "2026", "08:00"), "2026-11-23", "08:00", false},
		{"years ahead", appointment("3", "12", "2031", ""), "2031-12-03", "", true},
		{"Sunday", appointment("29", "11", "2026", "03:00"), "2026-11-29", "03:00", true},
		{"Christmas", appointment("25", "12", "2026", ""), "2026-12-25", "", true},
		{"month in words", appointment("3.", "december", "2026", ""), "2026-12-03", "", false},
		{"a whole date in one field", appointment("", "3. december 2026", "", "2 pm"), "2026-12-03", "14:00", false},
		{"digits and marks of another keyboard", appointment("٣", "１２\u200b", "\u200e2026", "\u200e14:30"), "2026-12-03", "14:30", false},
		{"full stop", appointment("3", "12", "2026", "14.30"), "2026-12-03", "14:30", false},
		{"no sign between", appointment("3", "12", "2026", "1430"), "2026-12-03", "14:30", false},
		{"kl.", appointment("3", "12", "2026", "kl. 14.30"), "2026-12-03", "14:30", false},
		{"Kl", appointment("3", "12", "2026", "Kl 9.05"), "2026-12-03", "09:05", false},
		{"full hour", appointment("3", "12", "2026", "9"), "2026-12-03", "09:00", false},
		{"midnight", appointment("3", "12", "2026", "00:00"), "2026-12-03", "00:00", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := b.in(t)
			next := "user-ids"
			if tt.warns {
				next = "visit"
			}
			b.post(danish("visit"), tt.form).wantRedirect(danish(next))
			draft, _ := s.draft(b)
			if got := draft.Answers; got.Day != tt.wantDay || got.Time != tt.wantTime {
				t.Errorf("got day %q, time %q, want %q, %q", got.Day, got.Time, tt.wantDay, tt.wantTime)
			}
		})
	}
}

func TestAppointmentProblems(t *testing.T) {
	b := start(t).visitor()
	b.fill("situation")
	for _, tt := range []struct {
		name string
		form url.Values
		at   []string
		key  locales.Key // the first problem
	}{
		{"only a day", appointment("3", "", "", ""), []string{"month"}, "visit.day.partial"},
		{"only a year", appointment("", "", "2026", ""), []string{"day"}, "visit.day.partial"},
		{"no year", appointment("3", "12", "", "14:30"), []string{"year"}, "visit.day.partial"},
		{"31 February", appointment("31", "2", "2027", ""), []string{"day"}, "visit.day.impossible"},
		{"29 February of no leap year", appointment("29", "2", "2027", ""), []string{"day"}, "visit.day.impossible"},
		{"month 13", appointment("1", "13", "2027", ""), []string{"month"}, "visit.day.unreadable-month"},
		{"day 0", appointment("0", "1", "2027", ""), []string{"day"}, "visit.day.unreadable-day"},
		{"month in other words", appointment("3", "jul måned", "2026", ""), []string{"month"}, "visit.day.unreadable-month"},
		{"two dates", appointment("3/12-2026", "11", "", ""), []string{"month"}, "visit.day.contradiction"},
		{"signed day", appointment("+3", "12", "2026", ""), []string{"day"}, "visit.day.unreadable-day"},
		{"three digits for the year", appointment("3", "12", "202", ""), []string{"year"}, "visit.day.unreadable-year"},
		{"one digit for the year", appointment("3", "12", "6", ""), []string{"year"}, "visit.day.unreadable-year"},
		{"year 0", appointment("3", "12", "0000", ""), []string{"year"}, "visit.day.unreadable-year"},
		{"CPR number for a day", appointment("010170-1234", "12", "2026", ""), []string{"day"}, "visit.day.unreadable-day"},
		{"yesterday", appointment("22", "11", "2026", ""), []string{"day"}, "visit.day.past"},
		{"last century", appointment("3", "12", "1926", ""), []string{"year"}, "visit.day.past"},
		{"two digits for a past year", appointment("3", "12", "25", ""), []string{"year"}, "visit.day.past"},
		{"time without a day", appointment("", "", "", "14:30"), []string{"day"}, "visit.time.without-day"},
		{"no such time", appointment("3", "12", "2026", "24:00"), []string{"time"}, "visit.time.impossible"},
		{"sixty minutes", appointment("3", "12", "2026", "14:60"), []string{"time"}, "visit.time.impossible"},
		{"time in words", appointment("3", "12", "2026", "halv tre"), []string{"time"}, "visit.time.impossible"},
		{"two times", appointment("3", "12", "2026", "9-10"), []string{"time"}, "visit.time.impossible"},
		{"CPR number for a time", appointment("3", "12", "2026", "0101701234"), []string{"time"}, "visit.time.impossible"},
		{"no part can be read", appointment("soon", "13", "202", ""), []string{"day", "month", "year"}, "visit.day.unreadable-day"},
		{"day and time", appointment("32", "1", "2027", "25:00"), []string{"day", "time"}, "visit.day.unreadable-day"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := b.in(t)
			got := b.postWrong(danish("visit"), tt.form)
			checkSummary(t, got, tt.at)
			if marked := attributes(got.Find("[aria-invalid]"), "id"); !slices.Equal(marked, tt.at) {
				t.Errorf("got %v marked as wrong, want %v only", marked, tt.at)
			}
			if want := say(t, locales.Danish, tt.key); got.Find(".error-summary a").First().Text() != want {
				t.Errorf("got %q, want %q", got.Find(".error-summary a").First().Text(), want)
			}
			for _, field := range []string{"day", "month", "year", "time"} {
				want := tt.form.Get(field)
				if want == "010170-1234" || want == "0101701234" {
					want = ""
				}
				if field == "year" && len(want) == 2 {
					want = "20" + want // as it was understood
				}
				if shown := got.form().Get(field); shown != want {
					t.Errorf("%s: got %q again, want %q", field, shown, want)
				}
			}
		})
	}
}

// A day that was to come when it was typed may be over when it is shown.
func TestAppointmentIsOver(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect(danish("slip"))
	s.clock.add(10*24*time.Hour + 15*time.Hour) // just after midnight of 4 December
	for _, name := range []string{"start", "visit", "check", "slip"} {
		checkMarkup(t, b.get(danish(name)).want(http.StatusOK), locales.Danish)
	}
}

// Of two numbers between slashes, the first is the day on a Danish page. On an English
// page the visitor is asked, where both can be the month.
func TestWhichNumberIsTheMonth(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation")
	form := appointment("4/5/2027", "", "", "")

	got := b.post(english("visit"), form)
	if got.StatusCode == http.StatusSeeOther {
		got = b.follow(got)
	}
	checkSummary(t, got, []string{"day"})
	want := say(t, locales.English, "visit.day.ambiguous", locales.Data{"First": "4 May", "Second": "5 April"})
	if text := got.Find(".error-summary a").Text(); text != want {
		t.Errorf("in English: got %q, want %q", text, want)
	}

	b.post(danish("visit"), form).wantRedirect(danish("user-ids"))
	if draft, _ := s.draft(b); draft.Answers.Day != "2027-05-04" {
		t.Errorf("in Danish: got day %q, want 4 May", draft.Answers.Day)
	}
}
