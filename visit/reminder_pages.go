package visit

import "slices"

// ReminderOn returns what the named page says of the day of the visit. What
// speaks against the day is said on the very next page, while it is quick to
// put right, and again where everything is put together.
func ReminderOn(page string, a Answers, in Env) Reminder {
	r := a.Remind(in)
	on := []string{Check, SlipPage}
	switch r.State {
	case DayOver:
		on = append(on, Start.Name)
	case DayDoubtful:
		on = append(on, Follow(a, in).Next("visit").Name)
	}
	if !slices.Contains(on, page) {
		return Reminder{}
	}
	return r
}
