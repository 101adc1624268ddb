package handlers

import (
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/store"
	"klar/templates/ui"
	"klar/visit/journey"
	"klar/visit/site"
)

// render answers with a page.
func (s server) render(c echo.Context, status int, v view) error {
	return s.send(c, status, v.Page, v.component())
}

// send answers with what a page shows. It is rendered whole before a byte is
// sent, so that a page that fails gives an error page and not half a page.
func (s server) send(c echo.Context, status int, page ui.Page, shown templ.Component) error {
	buffer := templ.GetBuffer()
	defer templ.ReleaseBuffer(buffer)
	if err := shown.Render(c.Request().Context(), buffer); err != nil {
		return err
	}
	// Pages hold answers: nobody between us and the visitor may keep them.
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	if page.Listed {
		c.Response().Header().Del(robotsTag)
	}
	return c.HTMLBlob(status, buffer.Bytes())
}

// view returns a page as a session sees it.
func (s server) view(c echo.Context, page site.Page, v session) view {
	return view{
		Page:    s.frame(c, page, v),
		Answers: v.draft.Answers,
		Draft:   v.token != (store.Token{}),
		Whose:   v.draft.Answers.Shared || moment(c).Sub(v.draft.Saved) > sameVisitor,
		server:  s,
		ctx:     c.Request().Context(),
		env:     s.env(c),
	}
}

// page answers with a page beside the journey that depends on the draft.
func (s server) page(page site.Page) echo.HandlerFunc {
	return func(c echo.Context) error {
		v, err := s.load(c)
		if err != nil {
			return err
		}
		return s.render(c, http.StatusOK, s.view(c, page, v))
	}
}

// slipPage answers with a page that shows what stands on the slip, or sends the
// visitor to the first page that is open to them.
func (s server) slipPage(page site.Page) echo.HandlerFunc {
	return func(c echo.Context) error {
		v, open, err := s.openSlip(c)
		if !open {
			return err
		}
		return s.render(c, http.StatusOK, s.slipView(c, page, v))
	}
}

// openSlip returns the visitor's session if their slip is open. If not, it has
// sent them to the first page that is open to them, unless there is an error.
func (s server) openSlip(c echo.Context) (v session, open bool, err error) {
	if v, err = s.load(c); err != nil {
		return v, false, err
	}
	route := journey.RouteFor(v.draft.Answers, s.env(c))
	if !route.Open(journey.Slip.Name) {
		return v, false, seeOther(c, route.FirstOpen().Page, "")
	}
	return v, true, nil
}

// slipView returns a page that belongs to the slip and leads back to it.
func (s server) slipView(c echo.Context, page site.Page, v session) view {
	view := s.view(c, page, v)
	view.Back = site.PathTo(locales.From(c.Request().Context()), journey.Slip.Page, "")
	return view
}

// plainPage answers with a page that is the same for everyone. It uses
// no cookie and no store, so it works while the store is down.
func (s server) plainPage(page site.Page) echo.HandlerFunc {
	return func(c echo.Context) error {
		return s.render(c, http.StatusOK, s.view(c, page, session{}))
	}
}
