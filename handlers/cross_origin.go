package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"
)

// refuseCrossOrigin answers 403 to posts that another site makes a visitor's browser
// send. All browsers of today say in Sec-Fetch-Site where a post comes from. For old
// ones, the origin in Origin, or else in Referer, is compared with our own. A post
// without any of these comes from a program, which nobody can make a visitor send.
func (s server) refuseCrossOrigin() echo.MiddlewareFunc {
	protection := http.NewCrossOriginProtection()
	if s.BaseURL != nil {
		// A proxy may have changed the host.
		if err := protection.AddTrustedOrigin(originOf(s.BaseURL)); err != nil {
			panic("handlers: base URL: " + err.Error())
		}
	}
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := c.Request()
			if protection.Check(r) != nil || r.Method == http.MethodPost && !s.fromUs(r) {
				return echo.ErrForbidden
			}
			return next(c)
		}
	}
}

// fromUs reports whether a post of an old browser comes from one of our pages. When
// the public address is known, its scheme counts too: somebody on the same network
// can answer for http.
func (s server) fromUs(r *http.Request) bool {
	if r.Header.Get("Sec-Fetch-Site") != "" {
		return true // judged already
	}
	said := r.Header.Get("Origin")
	if said == "" {
		said = r.Header.Get("Referer")
	}
	if said == "" {
		return true
	}
	from, err := url.Parse(said)
	if err != nil || from.Host == "" {
		return false
	}
	if s.BaseURL == nil {
		return from.Host == r.Host
	}
	return originOf(from) == originOf(s.BaseURL)
}

// originOf returns the scheme, host and port of u.
func originOf(u *url.URL) string { return u.Scheme + "://" + u.Host }
