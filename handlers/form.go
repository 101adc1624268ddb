package handlers

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/url"
	"unicode/utf8"

	"github.com/labstack/echo/v4"
)

// maxPairs is the maximum number of fields and values in a form. The longest page
// posts fewer than 100, and what is read of a form may be compared with each other.
const maxPairs = 200

// postedForm returns the form in the body of a request. It ignores the query, since
// addresses are kept in histories and logs. The error is an [echo.HTTPError]: 415
// for another content type, 413 for a body above the limit, 400 for a form that
// cannot be parsed, has more than maxPairs or is not UTF-8.
func postedForm(c echo.Context) (url.Values, error) {
	r := c.Request()
	if kind, _, err := mime.ParseMediaType(r.Header.Get(echo.HeaderContentType)); err != nil || kind != echo.MIMEApplicationForm {
		return nil, echo.ErrUnsupportedMediaType
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		var status *echo.HTTPError // from middleware.BodyLimit
		if errors.As(err, &status) {
			return nil, status
		}
		return nil, echo.ErrBadRequest
	}
	if bytes.Count(body, []byte("&")) >= maxPairs {
		return nil, echo.ErrBadRequest // no page of ours posts as many
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
