package storetest

import (
	"context"
	"errors"
	"testing"

	"klar/store"
)

// A renewed draft is found under its new token only, and has no transfer.
func renew(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 1, &now)
	old := Create(t, s, store.Draft{})
	offered := Offer(t, s, old, Carried())
	if _, err := s.Save(context.Background(), old, store.Draft{}, 1, Tomorrow); err != nil {
		t.Fatal(err)
	}
	if token, err := s.Renew(context.Background(), old, Answered(), 1, Tomorrow); token != (store.Token{}) || !errors.Is(err, store.ErrConflict) {
		t.Errorf("of an old version: got error %v, want no token and %v", err, store.ErrConflict)
	}
	token, err := s.Renew(context.Background(), old, Answered(), 2, Tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	WantNotFound(t, s, old)
	WantDraft(t, s, token, Answered(), 3)
	wantNoTransfer(t, db, s, offered)
	if _, err := s.Renew(context.Background(), old, Answered(), 3, Tomorrow); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("again: got error %v, want %v", err, store.ErrNotFound)
	}
}
