// Package lifetime says how long a citizen's answers are kept. lifetime.go has
// the times and works out when a draft expires ([Expires]); privacy_page.go has
// what the page about privacy says of them ([OnPrivacyPage]).
package lifetime

import (
	"time"

	"klar/visit"
	"klar/visit/civil"
)

// How long a draft is kept after its last save, and how long another device may
// fetch a copy of it. The code has each time only here.
const (
	Transfer           = 10 * time.Minute // a copy that another device can fetch
	SharedComputer     = time.Hour        // a draft on a computer that other people use too
	FirstPage          = 2 * time.Hour    // a draft with one page answered
	Draft              = 24 * time.Hour   // a draft with more
	RememberedDays     = 30               // a draft that the citizen wants kept, without a day for the visit
	RememberedMostDays = 60               // the same with a day: the longest, however far away the day is
	MostDays           = 90               // any draft, however often it is saved
)

// Within returns when a draft expires that was created at created and would expire at
// expires: no later than MostDays after it was created. A draft that is saved again
// and again, by somebody who has its key, does not last forever. The zero created
// is that of a new draft.
func Within(created, expires time.Time) time.Time {
	last := created.AddDate(0, 0, MostDays)
	if created.IsZero() || expires.Before(last) {
		return expires
	}
	return last
}

// Expires returns when answers that are saved at now must be deleted. Answers
// that the citizen wants kept are deleted at the end of the day after the visit,
// at midnight in Copenhagen.
func Expires(a visit.Answers, now time.Time) time.Time {
	switch {
	case a.Shared:
		return now.Add(SharedComputer)
	case a.Remember == visit.Yes:
		today := civil.DateOf(now)
		last := today.AddDays(RememberedDays)
		if a.Day != "" {
			last = min(max(a.Day.AddDays(1), today), today.AddDays(RememberedMostDays))
		}
		end := last.AddDays(1)
		return time.Date(end.Year(), end.Month(), end.Day(), 0, 0, 0, 0, civil.Copenhagen)
	case a.CountAnswered() <= 1:
		return now.Add(FirstPage)
	}
	return now.Add(Draft)
}
