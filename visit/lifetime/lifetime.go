// Package lifetime says how long a citizen's answers are kept: the times
// themselves, when a draft ends ([Expires]), and the words in which a citizen
// is told ([Told]).
package lifetime

import (
	"time"

	"klar/visit"
	"klar/visit/civil"
)

// How long a draft is kept after its last save, and a copy of one after it was
// offered. Each time stands here and nowhere else.
const (
	Transfer           = 10 * time.Minute // a copy that another device may fetch
	SharedComputer     = time.Hour        // a draft on a computer that others use too
	FirstPage          = 2 * time.Hour    // a draft with one page answered
	Draft              = 24 * time.Hour   // a draft with more
	RememberedDays     = 30               // on the citizen's wish, with no date for the visit
	RememberedMostDays = 60               // on the citizen's wish, whatever the date
)

// Expires returns when answers saved at now are to be forgotten. Remembered
// ones last to the end of the day after the visit, by Copenhagen's calendar.
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
