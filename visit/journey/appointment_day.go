package journey

import (
	"strconv"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
)

// dayFields are the fields of the day of the visit, and what to say of one that cannot
// be read. Each may hold a whole date, because people paste one where the cursor is.
var dayFields = []struct {
	name       string
	alone      civil.DatePart
	unreadable locales.Key
}{
	{"day", civil.DayPart, "visit.day.unreadable-day"},
	{"month", civil.MonthPart, "visit.day.unreadable-month"},
	{"year", civil.YearPart, "visit.day.unreadable-year"},
}

// day reads the day of the visit: all three fields empty, or a date that the three
// together say. The form then shows what was understood.
func (r *reading) day(in visit.Env) civil.Date {
	said, ok := r.dateParts(in.Language)
	if !ok || said == (civil.DateParts{}) {
		return ""
	}
	date, exists := civil.NewDate(said.Year, said.Month, said.Day)
	if exists && !said.On(date) {
		r.problem("day", "visit.day.contradiction") // Friday 5 December, which is a Saturday
		return ""
	}
	r.showDate(said)
	switch {
	case said.Day == 0:
		r.problem("day", "visit.day.partial")
	case said.Month == 0:
		r.problem("month", "visit.day.partial")
	case said.Year == 0:
		r.problem("year", "visit.day.partial")
	case !exists:
		r.problem("day", "visit.day.impossible")
	case date.Year() < in.Today.Year():
		r.problem("year", "visit.day.past")
	case date < in.Today:
		r.problem("day", "visit.day.past")
	default:
		return date
	}
	return ""
}

// dateParts reads what the fields say of the date. It reports false when one cannot be
// read, or says something else than one before it.
func (r *reading) dateParts(l locales.Language) (said civil.DateParts, ok bool) {
	ok = true
	refuse := func(field string, why locales.Message) {
		r.problems, ok = append(r.problems, Problem{field, why}), false
	}
	for _, field := range dayFields {
		typed, cpr := r.text(field.name)
		if typed == "" && !cpr {
			continue
		}
		// Only readers of English may be used to writing the month first.
		parts, readable := civil.ParseDateParts(typed, field.alone, l == locales.English)
		all, agree := said.With(parts)
		switch {
		case !readable:
			refuse(field.name, locales.Message{Key: field.unreadable})
		case parts.Ambiguous:
			refuse(field.name, whichDay(parts))
		case !agree:
			refuse(field.name, locales.Message{Key: "visit.day.contradiction"})
		}
		said = all
	}
	return said, ok
}

// whichDay asks which of two numbers is the month. To take one of them for granted could
// send somebody to an office half a year late.
func whichDay(p civil.DateParts) locales.Message {
	dayAndMonth := func(day, month int) locales.Message {
		d, _ := civil.NewDate(2000, month, day) // any year with 29 February
		return civil.CalendarDay(d[len("2000-"):]).Message()
	}
	return locales.Message{Key: "visit.day.ambiguous", Data: locales.Data{
		"First": dayAndMonth(p.Day, p.Month), "Second": dayAndMonth(p.Month, p.Day),
	}}
}

// showDate puts what was understood of a date into its fields.
func (r *reading) showDate(said civil.DateParts) {
	for field, part := range map[string]int{"day": said.Day, "month": said.Month, "year": said.Year} {
		r.form.Del(field)
		if part != 0 {
			r.form.Set(field, strconv.Itoa(part))
		}
	}
}
