package handlers

import (
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// rulesPerPost is how many times more often than anything else the live rules
// may be posted to. That happens at every pause in typing, and must not use up
// what saving needs.
//
// With 600 posts a minute this makes 15,000: 500 people behind one address of a
// town hall, who all write their user IDs at the same time and pause every other
// second. An answer takes 0.1 ms, the longest form that is read 0.8 ms, a refusal
// 5 µs. So it takes five networks that send nothing else to fill one core of ours.
const rulesPerPost = 25

// rulesBodyLimit bounds the form that the live rules judge: three IDs as long as
// a field may be kept, with every character of four bytes written as %XX. Longer
// ones take up to 5 ms to judge.
const rulesBodyLimit = "8K"

// limitPosts refuses a network that floods the service with more than PostRate
// posts a minute. The limit is generous, since a whole town hall may share one
// address.
func (s server) limitPosts() echo.MiddlewareFunc {
	posts := newLimiter(s.PostRate, time.Minute)
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			counts := s.PostRate > 0 && c.Request().Method == http.MethodPost && !isLiveRules(c.Path())
			if counts && posts.take(networkOf(c.RealIP()), moment(c)) > 0 {
				return echo.ErrTooManyRequests
			}
			return next(c)
		}
	}
}

// limitLiveRules refuses a network that asks the live rules too often. Nobody
// reads the answer to that, so it has no body: a page would cost more than what
// was asked for.
func (s server) limitLiveRules() echo.MiddlewareFunc {
	asked := newLimiter(rulesPerPost*s.PostRate, time.Minute)
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if s.PostRate == 0 {
				return next(c)
			}
			if wait := asked.take(networkOf(c.RealIP()), moment(c)); wait > 0 {
				h := c.Response().Header()
				h.Set(echo.HeaderCacheControl, "no-store")
				h.Set(echo.HeaderRetryAfter, seconds(wait))
				return c.NoContent(http.StatusTooManyRequests)
			}
			return next(c)
		}
	}
}

// isLiveRules reports whether a path is that of the live rules, which have a
// limit of their own.
func isLiveRules(path string) bool {
	return slices.ContainsFunc(locales.Languages, func(l locales.Language) bool { return path == site.UserIDRules.Path(l) })
}

// seconds returns d for a Retry-After header, rounded up.
func seconds(d time.Duration) string {
	return strconv.Itoa(int((d + time.Second - 1) / time.Second))
}
