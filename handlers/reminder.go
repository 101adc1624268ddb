package handlers

import (
	"context"
	"slices"

	"klar/locales"
	"klar/templates/ui"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// reminder returns the reminder r as the given page shows it, in the language of ctx.
// It is empty when there is nothing to remind of.
func reminder(ctx context.Context, page site.Page, r visit.Reminder) ui.Reminder {
	when := locales.Data{"When": visit.When(r.Day, r.Time)}
	change := appointmentPath(ctx, page)
	switch r.State {
	case visit.DayOver:
		return ui.Reminder{
			Kind:    "warning",
			Heading: locales.T(ctx, "when.over"),
			Text:    locales.T(ctx, "when.over-what", when),
			Ways: []ui.Link{
				{Text: locales.T(ctx, "when.over-change"), Path: change},
				{Text: locales.T(ctx, "when.over-delete"), Path: pathOf(ctx, site.Delete)},
			},
		}
	case visit.DayDoubtful:
		doubts := ui.Doubts{
			Change: ui.Link{Text: locales.T(ctx, "when.doubt-change"), Path: change},
			Keep:   locales.T(ctx, "when.doubt-anyway"),
		}
		if page.Name == journey.Appointment.Name {
			doubts.Change.Path = "#day"
			doubts.GoOn, doubts.Seen = locales.T(ctx, "when.doubt-go-on"), journey.DoubtOf(r)
		}
		for _, doubt := range r.Doubts {
			doubts.Reasons = append(doubts.Reasons, doubt.In(ctx))
		}
		return ui.Reminder{Kind: "warning", Heading: locales.T(ctx, "when.doubt"), Text: locales.T(ctx, "when.doubt-what", when), Doubts: doubts}
	case visit.DayToday:
		return soon(ctx, r, "when.today", "when.today-do")
	case visit.DayTomorrow:
		return soon(ctx, r, "when.tomorrow", "when.tomorrow-do")
	}
	return ui.Reminder{}
}

// soon returns the reminder on the day of the visit and on the day before.
func soon(ctx context.Context, r visit.Reminder, heading, lead locales.Key) ui.Reminder {
	said := ui.Reminder{Kind: "info", Heading: locales.T(ctx, heading), Text: locales.T(ctx, lead)}
	if r.Time != "" {
		said.Text = locales.T(ctx, "when.be-there", locales.Data{"Time": r.Time.Message()}) + " " + said.Text
	}
	for _, do := range r.Do {
		said.Do = append(said.Do, locales.T(ctx, do))
	}
	return said
}

// appointmentPath returns the path on which to change the day of the visit. From the
// check page, the slip and the start page, the visitor comes back to the check page;
// from any other page, they go on with the next step.
func appointmentPath(ctx context.Context, from site.Page) string {
	returning := ""
	if slices.Contains([]string{journey.Check.Name, journey.Slip.Name, site.Start.Name}, from.Name) {
		returning = journey.Check.Name
	}
	return site.PathTo(locales.From(ctx), journey.Appointment.Page, returning)
}
