package store

import (
	"bytes"
	"crypto/rand"
	"testing"
	"time"

	"klar/visit"
)

// A transfer's row contains no key, no answer, and nothing that leads to the
// draft it was copied from.
func TestTransferRowHidesKeysAndAnswers(t *testing.T) {
	token, secret := newToken(), newProcessSecret()
	keys := Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	copied := Draft{Answers: visit.Answers{UserIDs: []string{"grøn.cykel_87"}}}
	row, err := secret.transferRow(token, copied, keys, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	empty, err := token.draftRow(Draft{}, 1, time.Time{})
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
			t.Errorf("got the %s in the row, want it hidden", name)
		}
	}
}

// The ids of the same keys and draft differ from process to process.
func TestTransferIDsDifferByProcess(t *testing.T) {
	token, keys := newToken(), Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	a, errA := newProcessSecret().transferRow(token, Draft{}, keys, time.Time{})
	b, errB := newProcessSecret().transferRow(token, Draft{}, keys, time.Time{})
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if bytes.Equal(a.Draft, b.Draft) || bytes.Equal(a.LinkID, b.LinkID) || bytes.Equal(a.CodeID, b.CodeID) {
		t.Error("got the same ids in two processes, want different ones")
	}
}
