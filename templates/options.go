package templates

import (
	"context"

	"klar/locales"
	"klar/templates/ui"
	"klar/visit/journey"
	"klar/visit/office"
)

// options says what a question offers in the language of ctx.
func options(ctx context.Context, offered []journey.Option) []ui.Option {
	said := make([]ui.Option, 0, len(offered))
	for _, o := range offered {
		said = append(said, option(ctx, o))
	}
	return said
}

func option(ctx context.Context, o journey.Option) ui.Option {
	said := ui.Option{Value: o.Value, Label: o.Label.In(ctx)}
	if o.Hint.Key != "" {
		said.Hint = o.Hint.In(ctx)
	}
	return said
}

// field returns a question that is said by its messages; hint may be empty.
func field(ctx context.Context, name string, label, hint locales.Key) ui.Field {
	f := ui.Field{Name: name, Label: locales.T(ctx, label)}
	if hint != "" {
		f.Hint = locales.T(ctx, hint)
	}
	return f
}

// officeOptions offers every office there is, and not knowing yet.
func officeOptions(ctx context.Context, offices []office.Office) []ui.Option {
	var all []ui.Option
	for _, o := range offices {
		where := o.Address.Value.String()
		if o.Address.Unsure() {
			where += " " + locales.T(ctx, "fact.unsure")
		}
		all = append(all, ui.Option{Value: o.ID, Label: o.Name.In(locales.From(ctx)), Hint: where})
	}
	return append(all, ui.Option{Value: office.Unsure, Label: locales.T(ctx, "visit.office.unsure")})
}
