package identity

import (
	"fmt"
	"slices"
	"testing"
)

// A set has room for every document, the last one included.
func TestEveryDocumentHasABit(t *testing.T) {
	ours := Documents
	t.Cleanup(func() { Documents = ours })
	Documents = madeUpDocuments(mostDocuments)
	for i, e := range Documents {
		got := setOf([]Document{e.Document})
		if got.size() != 1 || !slices.Equal(got.documents(), []Document{e.Document}) {
			t.Errorf("document %d: got the set %v, want it alone", i+1, got.documents())
		}
	}
}

func TestCheckRoom(t *testing.T) {
	if got := checkRoom(madeUpDocuments(mostDocuments)); len(got) != mostDocuments {
		t.Errorf("got %d documents, want %d", len(got), mostDocuments)
	}
	defer func() {
		if recover() == nil {
			t.Errorf("%d documents: got no panic, want one", mostDocuments+1)
		}
	}()
	checkRoom(madeUpDocuments(mostDocuments + 1))
}

// madeUpDocuments returns n documents that do not exist.
func madeUpDocuments(n int) (entries []Entry) {
	for i := range n {
		entries = append(entries, Entry{Document: Document(fmt.Sprint("document-", i+1))})
	}
	return entries
}
