package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"klar/store"
	"klar/store/storetest"
)

// open opens the database at path. The caller closes it, usually through a store.
func open(t testing.TB, path string) *Engine {
	t.Helper()
	e, err := Open(path, Options{BusyTimeout: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// newStore returns a store on e. Its clock stands still at storetest.Start.
func newStore(t testing.TB, e store.Engine) *store.Store {
	t.Helper()
	now := storetest.Start
	return storetest.New(t, e, 0, &now)
}

// openNew creates a database and a store on it.
func openNew(t testing.TB) (s *store.Store, e *Engine, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "klar.db")
	e = open(t, path)
	return newStore(t, e), e, path
}

// newDatabase creates a database for the tests that every engine runs.
func newDatabase(t testing.TB) storetest.Database {
	t.Helper()
	e := open(t, filepath.Join(t.TempDir(), "klar.db"))
	return storetest.Database{
		Engine: e,
		Count: func(t testing.TB) (drafts, transfers int) {
			t.Helper()
			if err := e.reader.QueryRow(`select (select count(*) from draft), (select count(*) from transfer)`).Scan(&drafts, &transfers); err != nil {
				t.Fatal(err)
			}
			return drafts, transfers
		},
		Fill: func(t testing.TB, n int, expires time.Time) {
			t.Helper()
			if _, err := e.writer.Exec(
				`with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
				insert into draft select randomblob(32), zeroblob(1052), 1, ?2, 0 from n`, n, expires.Unix()); err != nil {
				t.Fatal(err)
			}
		},
	}
}

func TestEngine(t *testing.T) { storetest.Run(t, newDatabase) }

func BenchmarkEngine(b *testing.B) { storetest.Benchmark(b, newDatabase) }

func TestReopenKeepsDrafts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	first := newStore(t, open(t, path))
	token := storetest.Create(t, first, storetest.Answered())
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); err == nil {
		t.Error("got a log after Close, want none")
	}
	storetest.WantDraft(t, newStore(t, open(t, path)), token, storetest.Answered(), 1)
}

// Who writes the database can put back an older row or prolong one, but it does not
// open, and the store says that it was altered.
func TestAlteredRowsDoNotOpen(t *testing.T) {
	for name, alter := range map[string]string{
		"prolonged":              `update draft set expires = expires + 3600`,
		"called another version": `update draft set version = version + 1`,
		"put back":               `update draft set sealed = (select sealed from before)`,
	} {
		t.Run(name, func(t *testing.T) {
			s, e, _ := openNew(t)
			token := storetest.Create(t, s, storetest.Answered())
			exec := func(statement string) {
				t.Helper()
				if _, err := e.writer.Exec(statement); err != nil {
					t.Fatal(err)
				}
			}
			exec(`create table before as select * from draft`)
			if _, err := s.Save(context.Background(), token, store.Draft{}, 1, storetest.Tomorrow); err != nil {
				t.Fatal(err)
			}
			exec(alter)
			if _, _, err := s.Load(context.Background(), token); !errors.Is(err, store.ErrAltered) || !errors.Is(err, store.ErrNotFound) {
				t.Errorf("got %v, want %v, which is no draft either", err, store.ErrAltered)
			}
		})
	}
}

func TestOpenTakesAnyFileName(t *testing.T) {
	for _, name := range []string{
		"with space.db", "what?.db", "a?mode=memory", "no#1.db", "100%.db", "%41.db", "a&b=c;d.db", "æøå.db", `"quoted'.db`,
		":memory:", "file:x.db", "without-extension",
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			s := newStore(t, open(t, name))
			token := storetest.Create(t, s, storetest.Answered())
			storetest.WantDraft(t, s, token, storetest.Answered(), 1)
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
			e, err := Open(test.path, Options{})
			if err == nil {
				e.Close()
				t.Fatalf("got no error, want one with %q", test.want)
			}
			for _, want := range []string{test.want, test.path} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got error %q, want one with %q", err, want)
				}
			}
		})
	}
}

// A setting must reach every connection of a pool, not only the first.
func TestEveryConnectionHasTheSettings(t *testing.T) {
	_, e, _ := openNew(t)
	common := map[string]string{
		"journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "foreign_keys": "1",
	}
	check := func(pool string, db *sql.DB, connections int, queryOnly, busyTimeout string) {
		for range connections {
			conn, err := db.Conn(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			want := map[string]string{"query_only": queryOnly, "busy_timeout": busyTimeout}
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
	if got := e.writer.Stats().MaxOpenConnections; got != 1 {
		t.Errorf("got up to %d writers, want 1", got)
	}
	check("writer", e.writer, 1, "0", "50")
	check("cleaner", e.cleaner, 1, "0", "0")
	check("reader", e.reader, 4, "1", "50")
}
