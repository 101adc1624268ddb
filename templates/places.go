package templates

import (
	"context"
	"strings"

	"klar/locales"
	"klar/visit/office"
)

// places names the municipalities that have an office, of which the visitor goes
// to one.
func places(ctx context.Context, municipalities []office.Names) string {
	var names []string
	for _, m := range municipalities {
		names = append(names, m.In(locales.From(ctx)))
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return locales.T(ctx, "list.or", locales.Data{"First": strings.Join(names[:last], ", "), "Last": names[last]})
}
