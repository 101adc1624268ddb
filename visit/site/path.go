package site

import (
	"net/url"

	"klar/locales"
)

// PathTo returns the path of a page in language l. returnTo is the name of the page
// that its link back leads to, "" for none.
func PathTo(l locales.Language, to Page, returnTo string) string {
	if returnTo == "" {
		return to.Path(l)
	}
	return to.Path(l) + "?" + url.Values{"return": {returnTo}}.Encode()
}
