package identity

// A CPR says whether a citizen has a CPR number.
type CPR string

// The answers about a CPR number.
const (
	HasCPR    CPR = "yes"
	NoCPR     CPR = "no"
	UnsureCPR CPR = "unsure" // judged as HasCPR, and advised to bring a witness
)

// A Person is what the document rules need to know of a citizen.
type Person struct {
	CPR  CPR
	High bool // wants assurance level High, Høj
}

// A Verdict says whether a set of documents is enough.
type Verdict string

// The verdicts, best first.
const (
	Enough    Verdict = "enough"
	RingFirst Verdict = "ring-first"
	NotEnough Verdict = "not-enough"
	Unknown   Verdict = "unknown" // the citizen does not know what they own
)

// A Reason says which rule a verdict follows from; Unknown has none.
type Reason string

// The reasons, as they are judged from the top down.
const (
	HighRing      Reason = "high-ring"       // level High, with a passport or ID card
	HighNone      Reason = "high-none"       // level High, with nothing that counts there
	NoCPRRing     Reason = "no-cpr-ring"     // no CPR number, with a photo document
	NoCPRNone     Reason = "no-cpr-none"     // no CPR number and no photo document
	OneIsEnough   Reason = "one-is-enough"   // a document that is enough alone
	PairIsEnough  Reason = "pair-is-enough"  // a photo document and a proof of CPR
	ProofDoubtful Reason = "proof-doubtful"  // a photo document, and a proof nobody could confirm
	ProofMissing  Reason = "proof-missing"   // a photo document and no proof of CPR
	NoPhotoRing   Reason = "no-photo-ring"   // no photo document, but two kinds of proof
	NothingToShow Reason = "nothing-to-show" // neither a photo document nor proof enough
)

// An Assessment is the answer to "are my documents enough?".
type Assessment struct {
	Verdict  Verdict
	Reason   Reason
	Bring    []Document // to bring: for Enough one smallest set, else all that count
	AlsoGood []Document // of those held: not needed, but good to have along
	Missing  []Document // not held: each would by itself lift the verdict as far as it goes
	Ignored  []Document // held, and counting for nothing
	// Contradicts lists documents held that show a CPR number although the
	// citizen says that they have none.
	Contradicts []Document
	// PCode reports that MitID without a CPR number, by P-code, is the way.
	PCode bool
}

// What the sets of documents have in common that the rules ask about.
var (
	alone   = where(func(e Entry) bool { return e.Group == Alone })
	photos  = where(func(e Entry) bool { return e.Group == Photo })
	strong  = where(func(e Entry) bool { return e.Group == ProofOfCPR })
	proofs  = where(func(e Entry) bool { return e.Group.isProof() })
	counts  = alone | photos | proofs
	atHigh  = where(func(e Entry) bool { return e.High == CountsAtHigh })
	useHigh = where(func(e Entry) bool { return e.High != NotAtHigh })
	showCPR = where(func(e Entry) bool { return e.ShowsCPR })
	byPCode = setOf([]Document{ForeignPassport, ForeignIDCard})
	known   = where(func(Entry) bool { return true })
)

// Assess judges the documents that a person holds. Documents it does not know
// count for nothing. Another document never makes a verdict worse.
//
// The combinations are those of mitid.dk's lists of identification for the
// levels Substantial and High; where a list was cut short in what we could read
// the verdict is RingFirst, never a promise.
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
		PCode:       j.reason == NoCPRRing && j.bring&byPCode != 0,
	}
}

// An assessment is an [Assessment] in sets.
type assessment struct {
	outcome
	alsoGood, missing, ignored, contradicts set
}

func assess(held set, p Person) assessment {
	j := assessment{outcome: judge(held, p)}
	useful, offered := counts, known
	if p.High {
		useful = useHigh
	}
	if p.CPR == NoCPR {
		j.contradicts = held & showCPR
		// Whoever says to have no CPR number is not sent for a document that
		// shows one.
		offered &^= showCPR
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

// bestFor returns the best verdict that any documents can give a person.
func bestFor(p Person) Verdict {
	if p.High || p.CPR == NoCPR {
		return RingFirst
	}
	return Enough
}

// An outcome is a verdict, the rule it follows from, and what to bring.
type outcome struct {
	verdict Verdict
	reason  Reason
	bring   set
}

func judge(held set, p Person) outcome {
	switch {
	case p.High && held&atHigh != 0:
		return outcome{RingFirst, HighRing, held & atHigh}
	case p.High:
		return outcome{NotEnough, HighNone, 0}
	case p.CPR == NoCPR && held&(alone|photos) != 0:
		return outcome{RingFirst, NoCPRRing, held & (alone | photos)}
	case p.CPR == NoCPR:
		return outcome{NotEnough, NoCPRNone, 0}
	case held&alone != 0:
		return outcome{Enough, OneIsEnough, (held & alone).first()}
	case held&photos != 0 && held&strong != 0:
		return outcome{Enough, PairIsEnough, (held & photos).first() | (held & strong).first()}
	case held&photos != 0 && held&proofs != 0:
		return outcome{RingFirst, ProofDoubtful, held & counts}
	case held&photos != 0:
		return outcome{NotEnough, ProofMissing, held & counts}
	case kindsOfProof(held) >= 2:
		return outcome{RingFirst, NoPhotoRing, held & counts}
	}
	return outcome{NotEnough, NothingToShow, held & counts}
}

// kindsOfProof counts the kinds of proof held: a card and its app are one.
func kindsOfProof(held set) int {
	kinds := held & proofs
	for _, f := range otherForms {
		if kinds&f.of != 0 {
			kinds &^= f.form
		}
	}
	return kinds.size()
}

// otherForms are the documents that are another form of one that counts.
var otherForms = func() (forms []struct{ form, of set }) {
	for i, e := range Documents {
		if e.SameAs != "" {
			forms = append(forms, struct{ form, of set }{1 << i, setOf([]Document{e.SameAs})})
		}
	}
	return forms
}()
