package storetest

import (
	"bytes"
	"context"
	"encoding/hex"
	"testing"
	"time"

	"klar/store"
)

// The store passes neither answers nor keys to the database in the clear.
func engineIsToldNothing(t *testing.T, db Database) {
	rows := &Recorder{Engine: db}
	s := newStore(t, rows)
	d := Answered()
	token := Create(t, s, d)
	if _, err := s.Save(context.Background(), token, d, 1, Tomorrow); err != nil {
		t.Fatal(err)
	}
	offered := Offer(t, s, token, Carried())
	claimed := Claim(t, s, offered.Code)
	WantDraft(t, s, claimed, Carried(), 1)
	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	if len(rows.Drafts) != 3 || len(rows.Transfers) != 1 {
		t.Fatalf("got %d drafts and %d transfers, want 3 and 1", len(rows.Drafts), len(rows.Transfers))
	}
	secrets := Secrets(token, offered)
	secrets["claimed token"], secrets["claimed cookie"] = claimed[:], []byte(claimed.Cookie())
	WantNone(t, "what the engine was given", rows.Given, secrets)
	for _, row := range rows.Drafts {
		if bytes.Equal(row.ID, rows.Transfers[0].Draft) {
			t.Error("got the draft's row id in its transfer, want a keyed hash")
		}
	}
}

// Secrets returns, by name, what a database must never contain in the clear: the
// token and the answers of an [Answered] draft, and the keys of its transfer.
func Secrets(token store.Token, offered store.Transfer) map[string][]byte {
	d := Answered()
	return map[string][]byte{
		"token":         token[:],
		"token in hex":  []byte(hex.EncodeToString(token[:])),
		"cookie":        []byte(token.Cookie()),
		"link":          []byte(offered.Link.Text()),
		"code":          []byte(offered.Code.Text()),
		"typed text":    []byte(d.Typed["visit"].Get("time")),
		"errand":        []byte(d.Answers.Errand),
		"office":        []byte(d.Answers.Office),
		"day":           []byte(d.Answers.Day),
		"document":      []byte(d.Answers.Documents[0]),
		"witness":       []byte(d.Answers.Witness[0]),
		"field's name":  []byte("user_ids"),
		"first user ID": []byte(d.Answers.UserIDs[0]),
		"second":        []byte(d.Answers.UserIDs[1]),
		"third":         []byte(d.Answers.UserIDs[2]),
	}
}

// WantNone checks that none of the secrets is in b.
func WantNone(t testing.TB, where string, b []byte, secrets map[string][]byte) {
	t.Helper()
	for name, secret := range secrets {
		if len(secret) < 4 {
			t.Fatalf("%s has %d bytes, want at least 4 to search for", name, len(secret))
		}
		if bytes.Contains(b, secret) {
			t.Errorf("%s: got the %s in the clear, want it hidden", where, name)
		}
	}
}

// A tampered engine returns other bytes than it received.
type tampered struct {
	*Recorder
	draft func(sealed []byte) []byte
	key   func(key []byte) []byte
	copy  func(key, sealed []byte) []byte
}

// LoadDraft tampers with the first row inserted.
func (e *tampered) LoadDraft(ctx context.Context, id []byte, now time.Time) (store.DraftRow, error) {
	row, err := e.Recorder.LoadDraft(ctx, id, now)
	if e.draft != nil && bytes.Equal(id, e.Drafts[0].ID) {
		row.Sealed = e.draft(row.Sealed)
	}
	return row, err
}

// TakeTransfer tampers with the key and with the sealed copy.
func (e *tampered) TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func([]byte) (store.DraftRow, error)) error {
	if e.key != nil {
		key = e.key(key)
	}
	return e.Recorder.TakeTransfer(ctx, key, limit, now, func(sealed []byte) (store.DraftRow, error) {
		if e.copy != nil {
			sealed = e.copy(key, sealed)
		}
		return adopt(sealed)
	})
}

