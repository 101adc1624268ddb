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

// rulesPerPost is the limit on posts to the live rules, as a multiple of PostRate. The
// script posts at every pause in typing. These posts have a limit of their own, so
// that they do not use up the limit for saving.
//
// With a PostRate of 600 a minute the limit is 15,000: enough for 500 people behind
// the one address of a town hall, who all type user IDs and pause every two seconds.
// An answer takes 0.1 ms, the longest form 0.8 ms, a refusal 5 µs. So five networks
// that send nothing else keep one core busy.
const rulesPerPost = 25

// rulesBodyLimit is the maximum size of a form that the live rules judge. It fits
// three IDs of the maximum field length, with all characters as four escaped bytes
// (%XX). Judging a larger form could take 5 ms.
const rulesBodyLimit = "8K"

// limitPosts answers 429 to posts of a network that has sent more than PostRate in a
// minute. PostRate is high, since a whole town hall may share one address.
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

// limitLiveRules answers 429 to a network that posts to the live rules too often. The
// answer has no body: only the script gets it, and a page would cost more than the
// rules.
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

// isLiveRules reports whether path is that of the live rules, in any language.
func isLiveRules(path string) bool {
	return slices.ContainsFunc(locales.Languages, func(l locales.Language) bool { return path == site.UserIDRules.Path(l) })
}

// seconds returns d in whole seconds, rounded up, for a Retry-After header.
func seconds(d time.Duration) string {
	return strconv.Itoa(int((d + time.Second - 1) / time.Second))
}
