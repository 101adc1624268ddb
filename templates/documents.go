package templates

import (
	"context"

	"klar/locales"
	"klar/templates/ui"
	"klar/visit/identity"
	"klar/visit/journey"
)

// documentBoxes says groups of boxes in the language of ctx, each document with a
// drawing of it.
func documentBoxes(ctx context.Context, groups ...journey.DocumentGroup) []ui.OptionGroup {
	var said []ui.OptionGroup
	for _, g := range groups {
		group := ui.OptionGroup{From: g.From, Options: options(ctx, g.Other), Drawings: map[string]string{}}
		if g.Label != "" {
			group.Label = locales.T(ctx, g.Label)
		}
		if g.Hint != "" {
			group.Hint = locales.T(ctx, g.Hint)
		}
		for _, e := range g.Documents {
			group.Options = append(group.Options, ui.Option{Value: string(e.Document), Label: locales.T(ctx, e.Name), Hint: documentHint(ctx, e)})
			group.Drawings[string(e.Document)] = documentLooks[e.Document].drawing
		}
		said = append(said, group)
	}
	return said
}

// documentHint says what a document looks like and what makes it count.
func documentHint(ctx context.Context, e identity.Entry) string {
	counts := locales.T(ctx, e.Counts)
	if looks := documentLooks[e.Document].looks; looks != "" {
		return locales.T(ctx, looks) + " " + counts
	}
	return counts
}
