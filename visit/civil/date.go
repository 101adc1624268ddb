// Package civil knows days and times of day as people in Denmark use them: a
// [Date] and a [Clock] have no time zone, [DateOf] tells which day it is in
// Copenhagen, and [Holiday] which days are public holidays.
package civil

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // so that Copenhagen is known on every machine

	"klar/locales"
)

// Copenhagen is the time zone that every day and time here is in.
var Copenhagen = loadCopenhagen()

func loadCopenhagen() *time.Location {
	location, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic("civil: " + err.Error())
	}
	return location
}

// A Date is a calendar day, "2026-12-03", or "" for none. Dates compare as
// text: the earlier is the lesser.
type Date string

// NewDate returns the given day, and whether there is such a day in the years
// 1000 to 9999.
func NewDate(year, month, day int) (Date, bool) {
	d := Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	if !d.Valid() {
		return "", false
	}
	return d, true
}

// DateOf returns the day that it is in Copenhagen at the time t.
func DateOf(t time.Time) Date { return dateOf(t.In(Copenhagen)) }

// dateOf returns the day of t in t's own time zone.
func dateOf(t time.Time) Date {
	d, _ := NewDate(t.Year(), int(t.Month()), t.Day())
	return d
}

// Valid says whether d is a day, and not none or nonsense.
func (d Date) Valid() bool {
	t, err := time.Parse(time.DateOnly, string(d))
	return err == nil && t.Year() >= 1000
}

// Year returns the year of a valid date.
func (d Date) Year() int { return d.midnight().Year() }

// Month returns the month of a valid date.
func (d Date) Month() time.Month { return d.midnight().Month() }

// Day returns the day of the month of a valid date.
func (d Date) Day() int { return d.midnight().Day() }

// Weekday returns the day of the week of a valid date.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// AddDays returns the day n days after d, or before it when n is negative. It
// returns "" when d is not valid or the day lies outside the years of a Date.
func (d Date) AddDays(n int) Date {
	if !d.Valid() {
		return ""
	}
	return dateOf(d.midnight().AddDate(0, 0, n))
}

// AddYears returns the same day n years after a valid d; 29 February becomes
// 1 March in a year that has none.
func (d Date) AddYears(n int) Date { return dateOf(d.midnight().AddDate(n, 0, 0)) }

// midnight returns the start of a valid day. It is in UTC, where every day has
// a midnight and 24 hours.
func (d Date) midnight() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Text returns a valid date as it is said: "Thursday 3 December 2026".
func (d Date) Message() locales.Message {
	return locales.Message{Key: "date.full", Data: locales.Data{
		"Weekday": WeekdayName(d.Weekday()),
		"Day":     d.Day(),
		"Month":   MonthName(d.Month()),
		"Year":    d.Year(),
	}}
}

// WithoutWeekday returns a valid date as it is written: "3 December 2026".
func (d Date) WithoutWeekday() locales.Message {
	return locales.Message{Key: "date.long", Data: locales.Data{"Day": d.Day(), "Month": MonthName(d.Month()), "Year": d.Year()}}
}

// A CalendarDay is one day, "2026-12-24", or the same day every year,
// "12-24".
type CalendarDay string

// Is says whether d is that day.
func (c CalendarDay) Is(d Date) bool {
	return c.Valid() && strings.HasSuffix(string(d), string(c))
}

// Valid says whether there is such a day, in some year at least.
func (c CalendarDay) Valid() bool {
	return Date(c).Valid() || Date("2000-"+c).Valid()
}

// yearly says whether the day comes back every year.
func (c CalendarDay) Yearly() bool { return len(c) == len("12-24") }

// text returns the day as it is said: "24 December" when it comes back every
// year.
func (c CalendarDay) Message() locales.Message {
	if !c.Yearly() {
		return Date(c).Message()
	}
	date := Date("2000-" + c)
	return locales.Message{Key: "date.day-and-month", Data: locales.Data{
		"Day":   date.Day(),
		"Month": MonthName(date.Month()),
	}}
}

// next returns the first such day of a yearly one from today on.
func (c CalendarDay) Next(today Date) Date {
	day := Date(fmt.Sprintf("%04d-%s", today.Year(), c))
	if day < today {
		day = Date(fmt.Sprintf("%04d-%s", today.Year()+1, c))
	}
	return day
}
