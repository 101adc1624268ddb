package handlers

import (
	"context"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/templates"
)

// storeErrors says what the visitor gets when the store cannot do what they
// asked for, and whether the log is told. Handlers return the store's errors as
// they are, but where a page has something better to say: that a draft has
// expired, or that a code is wrong.
var storeErrors = []struct {
	err    error
	status int
	logged bool
}{
	{store.ErrFull, http.StatusServiceUnavailable, false},
	{store.ErrUnavailable, http.StatusServiceUnavailable, true},
	// After saveAttempts only: another tab was quicker every time.
	{store.ErrConflict, http.StatusServiceUnavailable, true},
	{store.ErrNotFound, http.StatusServiceUnavailable, true},
}

// meaning returns the status of the response to an error, and whether the log
// is told of it.
func meaning(err error) (status int, logged bool) {
	for _, known := range storeErrors {
		if errors.Is(err, known.err) {
			return known.status, known.logged
		}
	}
	if known, ok := errors.AsType[*echo.HTTPError](err); ok {
		return known.Code, known.Code >= http.StatusInternalServerError
	}
	return http.StatusInternalServerError, true
}

// retryAfter is when to come back to a service that is busy or disturbed, in
// seconds: the page says "in a minute".
const retryAfter = "60"

// fail answers every request that ended in an error, with a page in the
// visitor's language that says what to do. What went wrong inside is for the
// log alone.
func (s server) fail(err error, c echo.Context) {
	r := c.Request()
	status, logged := meaning(err)
	gone := errors.Is(r.Context().Err(), context.Canceled) // the visitor, not the service
	if logged && !gone {
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
	page, shown := errorPage(status, s.Offices.Lines)
	frame := s.frame(c, page, session{})
	if err := s.send(c, status, frame, templates.ErrorPage(frame, shown)); err != nil {
		s.Log.ErrorContext(r.Context(), "error page cannot be shown", "error", err)
		c.NoContent(status)
	}
}
