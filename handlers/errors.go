package handlers

import (
	"context"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/templates"
)

// unavailable marks an error of the store as one that passes: the visitor is
// told to try again and offered the blank slip.
func unavailable(err error) error {
	return echo.NewHTTPError(http.StatusServiceUnavailable).WithInternal(err)
}

// retryAfter is when to come back to a service that is busy or disturbed, in
// seconds: the page says "in a minute".
const retryAfter = "60"

// fail answers every request that ended in an error, with a page in the
// visitor's language that says what to do. What went wrong inside is for the
// log alone.
func (s server) fail(err error, c echo.Context) {
	r := c.Request()
	status := http.StatusInternalServerError
	var known *echo.HTTPError
	if errors.As(err, &known) {
		status = known.Code
	}
	gone := errors.Is(r.Context().Err(), context.Canceled) // the visitor, not the service
	if status >= http.StatusInternalServerError && !gone && !errors.Is(err, store.ErrFull) {
		s.Log.ErrorContext(r.Context(), "request failed", "status", status, "method", r.Method, "route", c.Path(), "error", err)
	}
	if c.Response().Committed {
		return
	}
	// Only a response that stands may be kept or compressed by what lies
	// between us and the visitor.
	c.Response().Header().Del(echo.HeaderContentEncoding)
	if status == http.StatusNotFound && s.redirectToFound(c) {
		return
	}
	// A request that ran out of time still gets its page.
	c.SetRequest(r.WithContext(context.WithoutCancel(r.Context())))
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		c.Response().Header().Set(echo.HeaderRetryAfter, retryAfter)
	}
	view := s.view(c, templates.ErrorPage(status), session{})
	view.Status = status
	if err := s.render(c, status, view); err != nil {
		s.Log.ErrorContext(r.Context(), "error page cannot be shown", "error", err)
		c.NoContent(status)
	}
}
