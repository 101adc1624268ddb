package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
	"golang.org/x/text/language"

	"klar/locales"
	"klar/visit/site"
)

// languageOf returns the language of a request: that of its path, else the one
// that the browser asks for.
func languageOf(r *http.Request) locales.Language {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if l, ok := locales.Parse(first); ok {
		return l
	}
	return preferred(r.Header.Get("Accept-Language"))
}

// preferred returns Danish to whoever asks first for a language of the Realm
// or its Nordic neighbours', or for none; English to everyone else.
func preferred(header string) locales.Language {
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil || len(tags) == 0 {
		return locales.Danish
	}
	switch base, _ := tags[0].Base(); base.String() {
	case "da", "nb", "nn", "no", "sv", "fo", "kl", "und", "mul":
		return locales.Danish
	}
	return locales.English
}

// withLanguage puts the language of the request into its context, for every handler
// and for the error pages.
func withLanguage(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		c.SetRequest(r.WithContext(locales.With(r.Context(), languageOf(r))))
		return next(c)
	}
}

// chooseLanguage sends a visitor without a language to the page in theirs.
func (s server) chooseLanguage(to site.Page) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set(echo.HeaderCacheControl, "no-store")
		h.Add(echo.HeaderVary, "Accept-Language")
		if site.Listed(to) {
			h.Del(robotsTag)
		}
		return c.Redirect(http.StatusFound, to.Paths[languageOf(c.Request())])
	}
}
