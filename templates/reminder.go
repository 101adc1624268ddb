package templates

import (
	"slices"

	"klar/locales"
	"klar/visit"
)

// withoutDoubts puts one short item in place of those that the reminder above
// says at length.
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
