package office

import (
	"slices"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// A WarningKind says what speaks against a day and time.
type WarningKind int

// Of the kinds before OutsideHours a day has at most one.
const (
	ClosedDay     WarningKind = iota + 1 // the office says that it is closed that day
	PublicHoliday                        // a public holiday
	Weekend                              // Saturday or Sunday
	ClosedWeekday                        // closed on that day of the week
	DoubtfulDay                          // many offices are closed; of this one we do not know
	OutsideHours                         // open that day, but not then
	FarAhead                             // more than a year from now
)

// A Warning is something to check about a visit. It never stops anyone: the
// citizen may well know better.
type Warning struct {
	Kind WarningKind
	Day  civil.Date
	Open []Span // the hours known for Day, for OutsideHours
	// Unsure says that Open must be marked as hours to check first.
	Unsure bool
}

// Text returns the warning as one to read.
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

// doubtfulDays are Constitution Day, Christmas Eve and New Year's Eve. They are
// no public holidays, yet many offices are closed. An office's own file
// decides; where it is silent, we say that we do not know.
var doubtfulDays = []civil.CalendarDay{"06-05", "12-24", "12-31"}

// Warnings returns what speaks against visiting the office on the given day at
// the given time, where "" is a time not known yet. today is the day it is
// now. A day that is not valid has no warnings, and neither past nor
// impossible days are judged here. The zero Office stands for one not chosen.
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

// openOn returns the hours known for the given day, and the kind of warning
// that the day itself deserves, 0 for none. The more particular goes first:
// what the office says of a day, then public holidays, then the week.
func (o Office) openOn(day civil.Date) ([]Span, WarningKind) {
	hours := o.Hours.Value
	if o.saysClosed(day) {
		return nil, ClosedDay
	}
	if open := hours.special(day); open != nil {
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
	case isAny(doubtfulDays, day):
		return open, DoubtfulDay
	}
	return open, 0
}

// saysClosed reports whether the day is one of the office's closed days. Hours
// for the day in that one year are an exception to a day closed every year.
func (o Office) saysClosed(day civil.Date) bool {
	thisYear := civil.CalendarDay(day)
	opens := slices.ContainsFunc(o.Hours.Value.Days, func(d DayHours) bool { return d.Day == thisYear })
	return slices.Contains(o.ClosedDays.Value, thisYear) || !opens && isAny(o.ClosedDays.Value, day)
}

func isAny(days []civil.CalendarDay, day civil.Date) bool {
	return slices.ContainsFunc(days, func(c civil.CalendarDay) bool { return c.Is(day) })
}
