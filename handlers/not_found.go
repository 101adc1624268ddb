package handlers

import (
	"klar/locales"
	"klar/visit/site"
	"net/http"

	"github.com/labstack/echo/v4"
)

// foundFor is how long a browser may remember, in seconds, where an address
// that was not quite right leads.
const foundFor = "86400"

// redirectToFound sends whoever asked for a page that is not there to the one
// they most likely meant, and reports whether there is one.
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
