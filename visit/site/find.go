package site

import (
	"strings"

	"klar/locales"
)

// Find returns the path of the page that somebody probably meant by a path that does
// not exist, and whether it found one. It ignores capitals and slashes at the end,
// reads Danish letters, and accepts the path of any language and the name of the
// page: /DA/Bruger-ID/, /en/bruger-id and /en/user-ids all lead to a page. It uses
// the language preferred when the path has none.
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
	case !named && path == ReceiveShortPath: // a phone may have typed a capital letter
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

// plainLetters replaces Danish letters as in paths.
var plainLetters = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa")
