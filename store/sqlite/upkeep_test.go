package sqlite

import (
	"database/sql"
	"errors"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"

	"klar/store/storetest"
)

func TestLockedDatabase(t *testing.T) {
	s, _, path := openNew(t)
	token := storetest.Create(t, s, storetest.Answered())
	offered := storetest.Offer(t, s, token, storetest.Carried())

	other, err := sql.Open("sqlite3", path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	lock, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}

	before := time.Now()
	for name, err := range storetest.Writes(s, token, offered.Code) {
		if busy, ok := errors.AsType[sqlite3.Error](err); !ok || busy.Code != sqlite3.ErrBusy {
			t.Errorf("%s: got error %v, want one that says busy", name, err)
		}
	}
	storetest.WantDraft(t, s, token, storetest.Answered(), 1)
	if waited := time.Since(before); waited > 2*time.Second {
		t.Errorf("waited %v for the lock, want no longer than the busy timeout", waited)
	}

	if err := lock.Rollback(); err != nil {
		t.Fatal(err)
	}
	for name, err := range storetest.Writes(s, token, offered.Code) {
		if err != nil {
			t.Errorf("unlocked, %s: %v", name, err)
		}
	}
}

func TestReadOnlyDatabase(t *testing.T) {
	s, e, _ := openNew(t)
	token := storetest.Create(t, s, storetest.Answered())
	offered := storetest.Offer(t, s, token, storetest.Carried())
	if _, err := e.writer.Exec("pragma query_only = on"); err != nil {
		t.Fatal(err)
	}
	for name, err := range storetest.Writes(s, token, offered.Code) {
		if readOnly, ok := errors.AsType[sqlite3.Error](err); !ok || readOnly.Code != sqlite3.ErrReadonly {
			t.Errorf("%s: got error %v, want one that says read-only", name, err)
		}
	}
	storetest.WantDraft(t, s, token, storetest.Answered(), 1)
}
