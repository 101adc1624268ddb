package journey

import (
	"net/url"
	"strconv"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/office"
)

// AppointmentStep asks where and when the visit is.
var Appointment = Step{
	Page:     NewPage("visit", "visit.title"),
	Question: visit.AboutAppointment,
	Fields:   []string{"office", "booked", "day", "month", "year", "time"},
	Read:     readVisit,
	Form:     visitForm,
	Warns:    warnsOfDay,
	Summary:  visitSummary,
}

func readVisit(form url.Values, a *visit.Answers, s visit.Env) []Problem {
	r := reading{form: form}
	ids := []string{office.Unsure}
	for _, o := range s.Offices.Offices {
		ids = append(ids, o.ID)
	}
	a.Office = choose(&r, "office", true, "visit.office.missing", ids...)
	a.Booked = choose(&r, "booked", false, "visit.booked.unknown", visit.Yes, visit.No)
	a.Day = r.day(s)
	a.Time = r.time()
	return r.problems
}

// time reads the time of day, which means nothing without a date.
func (r *reading) time() civil.Clock {
	typed, cpr := r.text("time")
	if typed == "" && !cpr {
		return ""
	}
	at, ok := civil.ParseClock(typed)
	switch {
	case !ok:
		r.problem("time", "visit.time.impossible")
		return ""
	case r.form.Get("day") == "" && r.form.Get("month") == "" && r.form.Get("year") == "":
		r.problem("day", "visit.time.without-day")
		return ""
	}
	r.form.Set("time", string(at))
	return at
}

// DoubtField is the hidden field that says of which day and time the page has warned.
// It stands in the form that follows the warning and nowhere else, so a button that is
// pressed twice by mistake does not skip the warning.
const DoubtField = "doubtful"

// DoubtOf returns what the field holds after a warning.
func DoubtOf(r visit.Reminder) string { return strings.TrimSpace(string(r.Day) + " " + string(r.Time)) }

// warnsOfDay reports whether the office may be closed at the time of the visit and the
// page has not said so yet.
func warnsOfDay(form url.Values, a visit.Answers, in visit.Env) bool {
	r := a.Remind(in)
	return r.State == visit.DayDoubtful && form.Get(DoubtField) != DoubtOf(r)
}

func visitForm(a visit.Answers) url.Values {
	form := url.Values{}
	fill(form, "office", a.Office)
	fill(form, "booked", string(a.Booked))
	if a.Day != "" {
		form.Set("day", strconv.Itoa(a.Day.Day()))
		form.Set("month", strconv.Itoa(int(a.Day.Month())))
		form.Set("year", strconv.Itoa(a.Day.Year()))
	}
	fill(form, "time", string(a.Time))
	return form
}

func visitSummary(a visit.Answers, in visit.Env) []Row {
	where := row("visit.office.legend", locales.Message{Key: "visit.office.unsure"})
	if here := in.Office(a.Office); here != nil {
		where = Row{Question: "visit.office.legend", Name: here.Name}
	}
	when := row("visit.day.legend", locales.Message{Key: "answer.not-given"})
	if a.Day != "" {
		when.Answer = []locales.Message{a.Day.Message()}
		if a.Time != "" {
			when.Answer = append(when.Answer, locales.Message{Key: "check.at", Data: locales.Data{"Time": a.Time.Message()}})
		}
	}
	return []Row{where, row("visit.booked.legend", labelOf(booked, a.Booked)), when}
}
