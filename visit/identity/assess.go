package identity

// A CPR says whether a citizen has a CPR number.
type CPR string

// The answers about a CPR number.
const (
	HasCPR    CPR = "yes"
	NoCPR     CPR = "no"
	UnsureCPR CPR = "unsure" // judged as HasCPR, with the advice to bring a witness
)

// A Person is what the rules about documents need to know about a citizen.
type Person struct {
	CPR  CPR
	High bool // the citizen wants assurance level High, Høj

	// These say which documents the citizen cannot get. No verdict depends on them.
	MaxAge  int  // the highest age that the citizen may have, in years; 0 for any
	NoMitID bool // the citizen has no MitID yet
}

// A Verdict says whether a set of documents is enough.
type Verdict string

// The verdicts, best first.
const (
	Enough    Verdict = "enough"
	RingFirst Verdict = "ring-first"
	NotEnough Verdict = "not-enough"
	Unknown   Verdict = "unknown" // the citizen does not know which documents they have
)

// A Reason is the rule that a verdict follows from. The verdict Unknown has none.
type Reason string

// The reasons, in the order in which the rules are tried.
const (
	HighRing      Reason = "high-ring"       // level High, with a passport or ID card
	HighNone      Reason = "high-none"       // level High, without a document that counts there
	NoCPRRing     Reason = "no-cpr-ring"     // no CPR number, with a photo document
	NoCPRNone     Reason = "no-cpr-none"     // no CPR number and no photo document
	OneIsEnough   Reason = "one-is-enough"   // a document that is enough alone
	PairIsEnough  Reason = "pair-is-enough"  // a photo document and a proof of CPR
	ProofDoubtful Reason = "proof-doubtful"  // a photo document, and a proof that we could not confirm
	ProofMissing  Reason = "proof-missing"   // a photo document and no proof of CPR
	NoPhotoRing   Reason = "no-photo-ring"   // no photo document, but two kinds of proof
	NothingToShow Reason = "nothing-to-show" // no photo document, and at most one kind of proof
)

// An Assessment is the answer to "are my documents enough?".
type Assessment struct {
	Verdict  Verdict
	Reason   Reason
	Bring    []Document // to bring: for Enough a smallest set, else all that count
	AlsoGood []Document // the citizen has them: not needed, but useful to bring
	Missing  []Document // the citizen lacks them: each alone would give the best verdict possible
	Ignored  []Document // the citizen has them, but they do not count
	// Contradicts lists documents that show a CPR number when the citizen has them
	// but says that they have no CPR number.
	Contradicts []Document
	// PCode reports that the citizen can get MitID without a CPR number, with a
	// P code.
	PCode bool
}

// The sets of documents that the rules ask about.
var (
	alone           = setWhere(func(e Entry) bool { return e.Group == Alone })
	photos          = setWhere(func(e Entry) bool { return e.Group == Photo })
	strongProofs    = setWhere(func(e Entry) bool { return e.Group == ProofOfCPR })
	proofs          = setWhere(func(e Entry) bool { return e.Group.isProof() })
	countOrdinarily = alone | photos | proofs
	countAtHigh     = setWhere(func(e Entry) bool { return e.High == CountsAtHigh })
	usefulAtHigh    = setWhere(func(e Entry) bool { return e.High != NotAtHigh })
	showCPR         = setWhere(func(e Entry) bool { return e.ShowsCPR })
	takenForPCode   = setOf([]Document{ForeignPassport, ForeignIDCard})
	needMitID       = setWhere(func(e Entry) bool { return e.Way.NeedsMitID })
	allKnown        = setWhere(func(Entry) bool { return true })
)

// Assess judges the documents that a person holds. It ignores unknown documents.
// One document more never makes the verdict worse.
//
// The combinations come from mitid.dk's lists of identification for the levels
// Substantial and High. Our copy of a list is cut short: for documents there the
// verdict is RingFirst and never Enough.
func Assess(held []Document, p Person) Assessment {
	j := assess(setOf(held), p)
	return Assessment{
		Verdict:     j.verdict,
		Reason:      j.reason,
		Bring:       j.bring.documents(),
		AlsoGood:    j.alsoGood.documents(),
		Missing:     j.missing.documents(),
		Ignored:     j.ignored.documents(),
		Contradicts: j.contradicts.documents(),
		PCode:       j.reason == NoCPRRing && j.bring&takenForPCode != 0,
	}
}

// An assessment is an [Assessment] with sets in place of lists.
type assessment struct {
	outcome
	alsoGood, missing, ignored, contradicts set
}

func assess(held set, p Person) assessment {
	j := assessment{outcome: judge(held, p)}
	useful, offered := countOrdinarily, allKnown
	if p.High {
		useful = usefulAtHigh
	}
	if p.CPR == NoCPR {
		j.contradicts = held & showCPR
		// Nobody without a CPR number is sent for a document that shows one.
		offered &^= showCPR
	}
	if p.NoMitID {
		offered &^= needMitID
	}
	if p.MaxAge > 0 {
		offered &^= setWhere(func(e Entry) bool { return e.Way.FromAge > p.MaxAge })
	}
	rest := held &^ j.bring &^ j.contradicts
	j.alsoGood, j.ignored = rest&useful, rest&^useful
	if best := bestFor(p); j.verdict != best {
		for more := offered &^ held; more != 0; more &^= more.first() {
			if judge(held|more.first(), p).verdict == best {
				j.missing |= more.first()
			}
		}
	}
	return j
}

// bestFor returns the best verdict that a person can get with any documents.
func bestFor(p Person) Verdict {
	if p.High || p.CPR == NoCPR {
		return RingFirst
	}
	return Enough
}

// An outcome is a verdict, its reason, and the documents to bring.
type outcome struct {
	verdict Verdict
	reason  Reason
	bring   set
}

func judge(held set, p Person) outcome {
	switch {
	case p.High && held&countAtHigh != 0:
		return outcome{RingFirst, HighRing, held & countAtHigh}
	case p.High:
		return outcome{NotEnough, HighNone, 0}
	case p.CPR == NoCPR && held&(alone|photos) != 0:
		return outcome{RingFirst, NoCPRRing, held & (alone | photos)}
	case p.CPR == NoCPR:
		return outcome{NotEnough, NoCPRNone, 0}
	case held&alone != 0:
		return outcome{Enough, OneIsEnough, (held & alone).first()}
	case held&photos != 0 && held&strongProofs != 0:
		return outcome{Enough, PairIsEnough, (held & photos).first() | (held & strongProofs).first()}
	case held&photos != 0 && held&proofs != 0:
		return outcome{RingFirst, ProofDoubtful, held & countOrdinarily}
	case held&photos != 0:
		return outcome{NotEnough, ProofMissing, held & countOrdinarily}
	case kindsOfProof(held) >= 2:
		return outcome{RingFirst, NoPhotoRing, held & countOrdinarily}
	}
	return outcome{NotEnough, NothingToShow, held & countOrdinarily}
}

// kindsOfProof counts the kinds of proof held. A card and its app are one kind.
func kindsOfProof(held set) int {
	kinds := held & proofs
	for _, f := range otherForms {
		if kinds&f.of != 0 {
			kinds &^= f.form
		}
	}
	return kinds.size()
}

// otherForms lists each document that is another form of a document: the health
// card app is a form of the health card.
var otherForms = func() (forms []struct{ form, of set }) {
	for i, e := range Documents {
		if e.SameAs != "" {
			forms = append(forms, struct{ form, of set }{1 << i, setOf([]Document{e.SameAs})})
		}
	}
	return forms
}()
