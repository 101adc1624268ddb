package storetest

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"

	"klar/store"
)

// claimBy tests that a key claims the copy, and that neither key works after that.
func claimBy(key func(store.Transfer) store.TransferKey) func(*testing.T, Database) {
	return func(t *testing.T, db Database) {
		s := newStore(t, db)
		token := Create(t, s, Answered())
		offered := Offer(t, s, token, Carried())
		if !offered.Expires.Equal(Soon) {
			t.Errorf("got a transfer until %v, want %v", offered.Expires, Soon)
		}
		got := Claim(t, s, key(offered))
		if got == token {
			t.Error("got the token of the copied draft, want a new one")
		}
		WantDraft(t, s, got, Carried(), 1)
		WantDraft(t, s, token, Answered(), 1)
		wantNoTransfer(t, db, s, offered)
		if n := db.transfers(t); n != 0 {
			t.Errorf("got %d transfers left, want none", n)
		}
	}
}

// The caller decides what is stored of an offered draft, and how long.
func claimKeepsWhatItIsTold(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	offered := Offer(t, s, Create(t, s, Answered()), Carried())
	want, expires := Carried(), Start.Add(time.Hour)
	want.Answers.Shared, want.Restarted = true, true
	token, err := s.Claim(context.Background(), offered.Code, func(d store.Draft) (store.Draft, time.Time) {
		if !reflect.DeepEqual(d, Carried()) {
			t.Errorf("got offered %+v, want %+v", d, Carried())
		}
		return want, expires
	})
	if err != nil {
		t.Fatal(err)
	}
	now = expires.Add(-time.Second)
	WantDraft(t, s, token, want, 1)
	now = expires
	WantNotFound(t, s, token)
}

func oneOfManyDevicesGetsIt(t *testing.T, db Database) {
	s := newStore(t, db)
	offered := Offer(t, s, Create(t, s, Answered()), Carried())
	var wg sync.WaitGroup
	tokens, errs := make([]store.Token, 16), make([]error, 16)
	for i := range tokens {
		key := offered.Link
		if i%2 == 0 {
			key = offered.Code
		}
		wg.Go(func() { tokens[i], errs[i] = s.Claim(context.Background(), key, AsOffered) })
	}
	wg.Wait()
	won := 0
	for i, err := range errs {
		if err == nil {
			won++
			WantDraft(t, s, tokens[i], Carried(), 1)
		} else if !errors.Is(err, store.ErrNoTransfer) {
			t.Error(err)
		}
	}
	if won != 1 {
		t.Errorf("got %d devices with the draft, want 1", won)
	}
	if n := db.drafts(t); n != 2 {
		t.Errorf("got %d drafts, want the old one and the new", n)
	}
}

// A draft's last offer replaces the earlier ones, also with concurrent offers.
func newOfferReplacesTheFormer(t *testing.T, db Database) {
	s := newStore(t, db)
	token, other := Create(t, s, Answered()), Create(t, s, Answered())
	beside := Offer(t, s, other, Carried())
	first := Offer(t, s, token, store.Draft{})
	second := Offer(t, s, token, Carried())
	wantNoTransfer(t, db, s, first)
	WantDraft(t, s, Claim(t, s, second.Code), Carried(), 1)
	WantDraft(t, s, Claim(t, s, beside.Link), Carried(), 1)

	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := s.Offer(context.Background(), token, Carried(), Soon); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := db.transfers(t); n != 1 {
		t.Errorf("got %d transfers of one draft, want 1", n)
	}
}

func transferExpires(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	token := Create(t, s, Answered())
	offered := Offer(t, s, token, Carried())

	now = Soon
	wantNoTransfer(t, db, s, offered)
	if n, err := s.Sweep(context.Background()); n != 0 || err != nil {
		t.Errorf("sweep: got %d drafts, %v; want none", n, err)
	}
	if n := db.transfers(t); n != 0 {
		t.Errorf("got %d transfers after a sweep, want none", n)
	}

	last := Offer(t, s, token, Carried()) // expires at Soon, which is now
	wantNoTransfer(t, db, s, last)
	now = Soon.Add(-time.Second)
	Claim(t, s, last.Link)
}

// A transfer does not outlive the draft it was copied from.
func transferEndsWithItsDraft(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	gone, other := Create(t, s, Answered()), Create(t, s, Answered())
	offered, beside := Offer(t, s, gone, Carried()), Offer(t, s, other, Carried())
	if err := s.Delete(context.Background(), gone); err != nil {
		t.Fatal(err)
	}
	wantNoTransfer(t, db, s, offered)
	Claim(t, s, beside.Code)
	for name, token := range map[string]store.Token{"deleted": gone, "unknown": {7}, "none": {}} {
		if _, err := s.Offer(context.Background(), token, Carried(), Soon); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: got error %v, want %v", name, err, store.ErrNotFound)
		}
	}

	now = Tomorrow.Add(-time.Minute)
	late, err := s.Offer(context.Background(), other, Carried(), now.Add(10*time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	if !late.Expires.Equal(Tomorrow) {
		t.Errorf("got a transfer until %v, want no longer than the draft, %v", late.Expires, Tomorrow)
	}
	now = Tomorrow
	wantNoTransfer(t, db, s, late)
	if _, err := s.Offer(context.Background(), other, Carried(), now.Add(time.Hour)); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("of an expired draft: got error %v, want %v", err, store.ErrNotFound)
	}
}

// A claim that fails does not use the transfer up.
func claimWithoutRoom(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 2, &now)
	token, other := Create(t, s, Answered()), Create(t, s, Answered())
	offered := Offer(t, s, token, Carried())
	if got, err := s.Claim(context.Background(), offered.Link, AsOffered); got != (store.Token{}) || !errors.Is(err, store.ErrFull) {
		t.Fatalf("got error %v, want no token and %v", err, store.ErrFull)
	}
	if err := s.Delete(context.Background(), other); err != nil {
		t.Fatal(err)
	}
	WantDraft(t, s, Claim(t, s, offered.Code), Carried(), 1)
}
