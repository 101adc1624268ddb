package templates

import (
	"context"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/userid"
)

// Drawings and words for how an ID stands to a rule.
var (
	ruleIcons = map[userid.State]string{
		userid.Passed:  "check",
		userid.Failed:  "cross",
		userid.Unknown: "question",
	}
	ruleTexts = map[userid.State]locales.Key{
		userid.Passed:  "user-id.state.kept",
		userid.Failed:  "user-id.state.broken",
		userid.Unknown: "user-id.state.unseen",
	}
)

// verdictOn says in one sentence how an ID is judged, for those who hear the
// page.
func verdictOn(ctx context.Context, judged journey.IDResult) string {
	switch {
	case !judged.Filled:
		return ""
	case len(judged.Problems) == 1:
		return judged.Problems[0].Message().In(ctx)
	case len(judged.Problems) > 1:
		return locales.T(ctx, "user-ids.say-problems", locales.Data{"Count": len(judged.Problems)})
	}
	return locales.T(ctx, "user-ids.say-good")
}
