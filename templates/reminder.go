package templates

import (
	"context"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/journey"
	"klar/visit/site"
)

// soonTexts is what is said shortly before the visit.
var soonTexts = map[visit.DayState]struct{ heading, lead locales.Key }{
	visit.DayToday:    {"when.today", "when.today-do"},
	visit.DayTomorrow: {"when.tomorrow", "when.tomorrow-do"},
}

// whenText says a day, and a time of it where that is known.
func whenText(day civil.Date, at civil.Clock) locales.Message {
	if at == "" {
		return day.Message()
	}
	return locales.Message{Key: "slip.at", Data: locales.Data{"Day": day.Message(), "Time": at.Message()}}
}

// withoutDoubts puts one short item in place of those that the reminder above
// says at length.
func withoutDoubts(items []visit.OpenItem, r visit.Reminder) []visit.OpenItem {
	var kept []visit.OpenItem
	said := false
	for _, item := range items {
		isDoubt := slices.ContainsFunc(r.Doubts, func(d locales.Message) bool { return d.Key == item.Message.Key })
		if isDoubt && !said {
			kept = append(kept, visit.OpenItem{Message: textOf("when.doubt"), Question: item.Question})
		} else if !isDoubt {
			kept = append(kept, item)
		}
		said = said || isDoubt
	}
	return kept
}

// appointmentPath leads to the day of the visit, and back to where everything is
// put together. Whoever has only just said the day goes on from there.
func appointmentPath(ctx context.Context, p Page) string {
	if p.Name == journey.Check.Name || p.Name == journey.Slip.Name || p.Name == site.Start.Name {
		return changePath(ctx, visit.AboutAppointment)
	}
	return path(ctx, journey.Appointment.Page)
}
