package handlers

import (
	"context"
	"errors"
	"net/http"

	"github.com/klauspost/compress/gzhttp"
	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/templates"
)

// storeErrors maps the store's errors to the status of the response, and says whether
// the error is logged. Handlers return the store's errors unchanged, except where a
// page has a better answer: that a draft has expired, or that a code is wrong.
var storeErrors = []struct {
	err    error
	status int
	logged bool
}{
	{store.ErrFull, http.StatusServiceUnavailable, false},
	{store.ErrUnavailable, http.StatusServiceUnavailable, true},
	// Handlers return these two only after saveAttempts, when another tab changed
	// the draft each time.
	{store.ErrConflict, http.StatusServiceUnavailable, true},
	{store.ErrNotFound, http.StatusServiceUnavailable, true},
}

// meaning returns the status of the response to an error, and whether to log it.
func meaning(err error) (status int, logged bool) {
	for _, known := range storeErrors {
		if errors.Is(err, known.err) {
			return known.status, known.logged
		}
	}
	if _, ok := errors.AsType[errTooManyDrafts](err); ok {
		return http.StatusTooManyRequests, false
	}
	if known, ok := errors.AsType[*echo.HTTPError](err); ok {
		return known.Code, known.Code >= http.StatusInternalServerError
	}
	return http.StatusInternalServerError, true
}

// The Retry-After headers of a busy or failing service, in seconds. The error page
// says "in a minute". A full store has no draft that was just begun, so it has room
// only when a draft with more answers expires or is deleted.
const (
	retryAfter     = "60"
	retryAfterFull = "3600"
)

// retryAfterFor returns the Retry-After header for an error.
func retryAfterFor(err error) string {
	if wait, known := waitFor(err); known {
		return seconds(wait)
	}
	if errors.Is(err, store.ErrFull) {
		return retryAfterFull
	}
	return retryAfter
}

// fail answers every request that ended in an error, with a page in the visitor's
// language that says what to do. Details of the error go to the log only.
func (s server) fail(err error, c echo.Context) {
	r := c.Request()
	if errors.Is(err, errRenewed) {
		c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
		c.Redirect(http.StatusTemporaryRedirect, r.URL.Path) // 307: the browser posts the form again
		return
	}
	status, logged := meaning(err)
	gone := errors.Is(r.Context().Err(), context.Canceled) // the visitor has left, so the error is not the service's
	if logged && !gone {
		s.Log.ErrorContext(r.Context(), "request failed", "status", status, "method", methodForLog(r.Method), "route", c.Path(), "error", err)
	}
	if errors.Is(err, store.ErrFull) && s.full.now(moment(c)) {
		s.Log.ErrorContext(r.Context(), "full: new visitors are refused; see -max-drafts")
	}
	if c.Response().Committed {
		return
	}
	// Error pages are not compressed, so that refusing a flood costs less.
	c.Response().Header().Set(gzhttp.HeaderNoCompression, "yes")
	if status == http.StatusNotFound && s.redirectToFound(c) {
		return
	}
	// A request that timed out still gets an error page.
	c.SetRequest(r.WithContext(context.WithoutCancel(r.Context())))
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		c.Response().Header().Set(echo.HeaderRetryAfter, retryAfterFor(err))
	}
	said := status
	if _, known := waitFor(err); known {
		// The wait may be an hour, and an empty slip helps at once.
		said = http.StatusServiceUnavailable
	}
	page, shown := errorPage(said, s.Offices.Lines)
	if errors.Is(err, errNotDeleted) {
		page.Title, shown.Way = "error.not-deleted.title", "error.not-deleted.way"
	}
	frame := s.frame(c, page, session{})
	if err := s.send(c, status, frame, templates.ErrorPage(frame, shown)); err != nil {
		s.Log.ErrorContext(r.Context(), "error page cannot be shown", "error", err)
		c.NoContent(status)
	}
}
