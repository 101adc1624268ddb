package handlers

import (
	"encoding/xml"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// robotsTag is the header that says whether search engines may list what they
// got.
const robotsTag = "X-Robots-Tag"

// unlisted keeps everything out of search engines: what may be listed takes the
// header away again. A step, a download or an error that nobody thought of is
// not listed either.
func unlisted(next echo.HandlerFunc) echo.HandlerFunc {
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

// A sitemap lists pages for search engines: https://www.sitemaps.org/protocol.html,
// and each with itself in every language, as Google and Bing read it:
// https://developers.google.com/search/docs/specialty/international/localized-versions
type sitemap struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	XHTML   string   `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL
}

type sitemapURL struct {
	XMLName    xml.Name      `xml:"url"`
	Location   string        `xml:"loc"`
	Alternates []sitemapLink `xml:"xhtml:link"`
}

type sitemapLink struct {
	Relation string `xml:"rel,attr"`
	Language string `xml:"hreflang,attr"`
	Address  string `xml:"href,attr"`
}

// sitemap answers with the pages that may be listed. Their addresses must be
// whole, so without the public's there is none.
func (s server) sitemap(c echo.Context) error {
	if s.BaseURL == nil {
		return echo.ErrNotFound
	}
	return c.XML(http.StatusOK, sitemapOf(s.origin()))
}

func sitemapOf(origin string) sitemap {
	m := sitemap{XHTML: "http://www.w3.org/1999/xhtml"}
	for _, p := range site.Pages {
		if !site.Listed(p) {
			continue
		}
		var alternates []sitemapLink
		for _, l := range locales.Languages {
			alternates = append(alternates, sitemapLink{"alternate", string(l), origin + p.Paths[l]})
		}
		if p.Name == site.Start.Name {
			alternates = append(alternates, sitemapLink{"alternate", "x-default", origin + "/"})
		}
		for _, l := range locales.Languages {
			m.URLs = append(m.URLs, sitemapURL{Location: origin + p.Paths[l], Alternates: alternates})
		}
	}
	return m
}

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
