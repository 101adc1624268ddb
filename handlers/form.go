package handlers

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"unicode/utf8"

	"github.com/labstack/echo/v4"
)

// postedForm returns the form in the body of a request. What stands in the
// address counts for nothing: an address ends up in histories and logs.
func postedForm(c echo.Context) (url.Values, error) {
	r := c.Request()
	if kind, _, err := mime.ParseMediaType(r.Header.Get(echo.HeaderContentType)); err != nil || kind != echo.MIMEApplicationForm {
		return nil, echo.ErrUnsupportedMediaType
	}
	if err := r.ParseForm(); err != nil {
		var status *echo.HTTPError // from the limit on the body
		if errors.As(err, &status) {
			return nil, status
		}
		return nil, echo.ErrBadRequest
	}
	for field, values := range r.PostForm {
		for _, value := range append(values, field) {
			if !utf8.ValidString(value) {
				return nil, echo.NewHTTPError(http.StatusBadRequest)
			}
		}
	}
	return r.PostForm, nil
}
