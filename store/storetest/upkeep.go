package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"klar/store"
)

func sweep(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	kept, err := s.Create(context.Background(), Answered(), Tomorrow.Add(time.Second))
	if err != nil {
		t.Fatal(err)
	}
	expired := Create(t, s, Answered())
	const many = 2500 // more than one batch of an engine
	db.Fill(t, many, Start)

	now = Tomorrow
	for _, want := range []int{many + 1, 0} {
		if got, err := s.Sweep(context.Background()); got != want || err != nil {
			t.Errorf("got %d, %v; want %d", got, err, want)
		}
	}
	WantNotFound(t, s, expired)
	WantDraft(t, s, kept, Answered(), 1)
	if n := db.drafts(t); n != 1 {
		t.Errorf("got %d rows, want 1", n)
	}
}

func pingLeavesNothing(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, Answered())
	for range 3 {
		if err := s.Ping(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if n := db.drafts(t); n != 1 {
		t.Errorf("got %d rows, want 1", n)
	}
	WantDraft(t, s, token, Answered(), 1)
}

// A closed database gives ErrUnavailable, and not ErrNotFound.
func closed(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, Answered())
	offered := Offer(t, s, token, Carried())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, err := range Writes(s, token, offered.Code) {
		wantFailure(t, name, err)
	}
	_, _, err := s.Load(context.Background(), token)
	wantFailure(t, "load", err)
}

// wantFailure checks that err is ErrUnavailable and no error about a draft.
func wantFailure(t *testing.T, name string, err error) {
	t.Helper()
	if !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("%s: got error %v, want %v", name, err, store.ErrUnavailable)
	}
	for _, told := range []error{store.ErrNotFound, store.ErrConflict, store.ErrFull, store.ErrNoTransfer} {
		if errors.Is(err, told) {
			t.Errorf("%s: got error %v, want one that says nothing of the draft", name, err)
		}
	}
}

// Writes calls every method of s that writes, and returns the errors by method.
// When all succeed, they have claimed the transfer with the key k and deleted the
// draft of token.
func Writes(s *store.Store, token store.Token, k store.TransferKey) map[string]error {
	ctx := context.Background()
	_, create := s.Create(ctx, store.Draft{}, Tomorrow)
	_, save := s.Save(ctx, token, store.Draft{}, 1, Tomorrow)
	_, claim := s.Claim(ctx, k, AsOffered)
	_, offer := s.Offer(ctx, token, store.Draft{}, Soon)
	_, sweep := s.Sweep(ctx)
	return map[string]error{
		"ping": s.Ping(ctx), "create": create, "save": save, "claim": claim, "offer": offer, "sweep": sweep,
		"delete": s.Delete(ctx, token),
	}
}
