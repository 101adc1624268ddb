package report

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

// staleAfter is how many days a rule may go without being read again at its
// source.
const staleAfter = 180

// Prelaunch writes what whoever launches the service has to check on the
// live web: the points that are open, the rules that need reading again by now,
// and what the offices file lacks.
func Prelaunch(w io.Writer, offices office.Data, today civil.Date) error {
	ctx := locales.With(context.Background(), locales.English)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "Before the public gets Klar\n===========================\n\n"+
		"Klar’s facts were read in copies of public pages. Read the live pages, put right\n"+
		"what has changed, and set the day on which you read them.\n")

	book := site.Rulebook(offices)
	fmt.Fprintf(out, "\n1. Questions that are open (%d)\n", len(points))
	for i, p := range points {
		fmt.Fprintf(out, "\n%3d. [ ] %s\n", i+1, p.ask)
		if p.says != "" {
			fmt.Fprintf(out, "         Klar says: %s\n", oneLine(locales.T(ctx, p.says, visit.Numbers)))
		}
		page, sure := p.today(book)
		fmt.Fprintf(out, "         Today:     %s\n", sureness(ctx, sure))
		fmt.Fprintf(out, "         Read:      %s\n", page)
		fmt.Fprintf(out, "         Change:    %s\n", p.file)
	}

	doubts := doubtful(book, today)
	fmt.Fprintf(out, "\n2. Rules not read in full on an official page, or not for %d days (%d)\n", staleAfter, len(doubts))
	for _, d := range doubts {
		fmt.Fprintf(out, "\n     [ ] %s: %s\n", d.about(ctx), oneLine(d.rule.Message().In(ctx)))
		for _, s := range d.rule.Sources() {
			fmt.Fprintf(out, "         %s, %s, %s\n", s.Checked, sureness(ctx, s.Sure), s.URL)
		}
	}

	gaps := offices.Missing(today)
	fmt.Fprintf(out, "\n3. What the offices file does not say (%d)\n\n", len(gaps))
	for _, g := range gaps {
		fmt.Fprintf(out, "     [ ] %s\n         Citizens get: %s.\n", g.Place, g.Shown)
	}
	return out.Flush()
}

// A doubt is a rule to read again.
type doubt struct {
	section rule.Section
	rule    rule.Rule
}

func (d doubt) about(ctx context.Context) string {
	return d.section.Title.In(ctx) + ", " + locales.T(ctx, d.rule.About())
}

// doubtful returns the rules that rest on less than an official page read in
// full, or that nobody has read again for too long.
func doubtful(sections []rule.Section, today civil.Date) []doubt {
	var doubts []doubt
	for _, section := range sections {
		for _, r := range section.Rules {
			if r.Sure() != rule.Official || r.Checked().AddDays(staleAfter) <= today {
				doubts = append(doubts, doubt{section, r})
			}
		}
	}
	slices.SortStableFunc(doubts, func(a, b doubt) int { return cmp.Compare(a.rule.Checked(), b.rule.Checked()) })
	return doubts
}

func sureness(ctx context.Context, s rule.Sure) string {
	if s == 0 {
		return "not known"
	}
	return locales.T(ctx, s.MessageKey())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
