package templates

import (
	"context"

	"klar/locales"
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
