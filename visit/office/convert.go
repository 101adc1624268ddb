package office

import (
	"slices"
	"strings"

	"klar/visit/civil"
)

func (f *file) operator(t *operatorTable) *Operator {
	if t == nil {
		return nil
	}
	if t.Email == "" && t.Phone == "" {
		f.refuse("operator", "give an email, a phone or both, so that people can reach you")
	}
	return &Operator{
		Name:          f.text("operator.name", t.Name),
		Website:       f.url("operator.website", t.Website),
		Email:         optional(f.email, "operator.email", t.Email),
		Phone:         optional(f.phone, "operator.phone", t.Phone),
		Privacy:       optional(f.url, "operator.privacy", t.Privacy),
		Accessibility: optional(f.url, "operator.accessibility", t.Accessibility),
	}
}

func (f *file) office(id string, t officeTable) Office {
	place := "office." + id
	f.checkID(place, id)
	o := Office{
		ID:           id,
		Name:         f.text(place+".name", t.Name),
		Municipality: f.text(place+".municipality", t.Municipality),
		Website:      f.url(place+".website", t.Website),
		Hours:        f.hours(place+".hours", t.Hours),
		ClosedDays:   f.closedDays(place+".closed_days", t.ClosedDays),
	}
	if a := t.Address; a != nil {
		address := Address{f.required(place+".address.street", a.Street), f.city(place+".address.city", a.City)}
		o.Address = fact(f, place+".address", address, a.sourceTable)
	}
	if p := t.Phone; p != nil {
		o.Phone = fact(f, place+".phone", f.phone(place+".phone.number", p.Number), p.sourceTable)
		o.PhoneIsSwitchboard = p.Switchboard
	}
	if e := t.Email; e != nil {
		o.Email = fact(f, place+".email", f.email(place+".email.address", e.Address), e.sourceTable)
	}
	if m := t.SecureMail; m != nil {
		mail := SecureMail{f.required(place+".secure_mail.to", m.To), m.Category}
		o.SecureMail = fact(f, place+".secure_mail", mail, m.sourceTable)
	}
	if b := t.Booking; b != nil {
		o.Booking, o.BookingURL = f.booking(place+".booking", b)
	}
	o.Disagreements = f.disagreements(place, t.Disagreement, map[string]bool{
		"address": t.Address != nil, "phone": t.Phone != nil, "email": t.Email != nil, "secure_mail": t.SecureMail != nil,
		"hours": t.Hours != nil, "closed_days": t.ClosedDays != nil, "booking": t.Booking != nil,
	})
	for _, open := range o.Hours.Value.Days {
		if slices.Contains(o.ClosedDays.Value, open.Day) {
			f.refuse(place+".closed_days.days", "%s is in hours.days too", open.Day)
		}
	}
	return o
}

func (f *file) line(id string, t lineTable) Line {
	place := "line." + id
	f.checkID(place, id)
	l := Line{
		ID:    id,
		Name:  f.text(place+".name", t.Name),
		Hours: f.hours(place+".hours", t.Hours),
	}
	l.Disagreements = f.disagreements(place, t.Disagreement, map[string]bool{"phone": t.Phone != nil, "hours": t.Hours != nil})
	// An office's website can replace a missing source. A line has no website, so all
	// its facts need a source. fact checks this for the official ones.
	if t.Hours != nil && t.Hours.Sure != "official" {
		f.required(place+".hours.source", t.Hours.Source)
	}
	p := t.Phone
	if p == nil {
		f.refuse(place+".phone", "missing")
		return l
	}
	if p.Switchboard {
		f.refuse(place+".phone.switchboard", "only an office can have the number of a switchboard")
	}
	if p.Sure != "official" {
		f.required(place+".phone.source", p.Source)
	}
	l.Phone = fact(f, place+".phone", f.phone(place+".phone.number", p.Number), p.sourceTable)
	return l
}

func (f *file) hours(place string, t *hoursTable) Fact[Hours] {
	if t == nil {
		return Fact[Hours]{}
	}
	byDay := [7][]string{t.Sunday, t.Monday, t.Tuesday, t.Wednesday, t.Thursday, t.Friday, t.Saturday}
	var h Hours
	for _, day := range weekFromMonday {
		h.Week[day] = f.spans(place+"."+strings.ToLower(day.String()), byDay[day])
	}
	if len(slices.Concat(byDay[:]...)) == 0 {
		f.refuse(place, "no day of the week has hours: leave the table out when they are unknown")
	}
	h.Holidays = f.spans(place+".public_holidays", t.PublicHolidays)
	var days []civil.CalendarDay
	for _, d := range t.Days {
		day := f.calendarDay(place+".days", d.Day)
		if len(d.Open) == 0 {
			f.refuse(place+".days", "%s has no hours: a day that is closed belongs in closed_days", d.Day)
		}
		h.Days = append(h.Days, DayHours{day, f.spans(place+".days", d.Open), d.Unsure})
		days = append(days, day)
	}
	f.checkTwice(place+".days", days)
	return fact(f, place, h, t.sourceTable)
}

func (f *file) closedDays(place string, t *closedDaysTable) Fact[[]civil.CalendarDay] {
	if t == nil {
		return Fact[[]civil.CalendarDay]{}
	}
	place += ".days"
	if len(t.Days) == 0 {
		f.refuse(place, "missing")
	}
	var days []civil.CalendarDay
	for _, typed := range t.Days {
		days = append(days, f.calendarDay(place, typed))
	}
	f.checkTwice(place, days)
	return fact(f, strings.TrimSuffix(place, ".days"), days, t.sourceTable)
}

func (f *file) booking(place string, t *bookingTable) (Fact[Booking], Fact[URL]) {
	policies := map[string]Booking{
		"":            BookingUnknown,
		"unknown":     BookingUnknown,
		"recommended": BookingRecommended,
		"required":    BookingRequired,
	}
	policy, ok := policies[t.Policy]
	if !ok {
		f.refuse(place+".policy", "%q is none of required, recommended and unknown", t.Policy)
	}
	if t.Policy == "" && t.URL == "" {
		f.refuse(place, "give a policy, a url or both")
	}
	booking := fact(f, place, policy, t.sourceTable)
	if t.URL == "" {
		return booking, Fact[URL]{}
	}
	return booking, Fact[URL]{f.url(place+".url", t.URL), booking.Source}
}
