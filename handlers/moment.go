package handlers

import (
	"time"

	"github.com/labstack/echo/v4"

	"klar/visit"
	"klar/visit/civil"
)

// momentKey is where a request's context keeps when it came.
const momentKey = "klar moment"

// withMoment reads the clock once for the whole request. A request that comes
// just before midnight is then answered for one day, by its guard, its form, its
// page and its redirect alike.
func (s server) withMoment(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set(momentKey, s.Now())
		return next(c)
	}
}

// moment returns when the request came.
func moment(c echo.Context) time.Time { return c.Get(momentKey).(time.Time) }

// env returns what the rules depend on beside the answers, as it was when the
// request came.
func (s server) env(c echo.Context) visit.Env {
	return visit.Env{Offices: s.Offices, Today: civil.DateOf(moment(c))}
}
