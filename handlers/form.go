package handlers

import (
	"errors"
	"io"
	"mime"
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
	body, err := io.ReadAll(r.Body)
	if err != nil {
		var status *echo.HTTPError // from the limit on the body
		if errors.As(err, &status) {
			return nil, status
		}
		return nil, echo.ErrBadRequest
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, echo.ErrBadRequest
	}
	for field, values := range form {
		for _, value := range append(values, field) {
			if !utf8.ValidString(value) {
				return nil, echo.ErrBadRequest
			}
		}
	}
	return form, nil
}
