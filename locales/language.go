package locales

import (
	"context"
	"io/fs"
	"slices"
	"strings"
)

// A Language is one that the service speaks, as the primary part of its BCP 47
// tag: "da". It is also the first segment of every page's path.
type Language string

// The languages that the code knows by name.
const (
	// Danish is what the clerk reads, and what is spoken to a visitor who asks
	// for no language.
	Danish Language = "da"
	// English is what is spoken to a visitor whose language is not served.
	English Language = "en"
)

// Languages lists the languages served: Danish, English and then the others in
// alphabetical order.
var Languages = languagesIn(messageFiles)

// languagesIn returns the languages that have a file of messages.
func languagesIn(files fs.FS) []Language {
	names, err := fs.Glob(files, "active.*.toml")
	if err != nil {
		panic("locales: " + err.Error())
	}
	languages := []Language{Danish, English}
	for _, name := range names { // sorted
		l := Language(strings.TrimSuffix(strings.TrimPrefix(name, "active."), ".toml"))
		if !slices.Contains(languages, l) {
			languages = append(languages, l)
		}
	}
	return languages
}

// Others returns the languages served but for l, in their order.
func (l Language) Others() []Language {
	return slices.DeleteFunc(slices.Clone(Languages), func(other Language) bool { return other == l })
}

// name returns what l is called in the language of ctx, as part of a sentence.
// Danish and English have a word for every language; in others each language is
// called what it calls itself.
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

// Parse returns the language with the tag s, and whether there is one.
func Parse(s string) (Language, bool) {
	if l := Language(s); slices.Contains(Languages, l) {
		return l, true
	}
	return Danish, false
}
