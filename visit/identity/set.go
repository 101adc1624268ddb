package identity

import (
	"fmt"
	"math/bits"
	"slices"
)

// A set is a set of documents: a bit for each of [Documents], in their order.
// The rules are about what is in a set and what is not, and with a word for a
// set they can be tried on all sets there are.
type set uint64

// mostDocuments is how many documents a set has room for.
const mostDocuments = 64

// fitting returns the documents. It panics when a set has no room for all of
// them: those left over would silently count for nothing.
func fitting(documents []Entry) []Entry {
	if len(documents) > mostDocuments {
		panic(fmt.Sprintf("identity: %d documents, but a set has room for %d", len(documents), mostDocuments))
	}
	return documents
}

// setOf returns the set of the documents; those that Klar does not know are left
// out.
func setOf(ds []Document) (s set) {
	for i, e := range Documents {
		if slices.Contains(ds, e.Document) {
			s |= 1 << i
		}
	}
	return s
}

// where returns the set of every document of which is holds.
func where(is func(Entry) bool) (s set) {
	for i, e := range Documents {
		if is(e) {
			s |= 1 << i
		}
	}
	return s
}

// documents returns the documents in the set, in order; nil when there are none.
func (s set) documents() (ds []Document) {
	for ; s != 0; s &^= s.first() {
		ds = append(ds, Documents[bits.TrailingZeros64(uint64(s))].Document)
	}
	return ds
}

// first returns the set of the first document alone.
func (s set) first() set { return s & -s }

// size returns how many documents are in the set.
func (s set) size() int { return bits.OnesCount64(uint64(s)) }
