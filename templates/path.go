package templates

import (
	"context"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// path returns the path of another page in the language of ctx.
func path(ctx context.Context, to site.Page) string {
	return pathTo(ctx, to, "")
}

// pathTo is path with the page to return to from there, "" for none.
func pathTo(ctx context.Context, to site.Page, returning string) string {
	return site.PathTo(locales.From(ctx), to, returning)
}

// changePath returns the path of the step that asks a question, from which the
// citizen comes back to the summary.
func changePath(ctx context.Context, q visit.Question) string {
	return pathTo(ctx, journey.Asking(q).Page, journey.Check.Name)
}

// pathNamed returns the path of the page with the given name.
func pathNamed(ctx context.Context, name string) string {
	page, there := site.PageNamed(name)
	if !there {
		panic("templates: there is no page " + name)
	}
	return path(ctx, page)
}
