package handlers

import (
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// Limits on one request.
const (
	bodyLimit      = "64K"
	requestTimeout = 10 * time.Second
)

// contentPolicy allows a page only files of this service, and no inline script or
// style. Pages cannot be framed, and forms cannot post to other sites.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const yearInSeconds = 365 * 24 * 60 * 60

// addMiddleware adds the middleware of every request, the outermost first. Language
// and moment come first, since error pages need them.
func (s server) addMiddleware(e *echo.Echo) {
	e.Use(
		withLanguage,
		s.withMoment,
		middleware.RequestLoggerWithConfig(s.requestLog()),
		middleware.RecoverWithConfig(middleware.RecoverConfig{LogErrorFunc: s.logPanic}),
		middleware.SecureWithConfig(middleware.SecureConfig{
			XSSProtection:         "0",
			ContentTypeNosniff:    "nosniff",
			XFrameOptions:         "DENY",
			ContentSecurityPolicy: contentPolicy,
			ReferrerPolicy:        "same-origin",
		}),
		s.securityHeaders,
		noIndex,
		s.refuseCrossOrigin(),
		s.limitPosts(),
		middleware.BodyLimit(bodyLimit),
		middleware.ContextTimeoutWithConfig(middleware.ContextTimeoutConfig{Timeout: requestTimeout}),
	)
}

func isStatic(c echo.Context) bool { return c.Path() == "/static/*" }

// logPanic logs a panic with its stack.
func (s server) logPanic(c echo.Context, err error, stack []byte) error {
	s.Log.ErrorContext(c.Request().Context(), "panic", "route", c.Path(), "error", err, "stack", string(stack))
	return err
}

// securityHeaders sets the security headers that middleware.Secure cannot set.
func (s server) securityHeaders(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if s.secure() {
			h.Set(echo.HeaderStrictTransportSecurity, "max-age="+strconv.Itoa(yearInSeconds))
		}
		if strings.HasSuffix(c.Path(), linkKeyParam) {
			// The address contains a key. No other page may learn it from the
			// Referer header, not even one of ours. The policy is not no-referrer:
			// old browsers would then post the form with the origin null, which
			// refuseCrossOrigin refuses.
			h.Set(echo.HeaderReferrerPolicy, "strict-origin")
		}
		return next(c)
	}
}

// requestLog logs method, route, status and duration of each request. It logs nothing
// about the visitor: no IP address, query or user agent. It logs the pattern of the
// route, and not the path, which may contain anything that somebody typed.
func (s server) requestLog() middleware.RequestLoggerConfig {
	return middleware.RequestLoggerConfig{
		LogStatus:    true,
		LogMethod:    true,
		LogRoutePath: true,
		LogLatency:   true,
		HandleError:  true,
		LogValuesFunc: func(c echo.Context, v middleware.RequestLoggerValues) error {
			s.Log.LogAttrs(c.Request().Context(), slog.LevelInfo, "request",
				slog.String("method", methodForLog(v.Method)),
				slog.String("route", v.RoutePath),
				slog.Int("status", v.Status),
				slog.Duration("took", v.Latency),
			)
			return nil
		},
	}
}

// methodForLog returns the method of a request, or "other": a client may send
// anything as its method, at any length.
func methodForLog(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}
