package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/site"
)

// showHome answers with the questions that tell whether a visit is needed. It
// asks neither cookie nor store, and neither does what follows from it.
func (s server) showFromHome(c echo.Context) error {
	return s.renderFromHome(c, http.StatusOK, nil, nil)
}

func (s server) renderFromHome(c echo.Context, status int, form url.Values, problems []journey.Problem) error {
	view := s.view(c, site.FromHome, session{})
	view.HasForm, view.Form, view.Problems = true, form, problems
	return s.render(c, status, view)
}

// judgeHome sends the visitor to the page that says whether a visit is needed.
// Neither address holds anything that was answered.
func (s server) judgeFromHome(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	check, problems := journey.ReadFromHome(posted)
	switch {
	case posted.Has("language"):
		return s.switchFromHome(c, posted)
	case len(problems) > 0:
		return s.renderFromHome(c, http.StatusUnprocessableEntity, posted, problems)
	case check.Possible():
		return seeOther(c, site.FromHomeYes, "")
	}
	return seeOther(c, site.FromHomeNo, "")
}

// switchFromHome shows the questions in another language, with what was
// answered. Nothing is kept of that, so the browser takes it along itself: it
// is sent to post the same form there.
func (s server) switchFromHome(c echo.Context, posted url.Values) error {
	to, known := locales.Parse(posted.Get("language"))
	switch {
	case !known:
		return echo.ErrBadRequest
	case to != locales.From(c.Request().Context()):
		return c.Redirect(http.StatusTemporaryRedirect, site.FromHome.Path(to))
	}
	return s.renderFromHome(c, http.StatusOK, posted, nil)
}
