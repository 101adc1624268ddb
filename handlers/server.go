// Package handlers answers the service's HTTP requests. It reads forms with package
// visit/journey, keeps drafts in a [Store] and renders the views of package templates.
// It is the only package that uses echo.
//
// Start with [New], which makes the routes from the pages of package visit/site.
// steps.go has the two handlers of all steps, session.go the visitor's draft and
// cookie, middleware.go what happens to every request, errors.go the error pages.
package handlers

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"klar/locales"
	"klar/static"
	"klar/store"
	"klar/templates/guides"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// A Store keeps drafts. [store.Store] implements it, and documents the methods.
type Store interface {
	Load(context.Context, store.Token) (store.Draft, int64, error)
	Create(context.Context, store.Draft, time.Time) (store.Token, error)
	Save(context.Context, store.Token, store.Draft, int64, time.Time) (int64, error)
	Renew(context.Context, store.Token, store.Draft, int64, time.Time) (store.Token, error)
	Delete(context.Context, store.Token) error
	Offer(context.Context, store.Token, store.Draft, time.Time) (store.Transfer, error)
	Claim(ctx context.Context, k store.TransferKey, adopt func(offered store.Draft) (kept store.Draft, expires time.Time)) (store.Token, error)
	Ping(context.Context) error
}

// A Config is what the service needs to run.
type Config struct {
	Store          Store
	Offices        office.Data
	Guides         guides.Guides // made from the same Offices
	Log            *slog.Logger
	Now            func() time.Time
	BaseURL        *url.URL     // the public address, scheme and host; nil: the service is not public
	TrustedProxies []*net.IPNet // whose X-Forwarded-For header is believed
	PostRate       int          // posts per minute and network; 0: no limit
}

// A server has the handlers as methods, and holds what they share.
type server struct {
	Config
	health  *health
	codes   *codeLimiter
	drafts  draftLimiter
	renewed *renewals
	full    *sometimes // when to log that there are too many drafts
	altered *sometimes // when to log that a draft does not open
}

// New returns the handler of all requests. It panics when c.BaseURL is not a valid
// origin.
func New(c Config) http.Handler {
	s := server{c, &health{}, newCodeLimiter(), newDraftLimiter(), &renewals{}, &sometimes{every: time.Minute}, &sometimes{every: time.Minute}}
	e := echo.New()
	e.HTTPErrorHandler = s.fail
	e.IPExtractor = clientAddress(c.TrustedProxies)
	s.addMiddleware(e)

	get(e, "/", s.chooseLanguage(site.Start))
	get(e, site.ReceiveShortPath, s.chooseLanguage(site.Receive))
	get(e, "/healthz", s.healthz)
	get(e, "/robots.txt", s.robots)
	get(e, "/sitemap.xml", s.sitemap)
	get(e, "/static/*", echo.WrapHandler(http.HandlerFunc(static.Serve)))
	rulesLimits := []echo.MiddlewareFunc{s.limitLiveRules(), middleware.BodyLimit(rulesBodyLimit)} // shared by all languages
	for _, l := range locales.Languages {
		get(e, site.Start.Path(l), s.page(site.Start))
		get(e, site.Delete.Path(l), s.page(site.Delete))
		e.POST(site.Delete.Path(l), s.deleteDraft)
		e.POST(site.Start.Path(l), s.chooseComputer)
		get(e, site.CalendarFile.Path(l), s.calendarFile)
		get(e, site.FromHome.Path(l), s.showFromHome)
		e.POST(site.FromHome.Path(l), s.judgeFromHome)
		e.POST(site.UserIDRules.Path(l), s.judgeUserID, rulesLimits...)
		for _, page := range site.StaticPages {
			get(e, page.Path(l), s.plainPage(page))
		}
		for _, p := range site.SlipPages {
			get(e, p.Path(l), s.slipPage(p))
		}
		get(e, site.SavedSlip.Path(l), s.saveSlip)
		e.POST(site.ToPhone.Path(l), s.offer)
		for _, path := range []string{site.Receive.Path(l), site.Receive.Path(l) + linkKeyParam} {
			get(e, path, s.showReceive)
			e.POST(path, s.receive)
		}
		for _, step := range journey.Steps {
			get(e, step.Path(l), s.show(step))
			if step.Read != nil {
				e.POST(step.Path(l), s.save(step))
			}
		}
	}
	return compress(e)
}

// get registers a handler for GET and HEAD. For HEAD, net/http leaves out the body.
func get(e *echo.Echo, path string, h echo.HandlerFunc) {
	e.GET(path, h)
	e.HEAD(path, h)
}
