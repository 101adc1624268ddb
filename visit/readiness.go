package visit

import (
	"slices"

	"klar/locales"
	"klar/visit/identity"
	"klar/visit/office"
)

// A State says how ready one part of the visit is.
type State string

// The states, best first.
const (
	Ready     State = "ready"
	RingFirst State = "ring-first"
	NotYet    State = "not-yet"
)

// An OpenItem is something that the citizen still has to do.
type OpenItem struct {
	Message  locales.Message
	Question Question // where the citizen can change it; "" when no question is about it
}

// Readiness is what is ready for the visit and what is still open.
type Readiness struct {
	Documents State
	Witness   State
	Open      []OpenItem // most urgent first
}

// Ready returns what is ready and what is open, for the check page and the slip.
func (a Answers) Ready(env Env) Readiness {
	return Readiness{
		Documents: a.documentsState(),
		Witness:   a.witnessState(),
		Open: slices.Concat(
			a.openAtBooking(env),
			a.openAtVisit(env),
			a.openAtErrand(),
			a.openAtUserIDs(),
			a.openAtDocuments(),
			a.openAtWitness(),
		),
	}
}

func (a Answers) documentsState() State {
	if a.MustGet() {
		return NotYet
	}
	switch a.Assess().Verdict {
	case identity.Enough:
		return Ready
	case identity.RingFirst:
		return RingFirst
	}
	return NotYet
}

func (a Answers) witnessState() State {
	switch {
	case a.Confirm == ByWitness && len(a.unmetConditions()) == 0:
		return Ready
	case a.Confirm == ByQuestions && !a.AdviseWitness():
		return Ready
	}
	return NotYet
}

// unmetConditions returns the conditions that the citizen has not ticked for the
// witness.
func (a Answers) unmetConditions() []identity.ConditionEntry {
	return slices.DeleteFunc(slices.Clone(identity.Conditions), func(c identity.ConditionEntry) bool {
		return slices.Contains(a.Witness, c.Condition)
	})
}

// open returns a list with one item.
func open(q Question, key locales.Key) []OpenItem {
	return []OpenItem{{locales.Message{Key: key}, q}}
}

func (a Answers) openAtBooking(env Env) (items []OpenItem) {
	chosen, known := env.Offices.Office(a.Office)
	switch {
	case a.Booked == No && known:
		text := locales.Message{Key: "open.book-at", Data: locales.Data{"Office": chosen.Name}}
		items = append(items, OpenItem{text, AboutAppointment})
	case a.Booked == No:
		items = append(items, open(AboutAppointment, "open.book")...)
	}
	if a.Office == office.Unsure {
		items = append(items, open(AboutAppointment, "open.choose-office")...)
	}
	return items
}

func (a Answers) openAtErrand() (items []OpenItem) {
	switch a.Errand {
	case RaiseToHigh:
		items = append(items, open("", "open.high-ring-support")...)
	case Recover:
		items = append(items, open("", "open.recover-user-id")...)
	case UnsureErrand:
		items = append(items, open(AboutSituation, "open.choose-errand")...)
	}
	if a.Age == From13 || a.Age == From15 {
		items = append(items, open("", "open.ask-parents-consent")...)
	}
	if a.CPR == identity.UnsureCPR {
		items = append(items, open(AboutSituation, "open.find-cpr")...)
	}
	return items
}

func (a Answers) openAtUserIDs() []OpenItem {
	switch {
	case !a.WantsUserIDs():
		return nil
	case a.Later:
		return open(AboutUserIDs, "open.write-user-ids")
	case len(a.UserIDs) == 1:
		return open(AboutUserIDs, "open.no-backup")
	}
	return nil
}

func (a Answers) openAtDocuments() (items []OpenItem) {
	judged := a.Assess()
	if judged.Verdict == identity.Unknown {
		items = open(AboutDocuments, "open.documents-unknown")
	} else if key := openDocuments[judged.Reason]; key != "" {
		items = open(AboutDocuments, key)
	}
	for _, d := range a.ToGet {
		entry, _ := d.Entry()
		text := locales.Message{Key: "open.get-document", Data: locales.Data{"Document": entry.Name}}
		items = append(items, OpenItem{text, AboutDocuments})
	}
	if len(judged.Contradicts) > 0 {
		items = append(items, open(AboutSituation, "open.correct-cpr")...)
	}
	return items
}

// openDocuments says what to do about documents that are not enough. It leaves out
// level High with a passport: openAtErrand has the call to MitID Support.
var openDocuments = map[identity.Reason]locales.Key{
	identity.HighNone:      "open.missing-high",
	identity.NoCPRNone:     "open.missing-no-cpr",
	identity.ProofMissing:  "open.missing-proof",
	identity.NothingToShow: "open.missing-all",
	identity.NoCPRRing:     "open.ring-no-cpr",
	identity.ProofDoubtful: "open.ring-proof",
	identity.NoPhotoRing:   "open.ring-no-photo",
}

func (a Answers) openAtWitness() (items []OpenItem) {
	if a.Confirm == ByWitness {
		for _, c := range a.unmetConditions() {
			text := locales.Message{Key: "open.witness-condition", Data: locales.Data{"Condition": c.Message}}
			items = append(items, OpenItem{text, AboutWitness})
		}
		return items
	}
	if a.AdviseWitness() {
		return open(AboutWitness, "open.bring-witness")
	}
	return nil
}
