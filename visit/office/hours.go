package office

import (
	"slices"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// A Span is a period of one day, from From until To, To not included.
type Span struct {
	From, To civil.Clock
}

// Covers reports whether c is in the span.
func (s Span) Covers(c civil.Clock) bool { return s.From <= c && c < s.To }

// Message returns the span as text: "10:00–16:00".
func (s Span) Message() locales.Message {
	return locales.Message{Key: "office.span", Data: locales.Data{"From": s.From.Message(), "To": s.To.Message()}}
}

// Hours are the opening hours of an office or a telephone line.
type Hours struct {
	Week     [7][]Span  // by time.Weekday; no span means closed
	Holidays []Span     // on public holidays; no span means that the file does not say
	Days     []DayHours // days with hours of their own
}

// DayHours are the hours of one day, in place of those of its weekday.
type DayHours struct {
	Day    civil.CalendarDay
	Open   []Span // at least one
	Unsure bool   // less sure than the hours of the week
}

// On returns the hours of an ordinary day of the week. No span means closed.
func (h Hours) On(weekday time.Weekday) []Span { return h.Week[weekday] }

// onSpecialDay returns the hours of a day that has hours of its own, nil for any
// other day. Hours for one year take precedence over hours for every year.
func (h Hours) onSpecialDay(day civil.Date) []Span {
	var found []Span
	for _, d := range h.Days {
		if d.Day.Is(day) && (found == nil || !d.Day.Yearly()) {
			found = d.Open
		}
	}
	return found
}

// A Row is one line in a list of opening hours.
type Row struct {
	Days locales.Message // "Monday to Friday"
	Open locales.Message // "10:00–12:00 and 13:00–16:00"
}

// weekFromMonday lists the days of the week as a Danish week begins: on Monday.
var weekFromMonday = []time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
}

// Rows returns the hours as a list. The week comes first, from Monday, with
// consecutive days that have the same hours in one row. Then come public holidays
// and then single days. Closed days are left out.
func (h Hours) Rows() []Row {
	var rows []Row
	for first := 0; first < len(weekFromMonday); {
		open := h.On(weekFromMonday[first])
		next := first + 1
		for next < len(weekFromMonday) && slices.Equal(open, h.On(weekFromMonday[next])) {
			next++
		}
		if len(open) > 0 {
			rows = append(rows, Row{daysText(weekFromMonday[first:next]), openText(open)})
		}
		first = next
	}
	if len(h.Holidays) > 0 {
		rows = append(rows, Row{locales.Message{Key: "office.public-holidays"}, openText(h.Holidays)})
	}
	for _, d := range h.Days {
		open := openText(d.Open)
		if d.Unsure {
			open = locales.Message{Key: "office.unsure-hours", Data: locales.Data{"Hours": open, "Unsure": locales.Key("fact.unsure")}}
		}
		rows = append(rows, Row{d.Day.Message(), open})
	}
	return rows
}

// InShort returns the hours of the ordinary week in one line: "Monday to Wednesday
// 10:00–16:00, Thursday 10:00–18:00". It reports false when there are none.
func (h Hours) InShort() (line locales.Message, ok bool) {
	for i, row := range (Hours{Week: h.Week}).Rows() {
		said := locales.Message{Key: "office.days-and-hours", Data: locales.Data{"Days": row.Days, "Hours": row.Open}}
		if i > 0 {
			said = locales.Message{Key: "office.list", Data: locales.Data{"First": line, "Second": said}}
		}
		line, ok = said, true
	}
	return line, ok
}

// daysText returns the names of consecutive days: "Monday", "Saturday and Sunday",
// "Monday to Friday".
func daysText(days []time.Weekday) locales.Message {
	first, last := civil.WeekdayName(days[0]), civil.WeekdayName(days[len(days)-1])
	switch len(days) {
	case 1:
		return locales.Message{Key: first}
	case 2:
		return joinWithAnd(locales.Message{Key: first}, locales.Message{Key: last})
	}
	return locales.Message{Key: "office.from-to", Data: locales.Data{"From": first, "To": last}}
}

// openText returns one or more spans as text.
func openText(open []Span) locales.Message {
	text := open[0].Message()
	for _, s := range open[1:] {
		text = joinWithAnd(text, s.Message())
	}
	return text
}

func joinWithAnd(first, second locales.Message) locales.Message {
	return locales.Message{Key: "office.and", Data: locales.Data{"First": first, "Second": second}}
}
