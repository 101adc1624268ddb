package templates

import (
	"net/url"
	"strings"

	"klar/visit/site"
)

// longGuide is how many sections a guide has before it lists them on top.
const longGuide = 4

// pageHelped returns the page that a guide helps with, and whether there is one.
func pageHelped(name string) (site.Page, bool) {
	g, _ := site.GuideNamed(name)
	return site.PageNamed(g.Step)
}

// shortURL returns an address as a person reads it.
func shortURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimSuffix(u.Host+u.Path, "/")
}
