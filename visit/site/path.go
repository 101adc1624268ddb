package site

import (
	"net/url"

	"klar/locales"
)

// PathTo returns the path of a page in a language, with the name of the page to
// return to from there, if any.
func PathTo(l locales.Language, to Page, returning string) string {
	if returning == "" {
		return to.Path(l)
	}
	return to.Path(l) + "?" + url.Values{"return": {returning}}.Encode()
}
