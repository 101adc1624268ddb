package site

import (
	"slices"
	"strings"
	"testing"

	"klar/visit"
	"klar/visit/civil"
	"klar/visit/office"
)

// Today is Monday 23 November 2026.
func TestReminderOn(t *testing.T) {
	on := func(day civil.Date, at civil.Clock) visit.Answers {
		return changed(answered, func(a *visit.Answers) { a.Day, a.Time = day, at })
	}
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		want    visit.DayState
		pages   string // the pages with the reminder
	}{
		{"no day", on("", ""), 0, ""},
		{"an ordinary day", on("2026-12-03", "14:30"), 0, ""},
		{"last week", on("2026-11-16", "10:30"), visit.DayOver, "check slip start"},
		{"yesterday, a Sunday", on("2026-11-22", "10:30"), visit.DayOver, "check slip start"},
		{"today", on("2026-11-23", "15:00"), visit.DayToday, "check slip"},
		{"today, no time", on("2026-11-23", ""), visit.DayToday, "check slip"},
		{"today, when it is closed", on("2026-11-23", "17:00"), visit.DayDoubtful, "check slip visit"},
		{"tomorrow", on("2026-11-24", "10:00"), visit.DayTomorrow, "check slip"},
		{"the day after", on("2026-11-25", "13:00"), 0, ""},
		{"Saturday", on("2026-12-05", ""), visit.DayDoubtful, "check slip visit"},
		{"Christmas Day", on("2026-12-25", ""), visit.DayDoubtful, "check slip visit"},
		{"Christmas Eve", on("2026-12-24", ""), visit.DayDoubtful, "check slip visit"},
		{"outside hours", on("2026-12-03", "18:00"), visit.DayDoubtful, "check slip visit"},
		{"far ahead", on("2029-12-03", ""), visit.DayDoubtful, "check slip visit"},
		{"Saturday, without user IDs", changed(on("2026-12-05", ""), func(a *visit.Answers) { a.Errand = visit.Recover }), visit.DayDoubtful, "check slip visit"},
		{"Saturday, nothing further answered", visit.Answers{Errand: visit.GetFirst, Office: office.Unsure, Day: "2026-12-05"}, visit.DayDoubtful, "check slip visit"},
		{"hours unknown, at night", changed(on("2026-12-03", "03:00"), func(a *visit.Answers) { a.Office = "randers" }), 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var pages []string
			for _, p := range Pages {
				r := ReminderOn(p.Name, tt.answers, env)
				if r.State == 0 {
					continue
				}
				pages = append(pages, p.Name)
				if r.State != tt.want || r.Day != tt.answers.Day || r.Time != tt.answers.Time {
					t.Errorf("%s: got %+v, want state %d of that day", p.Name, r, tt.want)
				}
				if got, want := len(r.Doubts) > 0, tt.want == visit.DayDoubtful; got != want {
					t.Errorf("%s: got doubts %v, want some: %t", p.Name, r.Doubts, want)
				}
				if got, want := len(r.Do) > 0, tt.want == visit.DayToday || tt.want == visit.DayTomorrow; got != want {
					t.Errorf("%s: got %v to do, want something: %t", p.Name, r.Do, want)
				}
			}
			slices.Sort(pages)
			if got := strings.Join(pages, " "); got != tt.pages {
				t.Errorf("got reminders on %q, want %q", got, tt.pages)
			}
		})
	}
}
