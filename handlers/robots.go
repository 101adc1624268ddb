package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

// robotsTag is the header that says whether search engines may list what they
// got.
const robotsTag = "X-Robots-Tag"

// noIndex keeps everything out of search engines: what may be listed takes the
// header away again. A step, a download or an error that nobody thought of is
// not listed either.
func noIndex(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !isStatic(c) { // parts of pages
			tag := "noindex"
			if strings.HasSuffix(c.Path(), linkKeyParam) {
				tag = "noindex, nofollow" // the links there hold the key
			}
			c.Response().Header().Set(robotsTag, tag)
		}
		return next(c)
	}
}

// origin returns what stands before every address of the service, "" when
// nobody has said where the public finds it.
func (s server) origin() string {
	if s.BaseURL == nil {
		return ""
	}
	return s.BaseURL.Scheme + "://" + s.BaseURL.Host
}

// robots tells crawlers that they may look everywhere. Nothing is shut to them,
// for a page that they may not read cannot tell them not to list it, and they
// would list its address all the same. Steps tell them so, and show a crawler,
// which has given no answers, none.
func (s server) robots(c echo.Context) error {
	text := "# Steps and slips ask not to be listed, which a crawler must be let in to read.\nUser-agent: *\nDisallow:\n"
	if s.BaseURL != nil {
		text += "\nSitemap: " + s.origin() + "/sitemap.xml\n"
	}
	return c.String(http.StatusOK, text)
}
