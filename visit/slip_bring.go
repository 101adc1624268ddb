package visit

import (
	"klar/locales"
	"klar/visit/identity"
)

// A BringItem is one thing to bring, with a box to tick on the slip.
type BringItem struct {
	Text     locales.Key
	Document identity.Document // "" when it is no document
	ToWrite  bool              // a line to write the document on follows
}

// The things to bring besides documents.
const (
	bringDocument locales.Key = "slip.bring-document"
	bringPhone    locales.Key = "slip.bring-phone"
	bringApp      locales.Key = "slip.bring-app"
	// BringSlip is the slip itself, which the calendar calls by another name.
	BringSlip locales.Key = "slip.bring-slip"
)

// mostAlsoGood is how many documents that are not needed the slip names. More would
// bury those that are.
const mostAlsoGood = 3

// ToBring returns what to bring, in the order of the slip. Where documents are missing
// or unknown there is a line to write them on. Citizens who have lost the phone
// cannot bring it.
func (s Slip) ToBring() []BringItem {
	var items []BringItem
	for _, e := range s.Bring {
		items = append(items, BringItem{Text: e.Name, Document: e.Document})
	}
	if s.Verdict == identity.NotEnough || s.Verdict == identity.Unknown {
		items = append(items, BringItem{Text: bringDocument, ToWrite: true})
	}
	if !s.NoPhone {
		items = append(items, BringItem{Text: bringPhone}, BringItem{Text: bringApp})
	}
	return append(items, BringItem{Text: BringSlip})
}
