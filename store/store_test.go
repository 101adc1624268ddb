package store

import (
	"context"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"klar/visit"
	"klar/visit/identity"
)

// start is when the tests' clocks begin.
var start = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)

// tomorrow is when most drafts of the tests expire.
var tomorrow = start.Add(24 * time.Hour)

// open opens the database at path, with a clock that stands at *now.
func open(t testing.TB, path string, maxDrafts int, now *time.Time) *Store {
	t.Helper()
	s, err := Open(path, Options{
		MaxDrafts:   maxDrafts,
		BusyTimeout: 50 * time.Millisecond,
		Now:         func() time.Time { return *now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// db returns the database under a store.
func db(s *Store) *sqlite { return s.engine.(*sqlite) }

// openNew opens a new database and returns its path too.
func openNew(t testing.TB) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "klar.db")
	now := start
	return open(t, path, 0, &now), path
}

// answered is a draft with something in every kind of field.
func answered() Draft {
	return Draft{
		Answers: visit.Answers{
			Errand:    visit.NewUserID,
			Age:       visit.From15,
			CPR:       identity.UnsureCPR,
			Newcomer:  true,
			Office:    "herning",
			Booked:    visit.Yes,
			Day:       "2026-11-19",
			Time:      "14:30",
			UserIDs:   []string{"grøn.cykel_87", "kaffe(sort)", "blå hest"},
			Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
			Confirm:   visit.ByWitness,
			Witness:   []identity.Condition{identity.MitIDFor30Days},
			Remember:  visit.Yes,
		},
		Typed: map[string]url.Values{"visit": {"time": {"halv tre"}}},
	}
}

func create(t testing.TB, s *Store, d Draft) Token {
	t.Helper()
	token, err := s.Create(context.Background(), d, tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// wantDraft checks that token names want at version.
func wantDraft(t testing.TB, s *Store, token Token, want Draft, version int64) {
	t.Helper()
	got, gotVersion, err := s.Load(context.Background(), token)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got draft %+v, want %+v", got, want)
	}
	if gotVersion != version {
		t.Errorf("got version %d, want %d", gotVersion, version)
	}
}

func TestReopenKeepsDrafts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	now := start
	first := open(t, path, 0, &now)
	token := create(t, first, answered())
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); err == nil {
		t.Error("closing left the log behind")
	}
	wantDraft(t, open(t, path, 0, &now), token, answered(), 1)
}

func TestOpenTakesAnyFileName(t *testing.T) {
	for _, name := range []string{
		"with space.db", "what?.db", "a?mode=memory", "no#1.db", "100%.db", "%41.db", "a&b=c;d.db", "æøå.db", `"quoted'.db`,
		":memory:", "file:x.db", "without-extension",
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			now := start
			s := open(t, name, 0, &now)
			token := create(t, s, answered())
			wantDraft(t, s, token, answered(), 1)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			entries, err := os.ReadDir(".")
			if err != nil {
				t.Fatal(err)
			}
			if len(entries) != 1 || entries[0].Name() != name {
				t.Errorf("got files %v, want only %q", entries, name)
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("This is no database. ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, path, want string }{
		{"missing folder", filepath.Join(dir, "missing", "klar.db"), "no such file or directory"},
		{"folder that is a file", filepath.Join(text, "klar.db"), "not a directory"},
		{"folder instead of a file", dir, "is a directory"},
		{"no database", text, "file is not a database"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := Open(test.path, Options{})
			if err == nil {
				s.Close()
				t.Fatal("got no error")
			}
			for _, want := range []string{test.want, test.path} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got error %q, want one with %q", err, want)
				}
			}
		})
	}
}

// A setting that reaches only one connection of a pool is hard to notice.
func TestEveryConnectionHasTheSettings(t *testing.T) {
	s, _ := openNew(t)
	common := map[string]string{
		"journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "foreign_keys": "1", "busy_timeout": "50",
	}
	check := func(pool string, db *sql.DB, connections int, queryOnly string) {
		for range connections {
			conn, err := db.Conn(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			want := map[string]string{"query_only": queryOnly}
			for pragma, value := range common {
				want[pragma] = value
			}
			for pragma, value := range want {
				var got string
				if err := conn.QueryRowContext(context.Background(), "pragma "+pragma).Scan(&got); err != nil {
					t.Fatal(err)
				}
				if got != value {
					t.Errorf("%s: got %s = %s, want %s", pool, pragma, got, value)
				}
			}
		}
	}
	if got := db(s).writer.Stats().MaxOpenConnections; got != 1 {
		t.Errorf("got up to %d writers, want 1", got)
	}
	check("writer", db(s).writer, 1, "0")
	check("reader", db(s).reader, 4, "1")
}
