package site

import (
	"strings"

	"klar/locales"
)

// Find returns the path of the page that somebody most likely meant with a
// path that is not there, and whether there is one. It forgives capitals,
// slashes at the end and Danish letters, and knows the pages by their words in
// every language and by their names: /DA/Bruger-ID/, /en/bruger-id and
// /en/user-ids all mean a page. preferred is the language where the path names
// none.
func Find(path string, preferred locales.Language) (string, bool) {
	path = plainLetters.Replace(strings.ToLower(path))
	path = strings.TrimRight(path, "/")
	first, rest, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	language, named := locales.Parse(first)
	if named {
		path = "/" + rest
	} else {
		language = preferred
	}
	path = strings.TrimRight(path, "/")
	switch {
	case named && path == "":
		return Start.Path(language), true
	case path == "":
		return "", false
	case !named && path == ReceiveShortPath: // typed on a phone, which likes a capital
		return Receive.Path(language), true
	}
	for _, words := range append([]locales.Language{language}, language.Others()...) {
		for _, p := range Pages {
			if strings.TrimPrefix(p.Path(words), "/"+string(words)) != path {
				continue
			}
			if named {
				return p.Path(language), true
			}
			return p.Path(words), true
		}
	}
	for _, p := range Pages {
		if "/"+p.Name == path {
			return p.Path(language), true
		}
	}
	return "", false
}

// plainLetters writes words as paths do.
var plainLetters = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa")
