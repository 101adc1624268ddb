package handlers

import (
	"log/slog"
	"net"
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

// contentPolicy lets a page use this service's own files and nothing else: no
// inline script or style, no frame around it, no form to elsewhere.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const yearInSeconds = 365 * 24 * 60 * 60

// addMiddleware sets what happens to every request, the outermost first. Language
// and moment come before all that may fail, for the error pages.
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

// logPanic puts a panic into the one log there is.
func (s server) logPanic(c echo.Context, err error, stack []byte) error {
	s.Log.ErrorContext(c.Request().Context(), "panic", "route", c.Path(), "error", err, "stack", string(stack))
	return err
}

// refuseCrossOrigin refuses what another site makes a visitor's browser post.
// Browsers that do not say so themselves are judged by the name that they know
// the service by, which a proxy may have changed in the request.
func (s server) refuseCrossOrigin() echo.MiddlewareFunc {
	protection := http.NewCrossOriginProtection()
	if s.BaseURL != nil {
		if err := protection.AddTrustedOrigin(s.BaseURL.Scheme + "://" + s.BaseURL.Host); err != nil {
			panic("handlers: base URL: " + err.Error())
		}
	}
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := protection.Check(c.Request()); err != nil {
				return echo.ErrForbidden
			}
			return next(c)
		}
	}
}

// securityHeaders sets the headers that middleware.Secure does not know.
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
			// No page that follows learns the key in the address, not even one
			// of ours. The policy is not no-referrer: with that, browsers too
			// old to say same-origin themselves say that a form comes from
			// origin null, and it would be refused.
			h.Set(echo.HeaderReferrerPolicy, "strict-origin")
		}
		return next(c)
	}
}

// requestLog logs what the service needs to be looked after and nothing of the
// visitor: no address, no query, no user agent, and the route's pattern in
// place of the path, which may be anything somebody typed.
func (s server) requestLog() middleware.RequestLoggerConfig {
	return middleware.RequestLoggerConfig{
		LogStatus:    true,
		LogMethod:    true,
		LogRoutePath: true,
		LogLatency:   true,
		HandleError:  true,
		LogValuesFunc: func(c echo.Context, v middleware.RequestLoggerValues) error {
			s.Log.LogAttrs(c.Request().Context(), slog.LevelInfo, "request",
				slog.String("method", v.Method),
				slog.String("route", v.RoutePath),
				slog.Int("status", v.Status),
				slog.Duration("took", v.Latency),
			)
			return nil
		},
	}
}

// clientAddress says how a visitor's address is found: from the connection,
// or from the header of proxies that are trusted, and from no other.
func clientAddress(trusted []*net.IPNet) echo.IPExtractor {
	if len(trusted) == 0 {
		return echo.ExtractIPDirect()
	}
	options := []echo.TrustOption{echo.TrustLoopback(false), echo.TrustLinkLocal(false), echo.TrustPrivateNet(false)}
	for _, network := range trusted {
		options = append(options, echo.TrustIPRange(network))
	}
	return echo.ExtractIPFromXFFHeader(options...)
}
