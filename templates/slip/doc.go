// Package slip draws the slip: on paper in ordinary and in large type, in a file
// to keep, on the phone at the counter, as a text to copy by hand and in a
// calendar. Each of them shows a [visit.Slip], which says what stands on it;
// what goes where on the sheet is decided here, as that depends on type and room.
//
// Start with [Sheet] in sheet.templ, the printed page in three bands: top.templ
// and middle.templ have the upper two, lists.go says what the lists say. fit.go
// finds the place and the type for every list, with the measures in room.go.
// What the slip says where there is no slip is in unprinted.go.
package slip

import (
	"context"

	"klar/locales"
	"klar/visit/site"
)

// path returns the path of a page in the language of ctx.
func path(ctx context.Context, to site.Page) string {
	return site.PathTo(locales.From(ctx), to, "")
}
