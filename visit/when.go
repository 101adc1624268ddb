package visit

import (
	"slices"

	"klar/locales"
	"klar/visit/civil"
)

// A DayState says how the day of the visit lies to today.
type DayState int

// The states. Of those that hold, the first one counts.
const (
	DayOver     DayState = iota + 1 // it has passed
	DayDoubtful                     // something speaks against it
	DayToday
	DayTomorrow
)

// A Reminder is what a page says of the day of the visit. The zero Reminder
// says nothing.
type Reminder struct {
	State  DayState
	Day    civil.Date
	Time   civil.Clock    // "" when it is not known
	Doubts []locales.Text // what speaks against day and time, for DayDoubtful
	Do     []locales.Key  // what to do before going, in order, for DayToday and DayTomorrow
}

// Remind returns what the named page says of the day of the visit. What speaks
// against it is said on the very next page, when it is quick to put right, and
// again where everything is put together.
func (a Answers) Remind(page string, s Env) Reminder {
	r := Reminder{Day: a.Day, Time: a.Time}
	said := []string{Check, SlipPage}
	today, doubts := s.Today, a.doubts(s)
	switch {
	case a.Day == "":
		return Reminder{}
	case a.Day < today:
		r.State = DayOver
		said = append(said, Start.Name)
	case len(doubts) > 0:
		r.State, r.Doubts = DayDoubtful, doubts
		said = append(said, Follow(a, s).Next("visit").Name)
	case a.Day == today:
		r.State, r.Do = DayToday, a.beforeGoing()
	case a.Day == today.AddDays(1):
		r.State, r.Do = DayTomorrow, a.beforeGoing()
	default:
		return Reminder{}
	}
	if !slices.Contains(said, page) {
		return Reminder{}
	}
	return r
}

// beforeGoing returns what to do before going, what takes longest first.
func (a Answers) beforeGoing() []locales.Key {
	do := []locales.Key{"when.do.charge", "when.do.app", "when.do.documents"}
	if a.Confirm == ByWitness || a.AdviseWitness() {
		do = append(do, "when.do.witness")
	}
	return append(do, "when.do.slip")
}

// DayToCome reports whether the day of the visit is known and not over.
func (a Answers) DayToCome(s Env) bool { return a.Day != "" && a.Day >= s.Today }
