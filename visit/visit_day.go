package visit

import "klar/locales"

// openAtVisit returns what the office's calendar has to say of the day chosen.
func (a Answers) openAtVisit(s Env) (items []OpenItem) {
	if !a.DayToCome(s) {
		return nil
	}
	for _, w := range a.doubts(s) {
		items = append(items, OpenItem{w, AboutAppointment})
	}
	here, known := s.Offices.Office(a.Office)
	// Whoever has an appointment was given the time by the office itself.
	if len(items) == 0 && known && !here.Hours.Known() && a.Booked != Yes {
		text := locales.Message{Key: "when.check-hours", Data: locales.Data{"Website": here.Website.Host()}}
		items = append(items, OpenItem{Message: text})
	}
	return items
}

// doubts returns what speaks against the day and time of the visit.
func (a Answers) doubts(s Env) (doubts []locales.Message) {
	here, _ := s.Offices.Office(a.Office)
	for _, w := range here.Warnings(a.Day, a.Time, s.Today) {
		doubts = append(doubts, w.Message())
	}
	return doubts
}
