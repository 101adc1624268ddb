package lifetime

import (
	"testing"
	"time"

	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
)

// answered is a citizen who has answered everything.
var answered = visit.Answers{
	Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Office: "herning", Booked: visit.Yes, Day: "2026-12-03", Time: "14:30",
	UserIDs: []string{"stine!always!happy:o)", "peter78fromlondon"}, Documents: []identity.Document{identity.PassportCPR},
	Confirm: visit.ByQuestions,
}

// changed returns a copy of the answers with the change made.
func changed(a visit.Answers, change func(*visit.Answers)) visit.Answers {
	change(&a)
	return a
}

func TestExpires(t *testing.T) {
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2026, month, day, hour, 0, 0, 0, civil.Copenhagen)
	}
	remembered := func(day civil.Date) visit.Answers {
		return changed(answered, func(a *visit.Answers) { a.Remember, a.Day = visit.Yes, day })
	}
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		now     time.Time
		want    time.Time
	}{
		{"one page answered", visit.Answers{Errand: visit.GetFirst}, at(11, 23, 12), at(11, 23, 14)},
		{"more", answered, at(11, 23, 12), at(11, 24, 12)},
		{"asked not to remember", changed(answered, func(a *visit.Answers) { a.Remember = visit.No }), at(11, 23, 12), at(11, 24, 12)},
		{"remembered, to the end of the day after the visit", remembered("2026-12-03"), at(11, 23, 12), at(12, 5, 0)},
		{"remembered, no date", remembered(""), at(11, 23, 12), at(12, 24, 0)},
		{"remembered, a far date", remembered("2027-11-23"), at(10, 1, 12), at(12, 1, 0)},
		{"remembered, a date that is past", remembered("2026-11-01"), at(11, 23, 12), at(11, 24, 0)},
		{"on a shared computer, one page", visit.Answers{Errand: visit.GetFirst, Shared: true}, at(11, 23, 12), at(11, 23, 13)},
		{"on a shared computer, more", changed(answered, func(a *visit.Answers) { a.Shared = true }), at(11, 23, 12), at(11, 23, 13)},
		{"on a shared computer, whatever was asked", changed(remembered("2026-12-03"), func(a *visit.Answers) { a.Shared = true }), at(11, 23, 12), at(11, 23, 13)},
		{"remembered over the change to winter time", remembered("2026-10-25"), at(10, 20, 12), at(10, 27, 0)},
	} {
		if got := Expires(tt.answers, tt.now); !got.Equal(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// No draft lasts longer than MostDays after it was created, however often it is saved.
func TestWithin(t *testing.T) {
	created := time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC)
	last := time.Date(2027, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name                   string
		created, expires, want time.Time
	}{
		{"sooner", created, created.Add(time.Hour), created.Add(time.Hour)},
		{"later", created, last.Add(time.Hour), last},
		{"a new draft", time.Time{}, last, last},
	} {
		if got := Within(tt.created, tt.expires); !got.Equal(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
