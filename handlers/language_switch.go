package handlers

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// languageField is what the button that switches the language sends, in every
// form of the service.
const languageField = "language"

// languageAsked returns the language that a form was posted to switch to, and
// whether it was. The error is [echo.ErrBadRequest] when the service does not
// speak that language.
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

// repostIn goes to a page of which nothing is kept in another language: the
// browser is sent to post the same form there, and gets what show answers with
// once it does.
func repostIn(to locales.Language, c echo.Context, page site.Page, show func() error) error {
	if to != locales.From(c.Request().Context()) {
		return c.Redirect(http.StatusTemporaryRedirect, page.Path(to))
	}
	return show()
}
