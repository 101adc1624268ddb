package slip

import (
	"context"
	"slices"

	"klar/locales"
)

// languagesOnSlip returns the languages that the slip has a box for: those that
// the clerk is most likely to speak, and that of ctx.
func languagesOnSlip(ctx context.Context) []locales.Language {
	languages := []locales.Language{locales.Danish, locales.English}
	if l := locales.From(ctx); !slices.Contains(languages, l) {
		languages = append(languages, l)
	}
	return languages
}
