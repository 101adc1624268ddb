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

// recheckAfterDays is the number of days after which a rule must be checked again at its
// source.
const recheckAfterDays = 180

// Prelaunch writes, in English, what the operator must check before the service goes
// public: the open questions, the rules whose sources must be read again, and what
// offices lacks. Its error is that of w.
func Prelaunch(w io.Writer, offices office.Data, today civil.Date) error {
	ctx := locales.With(context.Background(), locales.English)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "Before the public gets Klar\n===========================\n\n"+
		"Klar’s facts were read in copies of public pages. Read the live pages, put right\n"+
		"what has changed, and set the day on which you read them.\n")

	book := site.Rulebook(offices)
	fmt.Fprintf(out, "\n1. Questions that are open (%d)\n", len(openQuestions))
	for i, q := range openQuestions {
		fmt.Fprintf(out, "\n%3d. [ ] %s\n", i+1, q.question)
		if q.says != "" {
			fmt.Fprintf(out, "         Klar says: %s\n", oneLine(locales.T(ctx, q.says, visit.FigureData)))
		}
		page, sure := q.source(book)
		fmt.Fprintf(out, "         Today:     %s\n", sureness(ctx, sure))
		fmt.Fprintf(out, "         Read:      %s\n", page)
		fmt.Fprintf(out, "         Change:    %s\n", q.file)
	}

	toCheck := rulesToCheck(book, today)
	fmt.Fprintf(out, "\n2. Rules not read in full on an official page, or not for %d days (%d)\n", recheckAfterDays, len(toCheck))
	for _, r := range toCheck {
		fmt.Fprintf(out, "\n     [ ] %s: %s\n", r.about(ctx), oneLine(r.rule.Message().In(ctx)))
		for _, s := range r.rule.Sources() {
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

// A ruleToCheck is a rule whose source must be read again.
type ruleToCheck struct {
	section rule.Section
	rule    rule.Rule
}

// about returns the rulebook's section and the subject of the rule.
func (r ruleToCheck) about(ctx context.Context) string {
	return r.section.Title.In(ctx) + ", " + locales.T(ctx, r.rule.About())
}

// rulesToCheck returns the rules whose source is not an official page read in full,
// or was read recheckAfterDays or more before today. The one read longest ago comes
// first.
func rulesToCheck(sections []rule.Section, today civil.Date) []ruleToCheck {
	var toCheck []ruleToCheck
	for _, section := range sections {
		for _, r := range section.Rules {
			if r.Sure() != rule.Official || r.Checked().AddDays(recheckAfterDays) <= today {
				toCheck = append(toCheck, ruleToCheck{section, r})
			}
		}
	}
	slices.SortStableFunc(toCheck, func(a, b ruleToCheck) int { return cmp.Compare(a.rule.Checked(), b.rule.Checked()) })
	return toCheck
}

// sureness returns how sure we are of a rule, in words. 0 means that we have no
// answer.
func sureness(ctx context.Context, s rule.Sure) string {
	if s == 0 {
		return "not known"
	}
	return locales.T(ctx, s.MessageKey())
}

// oneLine replaces every run of white space in s with one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
