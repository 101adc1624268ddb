package site

import (
	"klar/visit"
	"klar/visit/journey"
	"slices"
)

// ReminderOn returns what the named page says of the day of the visit. What
// speaks against the day is said on the very next page, while it is quick to
// put right, and again where everything is put together.
func ReminderOn(page string, a visit.Answers, in visit.Env) visit.Reminder {
	r := a.Remind(in)
	on := []string{journey.Check.Name, journey.Slip.Name}
	switch r.State {
	case visit.DayOver:
		on = append(on, Start.Name)
	case visit.DayDoubtful:
		on = append(on, journey.RouteFor(a, in).Next("visit").Name)
	}
	if !slices.Contains(on, page) {
		return visit.Reminder{}
	}
	return r
}
