package templates

import (
	"net/url"
	"strings"
)

// emergencyGuide is the page that says whom to call when it is urgent.
const emergencyGuide = "guide:contact"

// shortURL returns an address as a person reads it.
func shortURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimSuffix(u.Host+u.Path, "/")
}
