package identity

import (
	"fmt"
	"slices"
	"testing"
)

// Every document counts, the last that a set has room for as well.
func TestEveryDocumentHasItsPlaceInASet(t *testing.T) {
	ours := Documents
	t.Cleanup(func() { Documents = ours })
	Documents = many(mostDocuments)
	for i, e := range Documents {
		got := setOf([]Document{e.Document})
		if got.size() != 1 || !slices.Equal(got.documents(), []Document{e.Document}) {
			t.Errorf("document %d: got the set %v, want it alone", i+1, got.documents())
		}
	}
}

func TestTooManyDocumentsStopTheStart(t *testing.T) {
	if got := fitting(many(mostDocuments)); len(got) != mostDocuments {
		t.Errorf("got %d documents, want %d", len(got), mostDocuments)
	}
	defer func() {
		if recover() == nil {
			t.Errorf("%d documents: got no panic, want one", mostDocuments+1)
		}
	}()
	fitting(many(mostDocuments + 1))
}

// many returns n documents that are not ours.
func many(n int) (entries []Entry) {
	for i := range n {
		entries = append(entries, Entry{Document: Document(fmt.Sprint("document-", i+1))})
	}
	return entries
}
