// Package civil holds days and times of day as people in Denmark use them. A
// [Date], a [CalendarDay] and a [Clock] have no time zone. [DateOf] returns the
// day in Copenhagen at a moment, and [Holiday] the public holiday on a day.
package civil

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // has Copenhagen where the machine has no time zones

	"klar/locales"
)

// Copenhagen is the time zone of every day and time in Klar.
var Copenhagen = loadCopenhagen()

func loadCopenhagen() *time.Location {
	location, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic("civil: " + err.Error())
	}
	return location
}

// A Date is a calendar day, "2026-12-03", or "" for none. Dates can be compared
// with < and >: the earlier date is the smaller.
type Date string

// NewDate returns the given day. It reports false for a day that does not
// exist and for a year outside 1000 to 9999.
func NewDate(year, month, day int) (Date, bool) {
	d := Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	if !d.Valid() {
		return "", false
	}
	return d, true
}

// DateOf returns the day in Copenhagen at the moment t.
func DateOf(t time.Time) Date { return dateOf(t.In(Copenhagen)) }

// dateOf returns the day of t in t's own time zone.
func dateOf(t time.Time) Date {
	d, _ := NewDate(t.Year(), int(t.Month()), t.Day())
	return d
}

// Valid reports whether d is a day that exists, in the years 1000 to 9999.
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
// returns "" when d is not valid or the result is outside the years 1000 to
// 9999.
func (d Date) AddDays(n int) Date {
	if !d.Valid() {
		return ""
	}
	return dateOf(d.midnight().AddDate(0, 0, n))
}

// AddYears returns the same day n years after a valid d. 29 February becomes
// 1 March in a year without a leap day.
func (d Date) AddYears(n int) Date { return dateOf(d.midnight().AddDate(n, 0, 0)) }

// midnight returns the start of a valid day, in UTC: there every day has 24
// hours, so days can be added.
func (d Date) midnight() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Message returns a valid date with its weekday: "Thursday 3 December 2026".
func (d Date) Message() locales.Message {
	return locales.Message{Key: "date.full", Data: locales.Data{
		"Weekday": WeekdayName(d.Weekday()),
		"Day":     d.Day(),
		"Month":   MonthName(d.Month()),
		"Year":    d.Year(),
	}}
}

// WithoutWeekday returns a valid date without its weekday: "3 December 2026".
func (d Date) WithoutWeekday() locales.Message {
	return locales.Message{Key: "date.long", Data: locales.Data{"Day": d.Day(), "Month": MonthName(d.Month()), "Year": d.Year()}}
}

// A CalendarDay is one day, "2026-12-24", or the same day every year,
// "12-24".
type CalendarDay string

// Is reports whether c falls on d.
func (c CalendarDay) Is(d Date) bool {
	return c.Valid() && strings.HasSuffix(string(d), string(c))
}

// Valid reports whether the day exists. 29 February exists as a yearly day.
func (c CalendarDay) Valid() bool {
	return Date(c).Valid() || Date("2000-"+c).Valid()
}

// Yearly reports whether c is the same day every year.
func (c CalendarDay) Yearly() bool { return len(c) == len("12-24") }

// Message returns a valid day in words: "24 December" for a yearly one, else
// "Thursday 24 December 2026".
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

// Next returns the first date of a yearly day that is today or later.
func (c CalendarDay) Next(today Date) Date {
	day := Date(fmt.Sprintf("%04d-%s", today.Year(), c))
	if day < today {
		day = Date(fmt.Sprintf("%04d-%s", today.Year()+1, c))
	}
	return day
}
