package visit

import (
	"klar/visit/civil"
	"time"
)

// How long a draft is kept after its last save.
const (
	SharedComputer     = time.Hour        // on a computer that others use too
	BarelyBegun        = 2 * time.Hour    // one page answered
	Ordinary           = 24 * time.Hour   // more than one
	RememberedDays     = 30               // on the citizen's wish, with no date for the visit
	RememberedMostDays = 60               // on the citizen's wish, whatever the date
	UnderWay           = 10 * time.Minute // a copy that another device may fetch
)

// Expires returns when a draft saved at now is to be forgotten. A remembered
// one lasts to the end of the day after the visit, by Copenhagen's calendar.
func (d Draft) Expires(now time.Time) time.Time {
	a := d.Answers
	switch {
	case a.Shared:
		return now.Add(SharedComputer)
	case a.Remember == Yes:
		today := civil.DateOf(now)
		last := today.AddDays(RememberedDays)
		if a.Day != "" {
			last = min(max(a.Day.AddDays(1), today), today.AddDays(RememberedMostDays))
		}
		end := last.AddDays(1)
		return time.Date(end.Year(), end.Month(), end.Day(), 0, 0, 0, 0, civil.Copenhagen)
	case a.CountAnswered() <= 1:
		return now.Add(BarelyBegun)
	}
	return now.Add(Ordinary)
}
