package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

// robotsTag is the header that tells search engines whether to list a page.
const robotsTag = "X-Robots-Tag"

// noIndex tells search engines not to list any response. The handlers of listed pages
// remove the header again. So steps, downloads and errors are never listed.
func noIndex(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !isStatic(c) { // static files are parts of pages
			tag := "noindex"
			if strings.HasSuffix(c.Path(), linkKeyParam) {
				tag = "noindex, nofollow" // the page's links contain the key
			}
			c.Response().Header().Set(robotsTag, tag)
		}
		return next(c)
	}
}

// origin returns the scheme and host of the public address, or "" without a BaseURL.
func (s server) origin() string {
	if s.BaseURL == nil {
		return ""
	}
	return s.BaseURL.Scheme + "://" + s.BaseURL.Host
}

// robots allows crawlers to read every page. A page that they may not read could not
// tell them not to list it, and they might list its address anyway. A crawler has
// given no answers, so no page shows it any.
func (s server) robots(c echo.Context) error {
	text := "# Steps and slips ask not to be listed, which a crawler must be let in to read.\nUser-agent: *\nDisallow:\n"
	if s.BaseURL != nil {
		text += "\nSitemap: " + s.origin() + "/sitemap.xml\n"
	}
	return c.String(http.StatusOK, text)
}
