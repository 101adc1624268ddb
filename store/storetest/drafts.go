package storetest

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"sync"
	"testing"
	"time"

	"klar/store"
	"klar/visit"
)

func createAndSave(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, store.Draft{})
	other := Create(t, s, store.Draft{})
	WantDraft(t, s, token, store.Draft{}, 1)

	version, err := s.Save(context.Background(), token, Answered(), 1, Tomorrow)
	if version != 2 || err != nil {
		t.Fatalf("got version %d, %v; want 2", version, err)
	}
	WantDraft(t, s, token, Answered(), 2)
	WantDraft(t, s, other, store.Draft{}, 1)
}

// A draft knows when it was created and last saved, through saves, a renewal and a copy
// to another device.
func times(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	ctx := context.Background()
	token := Create(t, s, Answered())
	check := func(what string, token store.Token, saved time.Time) store.Draft {
		t.Helper()
		d, _, err := s.Load(ctx, token)
		if err != nil || !d.Created.Equal(Start) || !d.Saved.Equal(saved) {
			t.Errorf("%s: got created %s, saved %s, %v; want %s and %s", what, d.Created, d.Saved, err, Start, saved)
		}
		return d
	}
	d := check("created", token, Start)
	now = Start.Add(time.Hour)
	if _, err := s.Save(ctx, token, d, 1, Tomorrow); err != nil {
		t.Fatal(err)
	}
	d = check("saved", token, now)
	now = Start.Add(2 * time.Hour)
	renewed, err := s.Renew(ctx, token, d, 2, Tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	d = check("renewed", renewed, now)
	offered, err := s.Offer(ctx, renewed, d, Tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	now = Start.Add(3 * time.Hour)
	claimed, err := s.Claim(ctx, offered.Link, func(o store.Draft) (store.Draft, time.Time) { return o, Tomorrow })
	if err != nil {
		t.Fatal(err)
	}
	check("claimed", claimed, now)
}

func saveRefusesAnOldVersion(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, store.Draft{})
	if _, err := s.Save(context.Background(), token, Answered(), 1, Tomorrow); err != nil {
		t.Fatal(err)
	}
	version, err := s.Save(context.Background(), token, store.Draft{}, 1, Tomorrow)
	if version != 0 || !errors.Is(err, store.ErrConflict) {
		t.Errorf("got version %d, %v; want %v", version, err, store.ErrConflict)
	}
	WantDraft(t, s, token, Answered(), 2)
}

// Each saver adds its own answer, and tries again after a conflict.
func concurrentSaversLoseNothing(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, store.Draft{Typed: map[string]url.Values{}})
	const savers = 8
	var wg sync.WaitGroup
	for i := range savers {
		wg.Go(func() {
			for {
				d, version, err := s.Load(context.Background(), token)
				if err != nil {
					t.Error(err)
					return
				}
				if d.Typed == nil {
					d.Typed = map[string]url.Values{}
				}
				d.Typed[strconv.Itoa(i)] = url.Values{}
				if _, err = s.Save(context.Background(), token, d, version, Tomorrow); err == nil {
					return
				}
				if !errors.Is(err, store.ErrConflict) {
					t.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	d, version, err := s.Load(context.Background(), token)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Typed) != savers || version != savers+1 {
		t.Errorf("got %d answers at version %d, want %d at %d", len(d.Typed), version, savers, savers+1)
	}
}

func onlyOneSaverWins(t *testing.T, db Database) {
	s := newStore(t, db)
	token := Create(t, s, store.Draft{})
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() { _, errs[i] = s.Save(context.Background(), token, Answered(), 1, Tomorrow) })
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !errors.Is(err, store.ErrConflict) {
			t.Error(err)
		}
	}
	if won != 1 {
		t.Errorf("got %d successful saves of one version, want 1", won)
	}
}

func unknownTokenIsNotAdopted(t *testing.T, db Database) {
	s := newStore(t, db)
	deleted := Create(t, s, Answered())
	if err := s.Delete(context.Background(), deleted); err != nil {
		t.Fatal(err)
	}
	for name, token := range map[string]store.Token{"unknown": {7}, "none": {}, "deleted": deleted} {
		t.Run(name, func(t *testing.T) {
			WantNotFound(t, s, token)
			for _, version := range []int64{0, 1} {
				if _, err := s.Save(context.Background(), token, Answered(), version, Tomorrow); !errors.Is(err, store.ErrNotFound) {
					t.Errorf("save of version %d: got error %v, want %v", version, err, store.ErrNotFound)
				}
			}
			WantNotFound(t, s, token)
			if err := s.Delete(context.Background(), token); err != nil {
				t.Errorf("delete: %v", err)
			}
		})
	}
	if n := db.drafts(t); n != 0 {
		t.Errorf("got %d rows, want none", n)
	}
}

func expiry(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 0, &now)
	token := Create(t, s, Answered())

	now = Tomorrow.Add(-time.Second)
	WantDraft(t, s, token, Answered(), 1)
	later := Tomorrow.Add(time.Hour)
	if _, err := s.Save(context.Background(), token, Answered(), 1, later); err != nil {
		t.Fatal(err)
	}

	now = later.Add(-time.Second)
	WantDraft(t, s, token, Answered(), 2)

	now = later
	WantNotFound(t, s, token)
	if _, err := s.Save(context.Background(), token, Answered(), 2, later.Add(time.Hour)); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("save: got error %v, want %v", err, store.ErrNotFound)
	}
	WantNotFound(t, s, token)
}

