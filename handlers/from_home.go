package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"klar/visit/journey"
	"klar/visit/site"
)

// showFromHome answers with the questions that tell whether a visit is needed. It
// uses no cookie and no store.
func (s server) showFromHome(c echo.Context) error {
	return s.renderFromHome(c, http.StatusOK, nil, nil)
}

func (s server) renderFromHome(c echo.Context, status int, form url.Values, wrong []journey.Problem) error {
	view := s.view(c, site.FromHome, session{})
	view.HasForm, view.Form, view.Problems = true, form, problems(c.Request().Context(), wrong)
	return s.render(c, status, view)
}

// judgeFromHome sends the visitor to the page that says whether a visit is
// needed. Neither address holds anything that was answered.
func (s server) judgeFromHome(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	to, switches, err := languageAsked(posted)
	if err != nil {
		return err
	}
	check, wrong := journey.ReadFromHome(posted)
	switch {
	case switches:
		return repostIn(to, c, site.FromHome, func() error { return s.renderFromHome(c, http.StatusOK, posted, nil) })
	case len(wrong) > 0:
		return s.renderFromHome(c, http.StatusUnprocessableEntity, posted, wrong)
	case check.Possible():
		return seeOther(c, site.FromHomeYes, "")
	}
	return seeOther(c, site.FromHomeNo, "")
}
