package locales

import (
	"context"
	"io/fs"
	"slices"
	"strings"
)

// A Language is a language of the service, as its BCP 47 primary language subtag:
// "da". It is also the first segment of the path of each page in that language.
type Language string

// The languages that the code names.
const (
	// Danish is the clerk's language, and the default for a visitor whose
	// browser asks for no language.
	Danish Language = "da"
	// English is the language for visitors whose own is not served.
	English Language = "en"
)

// Languages lists the languages served: Danish, English, then the others by tag.
var Languages = languagesIn(messageFiles)

// languagesIn returns the languages that have a message file in files.
func languagesIn(files fs.FS) []Language {
	names, err := fs.Glob(files, "active.*.toml")
	if err != nil {
		panic("locales: " + err.Error())
	}
	languages := []Language{Danish, English}
	for _, name := range names { // Glob sorts them
		l := Language(strings.TrimSuffix(strings.TrimPrefix(name, "active."), ".toml"))
		if !slices.Contains(languages, l) {
			languages = append(languages, l)
		}
	}
	return languages
}

// Others returns Languages without l, in the same order.
func (l Language) Others() []Language {
	return slices.DeleteFunc(slices.Clone(Languages), func(other Language) bool { return other == l })
}

// name returns the name of l in the language of ctx, for the middle of a sentence.
// Danish and English messages name every language. In any other language, each
// language has its own name for itself.
func (l Language) name(ctx context.Context) string {
	own := With(ctx, l)
	switch From(ctx) {
	case Danish:
		return T(own, "language.in-danish")
	case English:
		return T(own, "language.in-english")
	}
	return T(own, "language.name")
}

// Parse returns the language with the tag s. If it is not served, Parse returns
// Danish and false.
func Parse(s string) (Language, bool) {
	if l := Language(s); slices.Contains(Languages, l) {
		return l, true
	}
	return Danish, false
}
