package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/templates/slip"
	"klar/visit"
	"klar/visit/journey"
)

// calendarFile answers with the visitor's appointment as a calendar file. When the
// slip is not open, or the day of the visit is over or not known, it redirects to the
// page that must be answered first.
func (s server) calendarFile(c echo.Context) error {
	v, open, err := s.openSlip(c)
	if !open {
		return err
	}
	if !v.draft.Answers.DayToCome(s.env(c)) {
		return seeOther(c, journey.Appointment.Page, journey.Check.Name)
	}
	event := slip.CalendarEvent(c.Request().Context(), visit.NewSlip(v.draft.Answers, s.env(c)), moment(c))
	event.UID = v.token.CalendarUID()
	h := c.Response().Header()
	h.Set(echo.HeaderCacheControl, "no-store")
	h.Set(echo.HeaderContentDisposition, `attachment; filename="borgerservice.ics"`)
	return c.Blob(http.StatusOK, "text/calendar; charset=utf-8", event.File())
}
