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
	ToGet     State = "to-get" // enough, when the citizen has got what they lack
	NotYet    State = "not-yet"
)

// An OpenItem is something that the citizen still has to do.
type OpenItem struct {
	Message  locales.Message
	Question Question // where the citizen can change it; "" when no question is about it
	Next     NextStep // how to do it; "" where the message or the question says so
	Minor    bool     // the visit can succeed without it
}

// A NextStep is what settles an open item.
type NextStep string

// The next steps.
const (
	RingOffice  NextStep = "ring-office"  // the office
	RingSupport NextStep = "ring-support" // MitID Support
	BookVisit   NextStep = "book"         // on the office's page, or else by telephone
)

// Readiness is what is ready for the visit and what is still open.
type Readiness struct {
	Documents State
	Witness   State
	Open      []OpenItem // the gravest first
}

// Visit returns whether the citizen may go: Ready, or NotYet while something is open
// without which the visit fails.
func (r Readiness) Visit() State {
	grave := func(item OpenItem) bool { return !item.Minor }
	if r.Documents != Ready || r.Witness != Ready || slices.ContainsFunc(r.Open, grave) {
		return NotYet
	}
	return Ready
}

// StayHome reports whether the visit would be wasted: the identification is not
// enough, or the citizen does not have it yet.
func (r Readiness) StayHome() bool { return r.Documents == NotYet || r.Documents == ToGet }

// Ready returns what is ready and what is open, for the check page and the slip.
func (a Answers) Ready(env Env) Readiness {
	return Readiness{
		Documents: a.documentsState(),
		Witness:   a.witnessState(),
		Open: slices.Concat(
			a.openAtPhone(),
			a.openAtDocuments(env),
			a.openAtErrand(),
			a.openAtBooking(env),
			a.openAtVisit(env),
			a.openAtWitness(),
			a.openAtAge(),
			a.openAtUserIDs(),
		),
	}
}

func (a Answers) documentsState() State {
	switch a.Assess().Verdict {
	case identity.Enough:
		if a.MustGet() {
			return ToGet
		}
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
	return []OpenItem{{Message: locales.Message{Key: key}, Question: q}}
}

// ring returns a list with one item, which a call settles.
func ring(whom NextStep, q Question, key locales.Key) []OpenItem {
	return []OpenItem{{Message: locales.Message{Key: key}, Question: q, Next: whom}}
}

// minor returns a list with one item without which the visit can succeed.
func minor(q Question, key locales.Key) []OpenItem {
	return []OpenItem{{Message: locales.Message{Key: key}, Question: q, Minor: true}}
}

// openAtBooking returns what is open about the appointment. Nobody knows of an office
// where no appointment is needed, so a citizen who did not say has to make sure.
func (a Answers) openAtBooking(env Env) (items []OpenItem) {
	chosen, known := env.Offices.Office(a.Office)
	at, without := locales.Key("open.book-at"), locales.Key("open.book")
	if a.Booked == "" {
		at, without = "open.check-booking-at", "open.check-booking"
	}
	switch {
	case a.Booked == Yes:
	case known:
		text := locales.Message{Key: at, Data: locales.Data{"Office": chosen.Name}}
		items = append(items, OpenItem{Message: text, Question: AboutAppointment, Next: BookVisit})
	default:
		items = append(items, ring(RingOffice, AboutAppointment, without)...)
	}
	if a.Office == office.Unsure {
		items = append(items, open(AboutAppointment, "open.choose-office")...)
	}
	return items
}

// openAtPhone says to block MitID, which cannot wait for the visit.
func (a Answers) openAtPhone() []OpenItem {
	if a.Errand.MustBlock() {
		return []OpenItem{{Message: locales.Message{Key: "open.block"}, Next: RingSupport, Minor: true}}
	}
	return nil
}

func (a Answers) openAtErrand() (items []OpenItem) {
	switch a.Errand {
	case RaiseToHigh:
		items = append(items, ring(RingSupport, "", "open.high-ring-support")...)
	case LostPhone, NewPhone, Recover:
		items = append(items, OpenItem{Message: locales.Message{Key: "open.recover-user-id"}, Next: RingSupport, Minor: true})
	case ForgottenUserID, ForgottenPIN:
		items = append(items, OpenItem{Message: locales.Message{Key: "open.try-support"}, Next: RingSupport, Minor: true})
	case UnsureErrand:
		items = append(items, ring(RingOffice, AboutSituation, "open.choose-errand")...)
	}
	if a.CPR == identity.UnsureCPR {
		items = append(items, open(AboutSituation, "open.find-cpr")...)
	}
	return items
}

func (a Answers) openAtAge() []OpenItem {
	if a.Age == From13 || a.Age == From15 {
		return ring(RingOffice, "", "open.ask-parents-consent")
	}
	return nil
}

func (a Answers) openAtUserIDs() []OpenItem {
	switch {
	case !a.WantsUserIDs():
		return nil
	case a.Later:
		return minor(AboutUserIDs, "open.write-user-ids")
	case len(a.UserIDs) == 1:
		return minor(AboutUserIDs, "open.no-backup")
	}
	return nil
}

// WhomToRing returns who can say if the citizen's documents are enough: the chosen
// office when its number is known, and else, and about level High, MitID Support.
func (a Answers) WhomToRing(env Env) NextStep {
	if here := env.Office(a.Office); here != nil && here.Phone.Known() && !a.Person().High {
		return RingOffice
	}
	return RingSupport
}

// nameOf returns the name of whom to ring, as data for a message.
func nameOf(whom NextStep, env Env) locales.Data {
	if support := env.Line(office.MitIDSupport); whom == RingSupport && support != nil {
		return locales.Data{"Whom": support.Name}
	}
	return locales.Data{"Whom": locales.Key("open.citizen-service")}
}

func (a Answers) openAtDocuments(env Env) (items []OpenItem) {
	judged := a.Assess()
	if judged.Verdict == identity.Unknown {
		items = open(AboutDocuments, "open.documents-unknown")
	} else if key := openDocuments[judged.Reason]; key != "" {
		items = open(AboutDocuments, key)
		if judged.Verdict == identity.RingFirst {
			items[0].Next = a.WhomToRing(env)
			items[0].Message.Data = nameOf(items[0].Next, env)
		}
	}
	for _, d := range a.ToGet {
		entry, _ := d.Entry()
		text := locales.Message{Key: "open.get-document", Data: locales.Data{"Document": entry.Name}}
		items = append(items, OpenItem{Message: text, Question: AboutDocuments})
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
			items = append(items, OpenItem{Message: text, Question: AboutWitness})
		}
		return items
	}
	if a.AdviseWitness() {
		return open(AboutWitness, "open.bring-witness")
	}
	return nil
}
