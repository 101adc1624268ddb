package journey

import (
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/office"
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
	visit.ToGet:     "ready.documents-to-get",
	visit.NotYet:    "ready.documents-not-yet",
}

// A ReadyView says whether the citizen may go, and how far each side is from ready.
type ReadyView struct {
	Visit   visit.State // Ready or NotYet
	Heading locales.Key
	Lines   []ReadyLine
}

// viewReady says how ready the visit is. Nobody goes whose identification is not
// enough.
func viewReady(a visit.Answers, ready visit.Readiness) ReadyView {
	v := ReadyView{Visit: ready.Visit(), Heading: "ready.open", Lines: readyLines(a, ready)}
	switch {
	case v.Visit == visit.Ready:
		v.Heading = "ready.visit"
	case ready.StayHome():
		v.Heading = "ready.stay-home"
	}
	return v
}

// An OpenLine is an open item with what settles it.
type OpenLine struct {
	visit.OpenItem
	Ring    *WhomToRing // whom to ring; nil for an item without a call, or while nobody knows whom
	Booking office.URL  // the page on which the office takes bookings; "" for none
}

// openLines adds to open items the numbers and the page that settle them.
func openLines(items []visit.OpenItem, a visit.Answers, in visit.Env) []OpenLine {
	var lines []OpenLine
	for _, item := range items {
		line := OpenLine{OpenItem: item}
		here := in.Office(a.Office)
		switch {
		case item.Next == visit.BookVisit && here != nil && here.BookingURL.Known():
			line.Booking = here.BookingURL.Value
		case item.Next == visit.RingSupport:
			line.Ring = &WhomToRing{Support: in.Line(office.MitIDSupport)}
		case item.Next != "" && here != nil && here.Phone.Known():
			line.Ring = &WhomToRing{Office: here}
		}
		lines = append(lines, line)
	}
	return lines
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
	case a.Confirm == visit.UnsureConfirms:
		return "ready.witness-unsure"
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
			item.Message = locales.Message{Key: "when.doubt"}
			kept = append(kept, item)
		} else if !isDoubt {
			kept = append(kept, item)
		}
		said = said || isDoubt
	}
	return kept
}
