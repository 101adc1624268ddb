package templates

import (
	"context"

	"klar/locales"
	"klar/templates/ui"
	"klar/visit"
	"klar/visit/lifetime"
	"klar/visit/office"
)

// A choiceText is an option in messages.
type choiceText struct {
	value string
	label locales.Key
	hint  locales.Key // "" for none
}

// options says the choices of a question in the language of ctx.
func options(ctx context.Context, choices ...choiceText) []ui.Option {
	said := make([]ui.Option, 0, len(choices))
	for _, c := range choices {
		o := ui.Option{Value: c.value, Label: locales.T(ctx, c.label)}
		if c.hint != "" {
			o.Hint = locales.T(ctx, c.hint)
		}
		said = append(said, o)
	}
	return said
}

// yesOrNo offers the two answers of a plain question.
func yesOrNo(ctx context.Context) []ui.Option {
	return options(ctx, choiceText{string(visit.Yes), "answer.yes", ""}, choiceText{string(visit.No), "answer.no", ""})
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
	return append(all, options(ctx, choiceText{office.Unsure, "visit.office.unsure", ""})...)
}

// rememberOptions says how long answers are kept, either way.
func rememberOptions(ctx context.Context) []ui.Option {
	return []ui.Option{
		{Value: string(visit.No), Label: locales.T(ctx, "check.remember.no"), Hint: locales.T(ctx, "check.remember.no-hint", lifetime.Numbers)},
		{Value: string(visit.Yes), Label: locales.T(ctx, "check.remember.yes"), Hint: locales.T(ctx, "check.remember.yes-hint", lifetime.Numbers)},
	}
}
