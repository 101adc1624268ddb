package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"

	"klar/visit"
)

func TestSweep(t *testing.T) {
	now := start
	path := filepath.Join(t.TempDir(), "klar.db")
	s := open(t, path, 0, &now)
	kept, err := s.Create(context.Background(), answered(), tomorrow.Add(time.Second))
	if err != nil {
		t.Fatal(err)
	}
	expired := create(t, s, answered())
	// More than go in one batch.
	if _, err := s.writer.Exec(
		`with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
		insert into draft select randomblob(32), zeroblob(10), 1, ?2 from n`,
		2*sweepBatch, start.Unix()); err != nil {
		t.Fatal(err)
	}

	now = tomorrow
	for _, want := range []int{2*sweepBatch + 1, 0} {
		if got, err := s.Sweep(context.Background()); got != want || err != nil {
			t.Errorf("got %d, %v; want %d", got, err, want)
		}
	}
	wantNotFound(t, s, expired)
	wantDraft(t, s, kept, answered(), 1)
	if n := countRows(t, s); n != 1 {
		t.Errorf("got %d rows, want 1", n)
	}
	if size := len(read(t, path+"-wal")); size != 0 {
		t.Errorf("got a log of %d bytes, want it empty", size)
	}
}

// Somebody reading must not make a sweep or a deletion fail.
func TestSweepAndDeleteBesideAReader(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, answered())
	create(t, s, answered())
	rows, err := s.reader.Query(`select sealed from draft`)
	if err != nil || !rows.Next() {
		t.Fatal("nothing to read", err)
	}
	defer rows.Close()
	if err := s.Delete(context.Background(), token); err != nil {
		t.Errorf("delete: %v", err)
	}
	if _, err := s.Sweep(context.Background()); err != nil {
		t.Errorf("sweep: %v", err)
	}
	wantNotFound(t, s, token)
}

func TestPingLeavesNothing(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, answered())
	for range 3 {
		if err := s.Ping(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if n := countRows(t, s); n != 1 {
		t.Errorf("got %d rows, want 1", n)
	}
	wantDraft(t, s, token, answered(), 1)
}

func TestLockedDatabase(t *testing.T) {
	s, path := openNew(t)
	token := create(t, s, answered())

	other, err := sql.Open("sqlite3", path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	lock, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}

	// Each waits for the lock as long as the busy timeout, which the tests have
	// short. TestEveryConnectionHasTheSettings holds it.
	for name, err := range writes(s, token) {
		if busy, ok := errors.AsType[sqlite3.Error](err); !ok || busy.Code != sqlite3.ErrBusy {
			t.Errorf("%s: got error %v, want one that says busy", name, err)
		}
	}
	wantDraft(t, s, token, answered(), 1)

	if err := lock.Rollback(); err != nil {
		t.Fatal(err)
	}
	for name, err := range writes(s, token) {
		if err != nil {
			t.Errorf("unlocked, %s: %v", name, err)
		}
	}
}

func TestReadOnlyDatabase(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, answered())
	if _, err := s.writer.Exec("pragma query_only = on"); err != nil {
		t.Fatal(err)
	}
	for name, err := range writes(s, token) {
		if readOnly, ok := errors.AsType[sqlite3.Error](err); !ok || readOnly.Code != sqlite3.ErrReadonly {
			t.Errorf("%s: got error %v, want one that says read-only", name, err)
		}
	}
	wantDraft(t, s, token, answered(), 1)
}

func TestClosedDatabase(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, answered())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, err := range writes(s, token) {
		if err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
	if _, _, err := s.Load(context.Background(), token); err == nil || errors.Is(err, ErrNotFound) {
		t.Errorf("load: got error %v, want one that does not say the draft is gone", err)
	}
}

// writes tries all that writes and returns the errors, by method. If nothing
// is wrong, the draft of token is gone afterwards.
func writes(s *Store, token Token) map[string]error {
	ctx := context.Background()
	_, create := s.Create(ctx, visit.Draft{}, tomorrow)
	_, save := s.Save(ctx, token, visit.Draft{}, 1, tomorrow)
	_, sweep := s.Sweep(ctx)
	return map[string]error{
		"ping": s.Ping(ctx), "create": create, "save": save, "sweep": sweep, "delete": s.Delete(ctx, token),
	}
}
