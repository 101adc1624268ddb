// Package identity holds the rules for proving who you are at Borgerservice.
// [Documents] lists the documents, [Assess] says whether a set of them is enough,
// [WitnessReasons] says why a citizen should bring a witness, and [Conditions]
// lists what must be true of that witness.
//
// documents.go has a row for each document and witness.go one for each condition.
// assess.go has the rules about sets of documents; rulebook.go puts all rules into
// words, with their sources. The package knows nothing about pages or about how
// answers are kept.
package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/rule"
)

// A Document is the id of a kind of document. Drafts and forms hold it.
type Document string

// A Group says what a document is worth at the ordinary level, Betydelig, to a
// person with a CPR number.
type Group int

// The groups, in the order in which a form lists them.
const (
	Alone          Group = iota + 1 // enough by itself
	Photo                           // shows who you are, needs a proof of CPR
	ProofOfCPR                      // mitid.dk accepts it together with a Photo
	ProofRingFirst                  // on mitid.dk's list, but our copy of the list is cut short
	ProofUnsure                     // on older lists only
	DoesNotCount                    // never changes a verdict
)

// isProof reports whether documents of the group prove a CPR number, surely or
// perhaps.
func (g Group) isProof() bool {
	return g == ProofOfCPR || g == ProofRingFirst || g == ProofUnsure
}

// An Entry is what Klar knows about one kind of document.
type Entry struct {
	Document   Document
	Group      Group
	High       HighUse  // its use at level High
	ShowsCPR   bool     // its owner has a CPR number
	SameAs     Document // the document that this is another form of: the two are one kind of proof
	FromAbroad bool     // Danish citizens do not have it, or it is foreign and does not count

	Name    locales.Key // what it is called
	Counts  locales.Key // when it counts; for DoesNotCount why it does not
	Looks   locales.Key // what it looks like; "" for DoesNotCount
	Drawing string      // the id of its drawing in documents.svg

	Way      Way // how to get it; the zero Way when it is never the missing document
	Source   rule.Source
	Disputes []rule.Dispute // what other sources say about it
}

// HighUse says what a document is worth at assurance level High, Høj.
type HighUse int

// The uses at level High.
const (
	NotAtHigh      HighUse = iota
	SupportsAtHigh         // useful together with one that counts
	CountsAtHigh           // counts, but the citizen must ring MitID Support first
)

// A Way is how a citizen gets a document that they lack.
type Way struct {
	How     locales.Key // where, and what it takes
	HowLong locales.Key // "" when no source says
	FromAge int         // nobody younger gets it, in years; 0 for no limit
	// NeedsMitID says that only somebody who has MitID can get it.
	NeedsMitID bool
	Source     rule.Source // zero when the way follows from who issues the document
}

// Entry returns the row of d in [Documents], and whether there is one.
func (d Document) Entry() (Entry, bool) {
	i := slices.IndexFunc(Documents, func(e Entry) bool { return e.Document == d })
	if i < 0 {
		return Entry{}, false
	}
	return Documents[i], true
}

// InGroup returns the documents of one group, in order.
func InGroup(g Group) []Entry {
	var in []Entry
	for _, e := range Documents {
		if e.Group == g {
			in = append(in, e)
		}
	}
	return in
}

// Way returns how to get d, and whether Klar describes it.
func (d Document) Way() (Way, bool) {
	e, _ := d.Entry()
	return e.Way, e.Way.How != ""
}
