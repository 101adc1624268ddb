package site

import (
	"slices"

	"klar/visit"
	"klar/visit/journey"
)

// ReminderOn returns what the page with the given name says about the day of the
// visit. The check page and the slip always remind. When the office may be closed
// that day, the page of the appointment says so too, where the day is easy to change.
// The start page says that the day is over.
func ReminderOn(page string, a visit.Answers, env visit.Env) visit.Reminder {
	r := a.Remind(env)
	on := []string{journey.Check.Name, journey.Slip.Name}
	switch r.State {
	case visit.DayOver:
		on = append(on, Start.Name)
	case visit.DayDoubtful:
		on = append(on, journey.Appointment.Name)
	}
	if !slices.Contains(on, page) {
		return visit.Reminder{}
	}
	return r
}
