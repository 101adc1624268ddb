package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"path/filepath"
	"testing"
	"time"

	"klar/store"
	"klar/store/storetest"
)

// reading begins to read a database. Until it is done, the log cannot be
// emptied.
func reading(t testing.TB, e *Engine) *sql.Rows {
	t.Helper()
	rows, err := e.reader.Query(`select sealed from draft`)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rows.Close() })
	if !rows.Next() {
		t.Fatal("nothing to read")
	}
	return rows
}

// Somebody who reads holds up neither a deletion, a claim or a sweep, nor the
// saves behind them, however long the database waits for locks.
func TestReaderHoldsUpNobody(t *testing.T) {
	e, err := Open(filepath.Join(t.TempDir(), "klar.db"), Options{BusyTimeout: 15 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	s := on(t, e)
	deleted, saved := storetest.Create(t, s, storetest.Answered()), storetest.Create(t, s, storetest.Answered())
	offered := storetest.Offer(t, s, saved, storetest.Carried())
	reading(t, e)
	ctx := context.Background()
	version := int64(1)
	for _, work := range []struct {
		name string
		do   func() error
	}{
		{"delete", func() error { return s.Delete(ctx, deleted) }},
		{"claim", func() error { _, err := s.Claim(ctx, offered.Code, storetest.AsOffered); return err }},
		{"sweep", func() error { _, err := s.Sweep(ctx); return err }},
	} {
		before := time.Now()
		done := make(chan error, 1)
		go func() { done <- work.do() }()
		if version, err = s.Save(ctx, saved, store.Draft{}, version, storetest.Tomorrow); err != nil {
			t.Fatalf("save during the %s: %v", work.name, err)
		}
		if err := <-done; err != nil {
			t.Fatalf("%s: %v", work.name, err)
		}
		if took := time.Since(before); took > 5*time.Second {
			t.Fatalf("%s and a save took %v while somebody read, want an instant", work.name, took)
		}
	}
	storetest.WantNotFound(t, s, deleted)
}

// What is deleted while somebody reads leaves the files when they are done, not
// only with the next sweep.
func TestDeletedBytesGoWithTheReader(t *testing.T) {
	s, rows, e, path := recorded(t)
	token := storetest.Create(t, s, storetest.Answered())
	storetest.Create(t, s, storetest.Answered())
	remains := map[string][]byte{"row id": rows.Drafts[0].ID, "sealed draft": rows.Drafts[0].Sealed[:64]}
	reader := reading(t, e)
	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	storetest.WantNotFound(t, s, token)
	if emptied, err := e.emptyLog(context.Background()); emptied || err != nil {
		t.Errorf("log emptied: got %t, %v while somebody reads, want false", emptied, err)
	}
	wantAll(t, path, remains)

	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(10 * lastRetry); time.Now().Before(end) && len(read(t, path+"-wal")) > 0; {
		time.Sleep(firstRetry)
	}
	storetest.WantNone(t, "after the reader", files(t, path), remains)
}

// Closing does not wait for the log to be emptied, and leaves none.
func TestCloseWhileTheLogWaits(t *testing.T) {
	s, rows, e, path := recorded(t)
	token := storetest.Create(t, s, storetest.Answered())
	storetest.Create(t, s, storetest.Answered())
	reader := reading(t, e)
	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(files(t, path), rows.Drafts[0].ID) {
		t.Error("the files still hold the row")
	}
}
