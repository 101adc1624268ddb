package visit

import "klar/locales"

// openAtVisit returns what is open about the day and time of the visit.
func (a Answers) openAtVisit(env Env) (items []OpenItem) {
	switch {
	case a.Day == "" && a.Booked == Yes:
		return minor(AboutAppointment, "open.find-day")
	case a.Day == "":
		return nil // it comes with the appointment
	case !a.DayToCome(env):
		return []OpenItem{{Message: locales.Message{Key: "open.new-day"}, Question: AboutAppointment, Next: BookVisit}}
	}
	for _, w := range a.doubts(env) {
		items = append(items, OpenItem{Message: w, Question: AboutAppointment, Next: RingOffice})
	}
	chosen, known := env.Offices.Office(a.Office)
	// The office itself gave the time to a citizen with an appointment.
	if len(items) == 0 && known && !chosen.Hours.Known() && a.Booked != Yes {
		text := locales.Message{Key: "when.check-hours", Data: locales.Data{"Website": chosen.Website.Host()}}
		items = append(items, OpenItem{Message: text, Next: RingOffice})
	}
	return items
}

// instead returns when the office is open, nil when it may be open on the day of the
// visit or nobody knows.
func (a Answers) instead(env Env) []locales.Message {
	chosen, _ := env.Offices.Office(a.Office)
	if near, ok := chosen.NearestOpen(a.Day, env.Today); ok {
		return []locales.Message{near.Message()}
	}
	return nil
}

// doubts returns reasons not to come at the day and time of the visit.
func (a Answers) doubts(env Env) (doubts []locales.Message) {
	chosen, _ := env.Offices.Office(a.Office)
	for _, w := range chosen.Warnings(a.Day, a.Time, env.Today) {
		doubts = append(doubts, w.Message())
	}
	return doubts
}
