package handlers

import (
	"encoding/xml"
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/visit/site"
)

// A sitemap lists pages for search engines, each with its address in every language.
// https://www.sitemaps.org/protocol.html
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

// sitemap answers with the pages that search engines may list. Their addresses must be
// absolute, so without a BaseURL it answers 404.
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
			alternates = append(alternates, sitemapLink{"alternate", string(l), origin + p.Path(l)})
		}
		if p.Name == site.Start.Name {
			alternates = append(alternates, sitemapLink{"alternate", "x-default", origin + "/"})
		}
		for _, l := range locales.Languages {
			m.URLs = append(m.URLs, sitemapURL{Location: origin + p.Path(l), Alternates: alternates})
		}
	}
	return m
}