func limit(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 2, &now)
	first := Create(t, s, Answered())
	second := Create(t, s, Answered())

	token, err := s.Create(context.Background(), Answered(), Tomorrow)
	if token != (store.Token{}) || !errors.Is(err, store.ErrFull) {
		t.Fatalf("got error %v, want no token and %v", err, store.ErrFull)
	}
	later := Tomorrow.Add(time.Hour)
	if _, err := s.Save(context.Background(), first, Answered(), 1, later); err != nil {
		t.Errorf("save of a draft that is there: %v", err)
	}

	if err := s.Delete(context.Background(), second); err != nil {
		t.Fatal(err)
	}
	Create(t, s, Answered()) // replaces the deleted one within the limit

	now = Tomorrow
	if _, err := s.Create(context.Background(), Answered(), later); err != nil {
		t.Errorf("beside an expired draft that is not swept yet: %v", err)
	}
	if _, err := s.Create(context.Background(), Answered(), later); !errors.Is(err, store.ErrFull) {
		t.Errorf("got error %v, want %v", err, store.ErrFull)
	}
}

// A draft with one answer at most makes room for a new one, the one that expires first
// before the others. Drafts with more answers stay.
func begunDraftsMakeRoom(t *testing.T, db Database) {
	now := Start
	s := New(t, db, 3, &now)
	begun := store.Draft{Answers: visit.Answers{Errand: visit.NewUserID, Age: visit.From15}}
	answered := Create(t, s, Answered())
	later := Create(t, s, begun)
	first, err := s.Create(context.Background(), begun, Tomorrow.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	new1 := Create(t, s, Answered())
	WantNotFound(t, s, first)
	WantDraft(t, s, later, begun, 1)
	if _, err := s.Save(context.Background(), later, Answered(), 1, Tomorrow); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Create(context.Background(), begun, Tomorrow); !errors.Is(err, store.ErrFull) {
		t.Errorf("got error %v, want %v", err, store.ErrFull)
	}
	for token, version := range map[store.Token]int64{answered: 1, later: 2, new1: 1} {
		WantDraft(t, s, token, Answered(), version)
	}
}

func concurrentCreatorsKeepTheLimit(t *testing.T, db Database) {
	now := Start
	const limit = 3
	s := New(t, db, limit, &now)
	var wg sync.WaitGroup
	errs := make([]error, 4*limit)
	for i := range errs {
		wg.Go(func() { _, errs[i] = s.Create(context.Background(), store.Draft{}, Tomorrow) })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, store.ErrFull) {
			t.Error(err)
		}
	}
	if n := db.drafts(t); n != limit {
		t.Errorf("got %d drafts, want %d", n, limit)
	}
}

func writesOutliveTheRequest(t *testing.T, db Database) {
	s := newStore(t, db)
	gone, cancel := context.WithCancel(context.Background())
	cancel()

	token, err := s.Create(gone, store.Draft{}, Tomorrow)
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	if _, err := s.Save(gone, token, Answered(), 1, Tomorrow); err != nil {
		t.Fatalf("save: %v", err)
	}
	WantDraft(t, s, token, Answered(), 2)
	if err := s.Delete(gone, token); err != nil {
		t.Fatalf("delete: %v", err)
	}
	WantNotFound(t, s, token)
}
