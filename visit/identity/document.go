// Package identity holds the rules for proving who you are at Borgerservice:
// which documents count ([Documents]), what a set of them is worth ([Assess]),
// and who may come along as a witness ([Conditions]). It knows nothing of
// pages or of how answers are kept.
package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/rule"
)

// A Document is the id of a kind of document that a citizen may own.
type Document string

// A Group says what a document is worth at the ordinary level, Betydelig, to a
// person with a CPR number.
type Group int

// The groups, in the order in which a form lists them.
const (
	Alone          Group = iota + 1 // enough by itself
	Photo                           // shows who you are, needs a proof of CPR
	ProofOfCPR                      // named by mitid.dk as the companion of a Photo
	ProofRingFirst                  // official, but the list naming it was cut short
	ProofUnsure                     // seen on older lists only
	DoesNotCount                    // never changes a verdict
)

// isProof reports whether documents of the group are meant to prove a CPR
// number, however well.
func (g Group) isProof() bool {
	return g == ProofOfCPR || g == ProofRingFirst || g == ProofUnsure
}

// An Entry is what Klar knows of one kind of document.
type Entry struct {
	Document   Document
	Group      Group
	High       HighUse  // its use at level High
	ShowsCPR   bool     // an owner has a CPR number
	SameAs     Document // another form of that document: the two are one kind of proof
	FromAbroad bool     // Danish citizens do not have it, or it comes from abroad and is no use here

	Name    locales.Key // what it is called
	Counts  locales.Key // what makes it count; for DoesNotCount why it does not
	Looks   locales.Key // what it looks like; "" for what does not count
	Drawing string      // its drawing in documents.svg

	Way      Way // how to get it; the zero Way for what is never the missing one
	Source   rule.Source
	Disputes []rule.Dispute // what other sources say of it
}

// HighUse says what a document is worth at assurance level High, Høj.
type HighUse int

// The uses at level High.
const (
	NotAtHigh      HighUse = iota
	SupportsAtHigh         // good to have beside one that counts
	CountsAtHigh           // counts, though MitID Support must be rung first
)

// A Way is how a citizen gets a document that they lack.
type Way struct {
	How     locales.Key // where, and what it takes
	HowLong locales.Key // [TimeUnknown] where nobody says
	Source  rule.Source // no URL: it follows from who issues the document
}

// TimeUnknown says that we do not know how long something takes.
const TimeUnknown locales.Key = "way.time-unknown"

// Entry returns what the rules know of d, and whether they know it.
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

// Way returns how to get d, and whether we tell of it.
func (d Document) Way() (Way, bool) {
	e, _ := d.Entry()
	return e.Way, e.Way.How != ""
}
