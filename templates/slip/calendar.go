package slip

import (
	"context"
	"strings"
	"time"

	"klar/locales"
	"klar/visit"
	"klar/visit/calendar"
)

// CalendarEvent returns the citizen's appointment for their calendar, in the
// language of ctx, without its UID. A calendar is often read by others, so it
// says nothing of user IDs, nor anything that was typed but day and time.
func CalendarEvent(ctx context.Context, slip visit.Slip, written time.Time) calendar.Event {
	return calendar.Event{
		Written:     written,
		Day:         slip.Day,
		Time:        slip.Time,
		Summary:     locales.T(ctx, "calendar.summary"),
		Location:    calendarPlace(ctx, slip),
		Description: strings.Join(calendarLists(ctx, slip), "\n\n"),
		Alarm:       locales.T(ctx, "calendar.alarm"),
	}
}

// calendarPlace names the office as maps know it, with its address as far as
// that is known.
func calendarPlace(ctx context.Context, s visit.Slip) string {
	if s.Office == nil {
		return ""
	}
	place := s.Office.Name.In(locales.Danish)
	if s.Office.Address.Known() {
		place += ", " + s.Office.Address.Value.String()
	}
	if s.Office.Address.Unsure() {
		place += " " + locales.T(ctx, "fact.unsure")
	}
	return place
}

// calendarLists says what to bring, what must be true of a witness, and what is
// still to do.
func calendarLists(ctx context.Context, s visit.Slip) []string {
	var bring, witness, open []locales.Message
	for _, item := range s.ToBring() {
		text := item.Text
		if text == visit.BringSlip {
			text = "calendar.slip"
		}
		bring = append(bring, textOf(text))
	}
	lists := []string{calendarList(ctx, "slip.bring", bring)}
	if s.Witness {
		for _, c := range s.Conditions {
			witness = append(witness, c.OnSlip)
		}
		lists = append(lists, calendarList(ctx, "slip.witness", witness))
	}
	for _, o := range s.Open {
		if o.Message.Key != unmetCondition { // the list of the witness says that
			open = append(open, o.Message)
		}
	}
	if len(open) > 0 {
		lists = append(lists, calendarList(ctx, "slip.still-open", open))
	}
	return lists
}

func calendarList(ctx context.Context, heading locales.Key, items []locales.Message) string {
	var list strings.Builder
	list.WriteString(locales.T(ctx, heading) + ":")
	for _, item := range items {
		list.WriteString("\n- " + item.In(ctx))
	}
	return list.String()
}
