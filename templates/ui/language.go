package ui

import (
	"context"
	"io"

	"github.com/a-h/templ"

	"klar/locales"
)

// InLanguage says a part in a language that need not be the page's.
func InLanguage(l locales.Language, part templ.Component) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return part.Render(locales.With(ctx, l), w)
	})
}

// DanishAndAnother returns the two languages of what goes from hand to hand:
// Danish, and that of ctx or else English.
func DanishAndAnother(ctx context.Context) []locales.Language {
	if l := locales.From(ctx); l != locales.Danish {
		return []locales.Language{locales.Danish, l}
	}
	return []locales.Language{locales.Danish, locales.English}
}
