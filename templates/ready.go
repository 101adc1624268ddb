package templates

import (
	"context"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
)

// stateIcons are of different shapes, so that none depends on colour.
var stateIcons = map[visit.State]string{
	visit.Ready:     "check",
	visit.RingFirst: "phone",
	visit.NotYet:    "cross",
}

var documentsReady = map[visit.State]locales.Key{
	visit.Ready:     "ready.documents",
	visit.RingFirst: "ready.documents-ring-first",
	visit.NotYet:    "ready.documents-not-yet",
}

// witnessReady says how the citizen's identity is confirmed beside documents,
// or what is missing for that.
func witnessReady(a visit.Answers, state visit.State) locales.Key {
	switch {
	case state == visit.Ready && a.Confirm == visit.ByWitness:
		return "ready.witness"
	case state == visit.Ready:
		return "ready.questions"
	case a.Confirm == visit.ByWitness:
		return "ready.witness-not-yet"
	}
	return "ready.witness-missing"
}

// changePath returns the path of the step that asks a question, from which the
// citizen comes back to the summary.
func changePath(ctx context.Context, q visit.Question) string {
	return pathTo(ctx, journey.Asking(q).Page, journey.Check.Name)
}
