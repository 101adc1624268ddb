package visit

import (
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
	Time   civil.Clock       // "" when it is not known
	Doubts []locales.Message // what speaks against day and time, for DayDoubtful
	Do     []locales.Key     // what to do before going, in order, for DayToday and DayTomorrow
}

// Remind returns what there is to say of the day of the visit.
func (a Answers) Remind(in Env) Reminder {
	r := Reminder{Day: a.Day, Time: a.Time}
	doubts := a.doubts(in)
	switch {
	case a.Day == "":
		return Reminder{}
	case a.Day < in.Today:
		r.State = DayOver
	case len(doubts) > 0:
		r.State, r.Doubts = DayDoubtful, doubts
	case a.Day == in.Today:
		r.State, r.Do = DayToday, a.beforeGoing()
	case a.Day == in.Today.AddDays(1):
		r.State, r.Do = DayTomorrow, a.beforeGoing()
	default:
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

// When says a day, and a time of it where that is known.
func When(day civil.Date, at civil.Clock) locales.Message {
	if at == "" {
		return day.Message()
	}
	return locales.Message{Key: "slip.at", Data: locales.Data{"Day": day.Message(), "Time": at.Message()}}
}

// DayToCome reports whether the day of the visit is known and not over.
func (a Answers) DayToCome(s Env) bool { return a.Day != "" && a.Day >= s.Today }