func tamperedDraftsAreNotFound(t *testing.T, db Database) {
	rows := &tampered{Recorder: &Recorder{Engine: db}}
	s := newStore(t, rows)
	token, other := Create(t, s, Answered()), Create(t, s, store.Draft{})
	for name, tamper := range map[string]func(sealed []byte) []byte{
		"swapped with another row": func([]byte) []byte { return rows.Drafts[1].Sealed },
		"one bit flipped":          func(sealed []byte) []byte { sealed[100] ^= 4; return sealed },
		"cut short":                func(sealed []byte) []byte { return sealed[:len(sealed)-1] },
		"emptied":                  func([]byte) []byte { return []byte{} },
	} {
		t.Run(name, func(t *testing.T) {
			rows.draft = tamper
			WantNotFound(t, s, token)
			WantDraft(t, s, other, store.Draft{}, 1)
			rows.draft = nil
			WantDraft(t, s, token, Answered(), 1)
		})
	}
}

func tamperedTransfersAreNotFound(t *testing.T, db Database) {
	rows := &tampered{Recorder: &Recorder{Engine: db}}
	s := newStore(t, rows)
	offered := Offer(t, s, Create(t, s, Answered()), Carried())
	Offer(t, s, Create(t, s, store.Draft{}), store.Draft{})
	own, other := rows.Transfers[0], rows.Transfers[1]
	// of returns the column of row that is sealed for the same kind of key
	// (link or code) as key, or with otherKey the other column.
	of := func(row store.TransferRow, key []byte, otherKey bool) []byte {
		if bytes.Equal(key, own.LinkID) != otherKey {
			return row.LinkSealed
		}
		return row.CodeSealed
	}
	for name, tamper := range map[string]func(key, sealed []byte) []byte{
		"sealed for the other key":  func(key, _ []byte) []byte { return of(own, key, true) },
		"sealed for another draft":  func(key, _ []byte) []byte { return of(other, key, false) },
		"cut short":                 func(_, sealed []byte) []byte { return sealed[:900] },
		"emptied":                   func(_, _ []byte) []byte { return []byte{} },
		"a draft's bytes in place":  func(_, _ []byte) []byte { return rows.Drafts[0].Sealed },
		"zeros where the answer is": func(_, sealed []byte) []byte { return make([]byte, len(sealed)) },
	} {
		t.Run(name, func(t *testing.T) {
			rows.copy = tamper
			wantNoTransfer(t, db, s, offered)
			rows.copy = nil
		})
	}
	t.Run("with the keys of another", func(t *testing.T) {
		rows.key = func([]byte) []byte { return other.LinkID }
		wantNoTransfer(t, db, s, offered)
		rows.key = nil
	})
	// The refused claims have not used the transfer up.
	WantDraft(t, s, Claim(t, s, offered.Link), Carried(), 1)
}

// Another process cannot claim a transfer, even with the database and the right
// keys: only the process that made it has the secret.
func anotherProcessOpensNoTransfer(t *testing.T, db Database) {
	s := newStore(t, db)
	rows := &tampered{Recorder: &Recorder{Engine: db}}
	first := store.New(rows, store.Options{Now: func() time.Time { return Start }})
	token := Create(t, first, Answered())
	offered := Offer(t, first, token, Carried())

	thief := &tampered{Recorder: &Recorder{Engine: db}}
	other := store.New(thief, store.Options{Now: func() time.Time { return Start }})
	wantNoTransfer(t, db, other, offered)
	// It cannot decrypt the rows either, when they are found by their real ids.
	for _, id := range [][]byte{rows.Transfers[0].LinkID, rows.Transfers[0].CodeID} {
		thief.key = func([]byte) []byte { return id }
		wantNoTransfer(t, db, other, offered)
	}
	WantDraft(t, s, token, Answered(), 1) // a draft does not depend on the process
	Claim(t, first, offered.Code)
}
