package handlers

import (
	"errors"
	"time"

	"github.com/labstack/echo/v4"
)

// The maximum number of new drafts from one network. It is far below the limit on
// posts, since a visitor makes one draft and then posts to it many times. A town hall
// or a school behind one address never has so many new visitors.
//
// A remembered draft is kept for up to 60 days. An attacker in one network can have
// 180,000 of them then, which does not fill the default of 200,000; two networks need
// 34 days. Drafts with one answer do not fill it: they make room (see store.Engine).
const (
	draftsAnHour = 1500
	draftsADay   = 3000
)

// A draftLimiter counts new drafts.
type draftLimiter struct{ hour, day *limiter }

func newDraftLimiter() draftLimiter {
	return draftLimiter{newLimiter(draftsAnHour, time.Hour), newLimiter(draftsADay, 24*time.Hour)}
}

// take counts one new draft of a network. It returns 0 when the draft may be made, or
// else how long to wait.
func (l draftLimiter) take(n network, now time.Time) (wait time.Duration) {
	if wait := l.day.take(n, now); wait > 0 {
		return wait
	}
	if wait := l.hour.take(n, now); wait > 0 {
		l.day.giveBack(n)
		return wait
	}
	return 0
}

// giveBack undoes take, for a draft that was not made.
func (l draftLimiter) giveBack(n network) {
	l.hour.giveBack(n)
	l.day.giveBack(n)
}

// errTooManyDrafts says that a network has made too many drafts.
type errTooManyDrafts struct{ wait time.Duration }

func (errTooManyDrafts) Error() string { return "too many new drafts from one network" }

// makingDraft runs create, which makes a new draft, within the limit of the visitor's
// network. As with posts, a PostRate of 0 means no limit.
func (s server) makingDraft(c echo.Context, create func() error) error {
	if s.PostRate == 0 {
		return create()
	}
	from := networkOf(c.RealIP())
	if wait := s.drafts.take(from, moment(c)); wait > 0 {
		return errTooManyDrafts{wait}
	}
	err := create()
	if err != nil {
		s.drafts.giveBack(from)
	}
	return err
}

// waitFor returns the time after which a refused request may succeed, if the error
// knows it.
func waitFor(err error) (wait time.Duration, known bool) {
	if e, ok := errors.AsType[errTooManyDrafts](err); ok {
		return e.wait, true
	}
	return 0, false
}
