// Package report writes reports for the people who run and edit the service.
// [Rules] lists every rule with its sources; the flag -rules prints it. [Sources]
// lists every page with the rules that rest on it, for -sources. [Prelaunch]
// lists what to check before the service goes public; the flag -prelaunch prints
// it. open_questions.go has the questions in it.
package report

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"klar/locales"
	"klar/visit/rule"
)

// Rules writes a table of the rules in Danish: one line for each source of a rule,
// the one read longest ago first. A source that contradicts a rule has its own
// line, marked with ≠. The error is that of w.
func Rules(w io.Writer, sections []rule.Section) error {
	ctx := locales.With(context.Background(), locales.Danish)
	type line struct {
		source rule.Source
		says   string
	}
	var lines []line
	for _, section := range sections {
		for _, r := range section.Rules {
			about := section.Title.In(ctx) + ", " + locales.T(ctx, r.About()) + ": "
			for _, s := range r.Sources() {
				lines = append(lines, line{s, about + r.Message().In(ctx)})
			}
			for _, d := range r.Disputes() {
				lines = append(lines, line{d.Source, about + "≠ " + d.Message.In(ctx)})
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.source.Checked, b.source.Checked) })

	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "LÆST\tSIKKER\tREGEL\tKILDE")
	for _, l := range lines {
		says := strings.Join(strings.Fields(l.says), " ")
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", l.source.Checked, locales.T(ctx, l.source.Sure.MessageKey()), says, l.source.URL)
	}
	return table.Flush()
}
