package journey

import (
	"slices"

	"klar/locales"
	"klar/visit"
)

// A ReadyLine says how far one side of the visit is from ready.
type ReadyLine struct {
	Side   visit.Question // the question about it
	State  visit.State
	Text   locales.Key
	Change locales.Key // the way to the answers that can change it
}

// readyLines says how far each side of the visit is from ready.
func readyLines(a visit.Answers, ready visit.Readiness) []ReadyLine {
	return []ReadyLine{
		{visit.AboutDocuments, ready.Documents, documentsReady[ready.Documents], "ready.change-documents"},
		{visit.AboutWitness, ready.Witness, witnessReady(a, ready.Witness), "ready.change-witness"},
	}
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

// withoutDoubts puts one short item in place of those about the day of the visit
// that the reminder on top of the page says at length.
func withoutDoubts(items []visit.OpenItem, doubts []locales.Message) []visit.OpenItem {
	var kept []visit.OpenItem
	said := false
	for _, item := range items {
		isDoubt := slices.ContainsFunc(doubts, func(d locales.Message) bool { return d.Key == item.Message.Key })
		if isDoubt && !said {
			kept = append(kept, visit.OpenItem{Message: locales.Message{Key: "when.doubt"}, Question: item.Question})
		} else if !isDoubt {
			kept = append(kept, item)
		}
		said = said || isDoubt
	}
	return kept
}
