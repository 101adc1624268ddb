package handlers

import (
	"time"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
)

// momentKey is the key in echo's context for the time at which the request came.
const momentKey = "klar moment"

// withMoment reads the clock once for each request. So the whole answer is for one
// day, even when the request comes just before midnight.
func (s server) withMoment(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set(momentKey, s.Now())
		return next(c)
	}
}

// moment returns the time at which the request came.
func moment(c echo.Context) time.Time { return c.Get(momentKey).(time.Time) }

// env returns what the rules depend on besides the answers: the offices, and the day
// in Copenhagen at the moment of the request.
func (s server) env(c echo.Context) visit.Env {
	return visit.Env{Offices: s.Offices, Today: civil.DateOf(moment(c)), Language: locales.From(c.Request().Context())}
}
