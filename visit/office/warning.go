package office

import (
	"slices"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// A WarningKind is a reason not to come at a day and time.
type WarningKind int

// The kinds of warning. A day has at most one of those before OutsideHours.
const (
	ClosedDay     WarningKind = iota + 1 // one of the office's closed days
	PublicHoliday                        // a public holiday
	Weekend                              // Saturday or Sunday
	ClosedWeekday                        // closed on that day of the week
	DoubtfulDay                          // many offices are closed, and the file does not say if this one is
	OutsideHours                         // open that day, but not at that time
	FarAhead                             // more than a year from now
)

// A Warning is something that the citizen should check about the visit. It never
// stops them, because they may know better.
type Warning struct {
	Kind WarningKind
	Day  civil.Date
	Open []Span // the hours known for Day, for OutsideHours
	// Unsure reports whether Open is unsure, so that the citizen must check it.
	Unsure bool
}

// Message returns the warning as a sentence.
func (w Warning) Message() locales.Message {
	switch w.Kind {
	case ClosedDay:
		return locales.Message{Key: "office.warning.closed-day"}
	case PublicHoliday:
		name, _ := civil.Holiday(w.Day)
		return locales.Message{Key: "office.warning.public-holiday", Data: locales.Data{"Holiday": name}}
	case Weekend:
		return locales.Message{Key: "office.warning.weekend", Data: locales.Data{"Weekday": civil.WeekdayName(w.Day.Weekday())}}
	case ClosedWeekday:
		return locales.Message{Key: "office.warning.closed-weekday", Data: locales.Data{"Weekday": civil.WeekdayName(w.Day.Weekday())}}
	case DoubtfulDay:
		return locales.Message{Key: "office.warning.doubtful-day", Data: locales.Data{"Date": w.Day.Message()}}
	case OutsideHours:
		hours := locales.Data{"Hours": openText(w.Open)}
		if w.Unsure {
			return locales.Message{Key: "office.warning.outside-unsure-hours", Data: hours}
		}
		return locales.Message{Key: "office.warning.outside-hours", Data: hours}
	case FarAhead:
		return locales.Message{Key: "office.warning.far-ahead"}
	}
	return locales.Message{}
}

// doubtfulDays are Constitution Day, Christmas Eve and New Year's Eve. They are not
// public holidays, but many offices close. When the file does not say whether an
// office is open, the warning says that we do not know.
var doubtfulDays = []civil.CalendarDay{"06-05", "12-24", "12-31"}

// Warnings returns reasons not to visit the office at the given day and time, nil for
// none. The time is "" when it is not known yet. today is the current day, to find
// days that are far ahead. There are no warnings for an invalid day, nor because a
// day is in the past. The zero Office is for a citizen who has not chosen one.
func (o Office) Warnings(day civil.Date, at civil.Clock, today civil.Date) []Warning {
	if !day.Valid() {
		return nil
	}
	var warnings []Warning
	open, kind := o.openOn(day)
	if kind != 0 {
		warnings = append(warnings, Warning{Kind: kind, Day: day})
	}
	covers := func(s Span) bool { return s.Covers(at) }
	if at.Valid() && len(open) > 0 && !slices.ContainsFunc(open, covers) {
		warnings = append(warnings, Warning{Kind: OutsideHours, Day: day, Open: open, Unsure: o.Hours.Unsure()})
	}
	if today.Valid() && day > today.AddYears(1) {
		warnings = append(warnings, Warning{Kind: FarAhead, Day: day})
	}
	return warnings
}

// An OpenDay is a day on which an office is open, and its hours then.
type OpenDay struct {
	Day  civil.Date
	Open []Span
}

// Message returns the day and its hours as a sentence.
func (o OpenDay) Message() locales.Message {
	return locales.Message{Key: "office.nearest-open", Data: locales.Data{"Date": o.Day.Message(), "Hours": openText(o.Open)}}
}

// nearDays is how many days before and after a closed day an open one is near.
const nearDays = 7

// NearestOpen returns the open day nearest to one on which the office may be closed. It
// is after today, since today's opening hours may be over. It reports false when the
// hours are unknown, no open day is near, or the office is open that day anyway.
func (o Office) NearestOpen(day, today civil.Date) (OpenDay, bool) {
	if _, kind := o.openOn(day); kind == 0 || !o.Hours.Known() {
		return OpenDay{}, false
	}
	for n := 1; n <= nearDays; n++ {
		for _, near := range []civil.Date{day.AddDays(n), day.AddDays(-n)} {
			if open, kind := o.openOn(near); near > today && kind == 0 && len(open) > 0 {
				return OpenDay{near, open}, true
			}
		}
	}
	return OpenDay{}, false
}

// openOn returns the known hours on the given day, and the kind of warning about the
// day, 0 for none. The office's own days take precedence over public holidays, and
// these over the hours of the week.
func (o Office) openOn(day civil.Date) ([]Span, WarningKind) {
	hours := o.Hours.Value
	if o.saysClosed(day) {
		return nil, ClosedDay
	}
	if open := hours.onSpecialDay(day); open != nil {
		return open, 0
	}
	if _, ok := civil.Holiday(day); ok {
		if len(hours.Holidays) == 0 {
			return nil, PublicHoliday
		}
		return hours.Holidays, 0
	}
	open := hours.On(day.Weekday())
	switch {
	case len(open) == 0 && (day.Weekday() == time.Saturday || day.Weekday() == time.Sunday):
		return nil, Weekend
	case len(open) == 0 && o.Hours.Known():
		return nil, ClosedWeekday
	case anyIs(doubtfulDays, day):
		return open, DoubtfulDay
	}
	return open, 0
}

// saysClosed reports whether the day is one of the office's closed days. Hours for
// that day of one year are an exception to a yearly closed day.
func (o Office) saysClosed(day civil.Date) bool {
	thisYear := civil.CalendarDay(day)
	opens := slices.ContainsFunc(o.Hours.Value.Days, func(d DayHours) bool { return d.Day == thisYear })
	return slices.Contains(o.ClosedDays.Value, thisYear) || !opens && anyIs(o.ClosedDays.Value, day)
}

// anyIs reports whether one of days falls on day.
func anyIs(days []civil.CalendarDay, day civil.Date) bool {
	return slices.ContainsFunc(days, func(c civil.CalendarDay) bool { return c.Is(day) })
}
