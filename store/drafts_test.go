package store

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"
)

func TestCreateAndSave(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, Draft{})
	other := create(t, s, Draft{})
	wantDraft(t, s, token, Draft{}, 1)

	version, err := s.Save(context.Background(), token, answered(), 1, tomorrow)
	if version != 2 || err != nil {
		t.Fatalf("got version %d, %v; want 2", version, err)
	}
	wantDraft(t, s, token, answered(), 2)
	wantDraft(t, s, other, Draft{}, 1)
}

func TestSaveRefusesAnOldVersion(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, Draft{})
	if _, err := s.Save(context.Background(), token, answered(), 1, tomorrow); err != nil {
		t.Fatal(err)
	}
	version, err := s.Save(context.Background(), token, Draft{}, 1, tomorrow)
	if version != 0 || !errors.Is(err, ErrConflict) {
		t.Errorf("got version %d, %v; want %v", version, err, ErrConflict)
	}
	wantDraft(t, s, token, answered(), 2)
}

// Each saver adds its own answer, and tries again when another came first.
func TestConcurrentSaversLoseNothing(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, Draft{Typed: map[string]url.Values{}})
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
				if _, err = s.Save(context.Background(), token, d, version, tomorrow); err == nil {
					return
				}
				if !errors.Is(err, ErrConflict) {
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

func TestOnlyOneSaverWins(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, Draft{})
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() { _, errs[i] = s.Save(context.Background(), token, answered(), 1, tomorrow) })
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !errors.Is(err, ErrConflict) {
			t.Error(err)
		}
	}
	if won != 1 {
		t.Errorf("got %d successful saves of one version, want 1", won)
	}
}

func TestUnknownTokenIsNotAdopted(t *testing.T) {
	s, _ := openNew(t)
	deleted := create(t, s, answered())
	if err := s.Delete(context.Background(), deleted); err != nil {
		t.Fatal(err)
	}
	for name, token := range map[string]Token{"unknown": newToken(), "none": {}, "deleted": deleted} {
		t.Run(name, func(t *testing.T) {
			wantNotFound(t, s, token)
			for _, version := range []int64{0, 1} {
				if _, err := s.Save(context.Background(), token, answered(), version, tomorrow); !errors.Is(err, ErrNotFound) {
					t.Errorf("save of version %d: got error %v, want %v", version, err, ErrNotFound)
				}
			}
			wantNotFound(t, s, token)
			if err := s.Delete(context.Background(), token); err != nil {
				t.Errorf("delete: %v", err)
			}
		})
	}
	if n := countRows(t, s); n != 0 {
		t.Errorf("got %d rows, want none", n)
	}
}

func TestExpiry(t *testing.T) {
	now := start
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), 0, &now)
	token := create(t, s, answered())

	now = tomorrow.Add(-time.Second)
	wantDraft(t, s, token, answered(), 1)
	later := tomorrow.Add(time.Hour)
	if _, err := s.Save(context.Background(), token, answered(), 1, later); err != nil {
		t.Fatal(err)
	}

	now = later.Add(-time.Second)
	wantDraft(t, s, token, answered(), 2)

	now = later
	wantNotFound(t, s, token)
	if _, err := s.Save(context.Background(), token, answered(), 2, later.Add(time.Hour)); !errors.Is(err, ErrNotFound) {
		t.Errorf("save: got error %v, want %v", err, ErrNotFound)
	}
	wantNotFound(t, s, token)
}

func TestLimit(t *testing.T) {
	now := start
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), 2, &now)
	first := create(t, s, Draft{})
	second := create(t, s, Draft{})

	token, err := s.Create(context.Background(), Draft{}, tomorrow)
	if token != (Token{}) || !errors.Is(err, ErrFull) {
		t.Fatalf("got error %v, want no token and %v", err, ErrFull)
	}
	later := tomorrow.Add(time.Hour)
	if _, err := s.Save(context.Background(), first, answered(), 1, later); err != nil {
		t.Errorf("save of a draft that is there: %v", err)
	}

	if err := s.Delete(context.Background(), second); err != nil {
		t.Fatal(err)
	}
	create(t, s, Draft{}) // takes the room of the deleted one

	now = tomorrow
	if _, err := s.Create(context.Background(), Draft{}, later); err != nil {
		t.Errorf("beside an expired draft that is not swept yet: %v", err)
	}
	if _, err := s.Create(context.Background(), Draft{}, later); !errors.Is(err, ErrFull) {
		t.Errorf("got error %v, want %v", err, ErrFull)
	}
}

func TestConcurrentCreatorsKeepTheLimit(t *testing.T) {
	now := start
	const limit = 3
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), limit, &now)
	var wg sync.WaitGroup
	errs := make([]error, 4*limit)
	for i := range errs {
		wg.Go(func() { _, errs[i] = s.Create(context.Background(), Draft{}, tomorrow) })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, ErrFull) {
			t.Error(err)
		}
	}
	if n := countRows(t, s); n != limit {
		t.Errorf("got %d drafts, want %d", n, limit)
	}
}

func TestWritesOutliveTheRequest(t *testing.T) {
	s, _ := openNew(t)
	gone, cancel := context.WithCancel(context.Background())
	cancel()

	token, err := s.Create(gone, Draft{}, tomorrow)
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	if _, err := s.Save(gone, token, answered(), 1, tomorrow); err != nil {
		t.Fatalf("save: %v", err)
	}
	wantDraft(t, s, token, answered(), 2)
	if err := s.Delete(gone, token); err != nil {
		t.Fatalf("delete: %v", err)
	}
	wantNotFound(t, s, token)
}

func TestTamperedRowIsNotFound(t *testing.T) {
	tests := []struct {
		name string
		// tamper returns what replaces the row's sealed bytes, given those of
		// another draft.
		tamper func(sealed, other []byte) []byte
	}{
		{"swapped with another row", func(_, other []byte) []byte { return other }},
		{"one bit flipped", func(sealed, _ []byte) []byte { sealed[100] ^= 4; return sealed }},
		{"cut short", func(sealed, _ []byte) []byte { return sealed[:len(sealed)-1] }},
		{"emptied", func(_, _ []byte) []byte { return []byte{} }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, _ := openNew(t)
			token, other := create(t, s, answered()), create(t, s, Draft{})
			tampered := test.tamper(sealedRow(t, s, token), sealedRow(t, s, other))
			if _, err := db(s).writer.Exec(`update draft set sealed = ?1 where id = ?2`, tampered, token.id()); err != nil {
				t.Fatal(err)
			}
			wantNotFound(t, s, token)
			wantDraft(t, s, other, Draft{}, 1)
		})
	}
}

func wantNotFound(t testing.TB, s *Store, token Token) {
	t.Helper()
	d, version, err := s.Load(context.Background(), token)
	if !errors.Is(err, ErrNotFound) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got draft %+v, version %d, error %v; want %v", d, version, err, ErrNotFound)
	}
}

func sealedRow(t testing.TB, s *Store, token Token) (sealed []byte) {
	t.Helper()
	if err := db(s).reader.QueryRow(`select sealed from draft where id = ?1`, token.id()).Scan(&sealed); err != nil {
		t.Fatal(err)
	}
	return sealed
}

func countRows(t testing.TB, s *Store) (n int) {
	t.Helper()
	if err := db(s).reader.QueryRow(`select count(*) from draft`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
