package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
	"golang.org/x/text/language"

	"klar/locales"
	"klar/visit/site"
)

// languageOf returns the language of a request: the one in its path, or else the one
// that the browser prefers.
func languageOf(r *http.Request) locales.Language {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if l, ok := locales.Parse(first); ok {
		return l
	}
	return preferred(r.Header.Get("Accept-Language"))
}

// preferred returns the first language in an Accept-Language header, if it is served.
// Otherwise it returns Danish when that language is Faroese, Greenlandic, Norwegian or
// Swedish, or when there is none, and English in all other cases.
func preferred(header string) locales.Language {
	first, ok := preferredTag(header)
	if !ok {
		return locales.Danish
	}
	base, _ := first.Base()
	if l, served := locales.Parse(base.String()); served {
		return l
	}
	switch base.String() {
	case "nb", "nn", "no", "sv", "fo", "kl", "und", "mul":
		return locales.Danish
	}
	return locales.English
}

// preferredTag returns the language with the highest weight in an Accept-Language header,
// and whether there is one. It reads each item on its own, because some browsers send
// items that nobody can parse, such as en-US@posix, among good ones.
func preferredTag(header string) (first language.Tag, ok bool) {
	var highest float32
	for item := range strings.SplitSeq(header, ",") {
		tags, weights, err := language.ParseAcceptLanguage(item)
		if err == nil && len(tags) > 0 && weights[0] > highest {
			first, highest, ok = tags[0], weights[0], true
		}
	}
	return first, ok
}

// withLanguage puts the language of the request into its context, for the handlers
// and the error pages.
func withLanguage(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		c.SetRequest(r.WithContext(locales.With(r.Context(), languageOf(r))))
		return next(c)
	}
}

// chooseLanguage redirects an address without a language to the page in the language
// that the browser prefers.
func (s server) chooseLanguage(to site.Page) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set(echo.HeaderCacheControl, "no-store")
		h.Add(echo.HeaderVary, "Accept-Language")
		if site.Listed(to) {
			h.Del(robotsTag)
		}
		return c.Redirect(http.StatusFound, to.Path(languageOf(c.Request())))
	}
}
