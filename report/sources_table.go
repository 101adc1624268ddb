package report

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit/rule"
)

// A citedPage is a page on which rules were read, and what rests on it.
type citedPage struct {
	source rule.Source
	says   []string
}

// Sources writes the pages on which the rules were read, in Danish, the one read
// longest ago first: each with everything that rests on it, so that a person with a
// browser can go through them. The error is that of w.
func Sources(w io.Writer, sections []rule.Section) error {
	for _, page := range citedPages(sections) {
		says := "\n    - " + strings.Join(page.says, "\n    - ")
		if _, err := fmt.Fprintf(w, "%s  %s%s\n\n", page.source.Checked, page.source.URL, says); err != nil {
			return err
		}
	}
	return nil
}

func citedPages(sections []rule.Section) []citedPage {
	ctx := locales.With(context.Background(), locales.Danish)
	var pages []citedPage
	add := func(s rule.Source, says string) {
		says = strings.Join(strings.Fields(says), " ")
		i := slices.IndexFunc(pages, func(p citedPage) bool { return p.source.URL == s.URL })
		if i < 0 {
			pages = append(pages, citedPage{s, []string{says}})
		} else if !slices.Contains(pages[i].says, says) {
			pages[i].says = append(pages[i].says, says)
		}
	}
	for _, section := range sections {
		for _, r := range section.Rules {
			about := section.Title.In(ctx) + ", " + locales.T(ctx, r.About()) + ": "
			for _, s := range r.Sources() {
				add(s, about+r.Message().In(ctx))
			}
			for _, d := range r.Disputes() {
				add(d.Source, about+"≠ "+d.Message.In(ctx))
			}
		}
	}
	slices.SortStableFunc(pages, func(a, b citedPage) int { return cmp.Compare(a.source.Checked, b.source.Checked) })
	return pages
}
