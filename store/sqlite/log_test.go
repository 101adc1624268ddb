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

// startReading begins to read the database. The log cannot be emptied until the
// returned rows are closed.
func startReading(t testing.TB, e *Engine) *sql.Rows {
	t.Helper()
	rows, err := e.reader.Query(`select sealed from draft`)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rows.Close() })
	if !rows.Next() {
		t.Fatal("got no row to read, want one")
	}
	return rows
}

// A reader does not delay deletions, claims and sweeps, nor the saves that wait
// for them, even with a long busy timeout.
func TestReaderDelaysNoWrite(t *testing.T) {
	e, err := Open(filepath.Join(t.TempDir(), "klar.db"), Options{BusyTimeout: 15 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	s := newStore(t, e)
	deleted, saved := storetest.Create(t, s, storetest.Answered()), storetest.Create(t, s, storetest.Answered())
	offered := storetest.Offer(t, s, saved, storetest.Carried())
	startReading(t, e)
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

// Bytes that are deleted during a read are erased when the read ends, before the
// next sweep.
func TestDeletedBytesAreErasedAfterARead(t *testing.T) {
	s, rows, e, path := openRecorded(t)
	token := storetest.Create(t, s, storetest.Answered())
	storetest.Create(t, s, storetest.Answered())
	remains := map[string][]byte{"row id": rows.Drafts[0].ID, "sealed draft": rows.Drafts[0].Sealed[:64]}
	reader := startReading(t, e)
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
	for end := time.Now().Add(10 * lastRetry); time.Now().Before(end) && len(readFile(t, path+"-wal")) > 0; {
		time.Sleep(firstRetry)
	}
	storetest.WantNone(t, "after the reader", fileBytes(t, path), remains)
}

// Close does not wait until keepClean has emptied the log, and leaves no log.
func TestCloseWhileTheLogIsNotEmpty(t *testing.T) {
	s, rows, e, path := openRecorded(t)
	token := storetest.Create(t, s, storetest.Answered())
	storetest.Create(t, s, storetest.Answered())
	reader := startReading(t, e)
	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(fileBytes(t, path), rows.Drafts[0].ID) {
		t.Error("got the deleted row in the files, want it erased")
	}
}
