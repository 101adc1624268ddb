package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// languageField is the form field that a language button sends: the language to
// switch to. Every form has these buttons.
const languageField = "language"

// languageAsked returns the language to which a posted form switches, and whether a
// language button was used. The error is [echo.ErrBadRequest] when that language is
// not served.
func languageAsked(form url.Values) (to locales.Language, asked bool, err error) {
	if !form.Has(languageField) {
		return "", false, nil
	}
	to, known := locales.Parse(form.Get(languageField))
	if !known {
		return "", false, echo.ErrBadRequest
	}
	return to, true, nil
}

// repostIn switches the language of a page whose form is not saved. It redirects the
// browser so that it posts the same form to the page in the other language. When the
// request is in that language already, it answers with show.
func repostIn(to locales.Language, c echo.Context, page site.Page, show func() error) error {
	if to != locales.From(c.Request().Context()) {
		return c.Redirect(http.StatusTemporaryRedirect, page.Path(to))
	}
	return show()
}
