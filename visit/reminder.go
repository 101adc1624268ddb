package visit

import (
	"klar/locales"
	"klar/visit/civil"
)

// A DayState says when the day of the visit is, relative to today.
type DayState int

// The states. When several apply, the first one counts. 0 is for any other day.
const (
	DayOver     DayState = iota + 1 // it has passed
	DayDoubtful                     // the office may be closed then
	DayToday
	DayTomorrow
)

// A Reminder is what a page says about the day of the visit. The zero Reminder says
// nothing.
type Reminder struct {
	State  DayState
	Day    civil.Date
	Time   civil.Clock       // "" when it is not known
	Doubts []locales.Message // for DayDoubtful: reasons not to come then, and the nearest open day
	Do     []locales.Key     // what to do before the visit, in order, for DayToday and DayTomorrow
}

// Remind returns what to say about the day of the visit.
func (a Answers) Remind(env Env) Reminder {
	r := Reminder{Day: a.Day, Time: a.Time}
	doubts := a.doubts(env)
	switch {
	case a.Day == "":
		return Reminder{}
	case a.Day < env.Today:
		r.State = DayOver
	case len(doubts) > 0:
		r.State, r.Doubts = DayDoubtful, append(doubts, a.instead(env)...)
	case a.Day == env.Today:
		r.State, r.Do = DayToday, a.beforeGoing()
	case a.Day == env.Today.AddDays(1):
		r.State, r.Do = DayTomorrow, a.beforeGoing()
	default:
		return Reminder{}
	}
	return r
}

// beforeGoing returns what to do before the visit. What takes longest comes first.
func (a Answers) beforeGoing() []locales.Key {
	do := []locales.Key{"when.do.charge", "when.do.app", "when.do.documents"}
	if a.Errand == LostPhone {
		do = do[2:]
	}
	if a.Confirm == ByWitness || a.AdviseWitness() {
		do = append(do, "when.do.witness")
	}
	return append(do, "when.do.slip")
}

// When returns a valid day in words, with the time when it is known.
func When(day civil.Date, at civil.Clock) locales.Message {
	if at == "" {
		return day.Message()
	}
	return locales.Message{Key: "slip.at", Data: locales.Data{"Day": day.Message(), "Time": at.Message()}}
}

// DayToCome reports whether the day of the visit is known and is today or later.
func (a Answers) DayToCome(env Env) bool { return a.Day != "" && a.Day >= env.Today }
