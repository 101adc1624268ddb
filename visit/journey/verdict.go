package journey

import (
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

// A VerdictView says whether the citizen's documents are enough, why, and what to
// bring.
type VerdictView struct {
	Verdict    identity.Verdict
	MustGet    bool // enough, when the citizen has got some of it
	StayHome   bool // a visit now would be wasted
	Heading    locales.Key
	Reason     locales.Key
	BringIntro locales.Key // above Bring
	Bring      []ToBring
	ByPCode    bool       // MitID is had without a CPR number
	Ring       *RingFirst // for identity.RingFirst
}

// A ToBring is a document to bring.
type ToBring struct {
	Name     locales.Key
	GetFirst bool // the citizen does not have it yet
}

// RingFirst is what to ask on the telephone before the visit.
type RingFirst struct {
	Whom    WhomToRing
	Ask     locales.Key
	NoPhoto bool // there is more to say to those without a photo
}

// WhomToRing is the office or, for what that cannot answer, MitID Support. Both
// are nil when nobody is known.
type WhomToRing struct {
	Office  *office.Office
	Support *office.Line
}

// ViewVerdict returns the verdict on the documents of the answers.
func ViewVerdict(a visit.Answers, in visit.Env) VerdictView {
	judged := a.Assess()
	v := VerdictView{
		Verdict:    judged.Verdict,
		MustGet:    judged.Verdict == identity.Enough && a.MustGet(),
		StayHome:   judged.Verdict == identity.NotEnough || a.MustGet(),
		Heading:    verdictHeading(a, judged),
		Reason:     reasonTexts[judged.Reason],
		BringIntro: bringTexts[judged.Verdict],
		ByPCode:    judged.PCode,
	}
	for _, d := range judged.Bring {
		v.Bring = append(v.Bring, ToBring{nameOf(d), slices.Contains(a.ToGet, d)})
	}
	if judged.Verdict == identity.RingFirst {
		v.Ring = &RingFirst{whomToRing(a, in), ringTexts[judged.Reason], judged.Reason == identity.NoPhotoRing}
	}
	return v
}

// whomToRing returns whom to ask about documents. At level High only MitID
// Support knows.
func whomToRing(a visit.Answers, in visit.Env) WhomToRing {
	if a.WhomToRing(in) == visit.RingOffice {
		return WhomToRing{Office: in.Office(a.Office)}
	}
	return WhomToRing{Support: in.Line(office.MitIDSupport)}
}

// What each verdict says, in its heading.
var verdictHeadings = map[identity.Verdict]locales.Key{
	identity.Enough:    "verdict.enough",
	identity.RingFirst: "verdict.ring-first",
	identity.NotEnough: "verdict.not-enough",
	identity.Unknown:   "verdict.unknown",
}

// verdictHeading says the verdict in short. It is not yes while something of it
// is yet to be got.
func verdictHeading(a visit.Answers, judged identity.Assessment) locales.Key {
	if judged.Verdict == identity.Enough && a.MustGet() {
		return "verdict.enough-when-got"
	}
	return verdictHeadings[judged.Verdict]
}

// What stands above the documents to bring.
var bringTexts = map[identity.Verdict]locales.Key{
	identity.Enough:    "verdict.bring-enough",
	identity.RingFirst: "verdict.bring-ring-first",
	identity.NotEnough: "verdict.bring-not-enough",
}

// Why the verdict is what it is; Unknown has no reason.
var reasonTexts = map[identity.Reason]locales.Key{
	"":                     "reason.unknown",
	identity.HighRing:      "reason.high-ring",
	identity.HighNone:      "reason.high-none",
	identity.NoCPRRing:     "reason.no-cpr-ring",
	identity.NoCPRNone:     "reason.no-cpr-none",
	identity.OneIsEnough:   "reason.one-is-enough",
	identity.PairIsEnough:  "reason.pair-is-enough",
	identity.ProofDoubtful: "reason.proof-doubtful",
	identity.ProofMissing:  "reason.proof-missing",
	identity.NoPhotoRing:   "reason.no-photo-ring",
	identity.NothingToShow: "reason.nothing-to-show",
}

// What to ask on the telephone.
var ringTexts = map[identity.Reason]locales.Key{
	identity.HighRing:      "ring.ask-high",
	identity.NoCPRRing:     "ring.ask-no-cpr",
	identity.ProofDoubtful: "ring.ask-proof",
	identity.NoPhotoRing:   "ring.ask-no-photo",
}
