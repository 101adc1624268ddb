package identity

import "slices"

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

// Assess judges the documents that a person holds. Documents it does not know
// count for nothing. Another document never makes a verdict worse.
//
// The combinations are those of mitid.dk's lists of identification for the
// levels Substantial and High; where a list was cut short in what we could read
// the verdict is RingFirst, never a promise.
func Assess(held []Document, p Person) Assessment {
	a := judge(entries(held), p)
	for _, e := range Documents {
		d := e.Document
		switch contradicts := p.CPR == NoCPR && e.ShowsCPR; {
		case !slices.Contains(held, d):
			// Whoever says to have no CPR number is not sent for a
			// document that shows one.
			if !contradicts && a.Verdict != bestFor(p) && judge(entries(append(slices.Clone(held), d)), p).Verdict == bestFor(p) {
				a.Missing = append(a.Missing, d)
			}
		case contradicts:
			a.Contradicts = append(a.Contradicts, d)
		case slices.Contains(a.Bring, d):
		case useful(e, p):
			a.AlsoGood = append(a.AlsoGood, d)
		default:
			a.Ignored = append(a.Ignored, d)
		}
	}
	return a
}

// entries returns what the rules know of the documents, in the rules' order.
func entries(held []Document) []Entry {
	var known []Entry
	for _, e := range Documents {
		if slices.Contains(held, e.Document) {
			known = append(known, e)
		}
	}
	return known
}

// bestFor returns the best verdict that any documents can give a person.
func bestFor(p Person) Verdict {
	if p.High || p.CPR == NoCPR {
		return RingFirst
	}
	return Enough
}

// useful reports whether a document may help the person at the counter,
// whatever else they hold.
func useful(e Entry, p Person) bool {
	if p.High {
		return e.High != NotAtHigh
	}
	return e.Group != DoesNotCount
}

// judge gives the verdict, its reason and what to bring.
func judge(held []Entry, p Person) Assessment {
	switch {
	case p.High:
		return judgeHigh(held)
	case p.CPR == NoCPR:
		return judgeWithoutCPR(held)
	}
	return judgeWithCPR(held)
}

func judgeHigh(held []Entry) Assessment {
	counting := documents(held, func(e Entry) bool { return e.High == CountsAtHigh })
	if len(counting) == 0 {
		return Assessment{Verdict: NotEnough, Reason: HighNone}
	}
	return Assessment{Verdict: RingFirst, Reason: HighRing, Bring: counting}
}

func judgeWithoutCPR(held []Entry) Assessment {
	counting := documents(held, func(e Entry) bool { return e.Group == Alone || e.Group == Photo })
	if len(counting) == 0 {
		return Assessment{Verdict: NotEnough, Reason: NoCPRNone}
	}
	return Assessment{
		Verdict: RingFirst,
		Reason:  NoCPRRing,
		Bring:   counting,
		PCode:   slices.Contains(counting, ForeignPassport) || slices.Contains(counting, ForeignIDCard),
	}
}

func judgeWithCPR(held []Entry) Assessment {
	var (
		alone  = documents(held, func(e Entry) bool { return e.Group == Alone })
		photos = documents(held, func(e Entry) bool { return e.Group == Photo })
		strong = documents(held, func(e Entry) bool { return e.Group == ProofOfCPR })
		proof  = documents(held, func(e Entry) bool { return e.Group.isProof() })
		count  = documents(held, func(e Entry) bool { return e.Group != DoesNotCount })
	)
	switch {
	case len(alone) > 0:
		return Assessment{Verdict: Enough, Reason: OneIsEnough, Bring: alone[:1]}
	case len(photos) > 0 && len(strong) > 0:
		return Assessment{Verdict: Enough, Reason: PairIsEnough, Bring: []Document{photos[0], strong[0]}}
	case len(photos) > 0 && len(proof) > 0:
		return Assessment{Verdict: RingFirst, Reason: ProofDoubtful, Bring: count}
	case len(photos) > 0:
		return Assessment{Verdict: NotEnough, Reason: ProofMissing, Bring: count}
	case kindsOfProof(held) >= 2:
		return Assessment{Verdict: RingFirst, Reason: NoPhotoRing, Bring: count}
	}
	return Assessment{Verdict: NotEnough, Reason: NothingToShow, Bring: count}
}

// documents returns those held that are wanted.
func documents(held []Entry, wanted func(Entry) bool) []Document {
	var ds []Document
	for _, e := range held {
		if wanted(e) {
			ds = append(ds, e.Document)
		}
	}
	return ds
}

// kindsOfProof counts the kinds of proof held: a card and its app are one.
func kindsOfProof(held []Entry) int {
	kinds := map[Document]bool{}
	for _, e := range held {
		if e.Group.isProof() {
			kind := e.Document
			if e.SameAs != "" {
				kind = e.SameAs
			}
			kinds[kind] = true
		}
	}
	return len(kinds)
}
