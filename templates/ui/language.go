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
