package identity

import (
	"fmt"
	"math/bits"
	"slices"
)

// A set is a set of documents. It has a bit for each of [Documents], in their
// order, so the tests can try the rules on every set.
type set uint64

// mostDocuments is the most documents that a set has room for.
const mostDocuments = 64

// checkRoom returns the documents. It panics when there are more than a set has room
// for, because the rest would silently never count.
func checkRoom(documents []Entry) []Entry {
	if len(documents) > mostDocuments {
		panic(fmt.Sprintf("identity: %d documents, but a set has room for %d", len(documents), mostDocuments))
	}
	return documents
}

// setOf returns the set of the documents. It leaves out unknown documents.
func setOf(ds []Document) (s set) {
	for i, e := range Documents {
		if slices.Contains(ds, e.Document) {
			s |= 1 << i
		}
	}
	return s
}

// setWhere returns the set of every document for which is reports true.
func setWhere(is func(Entry) bool) (s set) {
	for i, e := range Documents {
		if is(e) {
			s |= 1 << i
		}
	}
	return s
}

// documents returns the documents in the set, in the order of [Documents]; nil for
// an empty set.
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
