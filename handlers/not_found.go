package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// foundFor is the max-age, in seconds, of a redirect from a mistyped address.
const foundFor = "86400"

// redirectToFound redirects a request for a page that does not exist to the page that
// was probably meant, and reports whether there is one.
func (s server) redirectToFound(c echo.Context) bool {
	r := c.Request()
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return false
	}
	to, found := site.Find(r.URL.Path, locales.From(r.Context()))
	if !found || to == r.URL.Path {
		return false
	}
	h := c.Response().Header()
	h.Set(echo.HeaderCacheControl, "max-age="+foundFor)
	h.Add(echo.HeaderVary, "Accept-Language")
	h.Del(robotsTag)
	return c.Redirect(http.StatusMovedPermanently, to) == nil
}
