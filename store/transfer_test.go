package store

import (
	"bytes"
	"crypto/rand"
	"testing"
	"time"

	"klar/visit"
)

// Who has a transfer's row has no key, no answer, and no way to its draft.
func TestTransferRowTellsNothing(t *testing.T) {
	token, secret := newToken(), newProcessSecret()
	keys := Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	copied := Draft{Answers: visit.Answers{UserIDs: []string{"grøn.cykel_87"}}}
	row, err := secret.row(token, copied, keys, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	empty, err := token.row(Draft{}, 1, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if want := len(empty.Sealed); len(row.LinkSealed) != want || len(row.CodeSealed) != want {
		t.Errorf("got %d and %d sealed bytes, want %d as an empty draft has", len(row.LinkSealed), len(row.CodeSealed), want)
	}
	all := bytes.Join([][]byte{row.Draft, row.LinkID, row.LinkSealed, row.CodeID, row.CodeSealed}, nil)
	for name, told := range map[string][]byte{
		"token":   token[:],
		"row id":  token.id(),
		"link":    []byte(keys.Link.Text()),
		"code":    []byte(keys.Code.Text()),
		"process": secret[:],
		"user ID": []byte(copied.Answers.UserIDs[0]),
	} {
		if bytes.Contains(all, told) {
			t.Errorf("got the %s in the row", name)
		}
	}
}

// The same keys and drafts stand for others in another process.
func TestTransferRowIsOfItsProcess(t *testing.T) {
	token, keys := newToken(), Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	a, errA := newProcessSecret().row(token, Draft{}, keys, time.Time{})
	b, errB := newProcessSecret().row(token, Draft{}, keys, time.Time{})
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if bytes.Equal(a.Draft, b.Draft) || bytes.Equal(a.LinkID, b.LinkID) || bytes.Equal(a.CodeID, b.CodeID) {
		t.Error("got the same ids in two processes")
	}
}
