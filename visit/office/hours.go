package office

import (
	"slices"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// A Span is a stretch of one day: open from From until To.
type Span struct {
	From, To civil.Clock
}

// Covers says whether it is open at c. At closing time it no longer is.
func (s Span) Covers(c civil.Clock) bool { return s.From <= c && c < s.To }

// Text returns the span as it is written: "10:00–16:00".
func (s Span) Message() locales.Message {
	return locales.Message{Key: "office.span", Data: locales.Data{"From": s.From.Message(), "To": s.To.Message()}}
}

// Hours are the opening hours of an office or a telephone line.
type Hours struct {
	Week     [7][]Span  // by time.Weekday; none is closed
	Holidays []Span     // on public holidays; none is nothing said
	Days     []DayHours // days that differ from the rest
}

// DayHours are the hours of one day that differs from the rest.
type DayHours struct {
	Day  civil.CalendarDay
	Open []Span // at least one
}

// On returns the hours of an ordinary such day of the week; none is closed.
func (h Hours) On(weekday time.Weekday) []Span { return h.Week[weekday] }

// special returns the hours of a day that differs from the rest, nil when the
// day does not. What is said of one year goes before what is said of all.
func (h Hours) special(day civil.Date) []Span {
	var found []Span
	for _, d := range h.Days {
		if d.Day.Is(day) && (found == nil || !d.Day.Yearly()) {
			found = d.Open
		}
	}
	return found
}

// A Row is one line in a list of opening hours: the days, and when it is open.
type Row struct {
	Days locales.Message // "Monday to Friday"
	Open locales.Message // "10:00–12:00 and 13:00–16:00"
}

// week is the days in the order in which a week is read in Denmark.
var week = []time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
}

// Rows returns the hours as a list to show: the week from Monday on, days that
// follow each other with the same hours as one; then public holidays; then
// single days. Closed days are left out.
func (h Hours) Rows() []Row {
	var rows []Row
	for first := 0; first < len(week); {
		open := h.On(week[first])
		next := first + 1
		for next < len(week) && slices.Equal(open, h.On(week[next])) {
			next++
		}
		if len(open) > 0 {
			rows = append(rows, Row{daysText(week[first:next]), openText(open)})
		}
		first = next
	}
	if len(h.Holidays) > 0 {
		rows = append(rows, Row{locales.Message{Key: "office.public-holidays"}, openText(h.Holidays)})
	}
	for _, d := range h.Days {
		rows = append(rows, Row{d.Day.Message(), openText(d.Open)})
	}
	return rows
}

// daysText names days that follow each other: "Monday", "Saturday and Sunday",
// "Monday to Friday".
func daysText(days []time.Weekday) locales.Message {
	first, last := civil.WeekdayName(days[0]), civil.WeekdayName(days[len(days)-1])
	switch len(days) {
	case 1:
		return locales.Message{Key: first}
	case 2:
		return and(locales.Message{Key: first}, locales.Message{Key: last})
	}
	return locales.Message{Key: "office.from-to", Data: locales.Data{"From": first, "To": last}}
}

// openText returns at least one span as a text.
func openText(open []Span) locales.Message {
	text := open[0].Message()
	for _, s := range open[1:] {
		text = and(text, s.Message())
	}
	return text
}

func and(first, second locales.Message) locales.Message {
	return locales.Message{Key: "office.and", Data: locales.Data{"First": first, "Second": second}}
}
