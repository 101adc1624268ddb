package journey

import "klar/locales"

// A Page is one address of the service, in every language.
type Page struct {
	Name  string                      // what the code calls it, its view and its messages
	Paths map[locales.Language]string // words in the page's own language
	Title locales.Key                 // its heading; "" for a [Guide], whose text has it
}

// NewPage returns the page of that name, with its path and title in each language.
func NewPage(name, danish, english string, title locales.Key) Page {
	return Page{name, map[locales.Language]string{locales.Danish: danish, locales.English: english}, title}
}
