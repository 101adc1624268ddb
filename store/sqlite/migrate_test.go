package sqlite

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"klar/store"
	"klar/store/storetest"
)

func TestMigrationsAreNumberedFromOne(t *testing.T) {
	names, err := fs.Glob(migrations, "migration/*")
	if err != nil || len(names) == 0 {
		t.Fatalf("got %v, %v; want migrations", names, err)
	}
	for i, name := range names {
		if want := fmt.Sprintf("migration/%03d_", i+1); !strings.HasPrefix(name, want) {
			t.Errorf("got %s, want one beginning with %s", name, want)
		}
	}
}

// laterMigrations returns the migrations of a future release: today's and scripts.
func laterMigrations(t *testing.T, scripts ...string) fs.FS {
	t.Helper()
	names, err := fs.Glob(migrations, "migration/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, name := range names {
		script, err := fs.ReadFile(migrations, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: script}
	}
	for i, script := range scripts {
		files[fmt.Sprintf("migration/%03d_later.sql", len(names)+i+1)] = &fstest.MapFile{Data: []byte(script)}
	}
	return files
}

func TestMigrationKeepsDrafts(t *testing.T) {
	s, e, _ := openNew(t)
	token := storetest.Create(t, s, storetest.Answered())
	released := schemaVersion(t, e)
	files := laterMigrations(t,
		`alter table draft add column note text; create table extra (n integer) strict;`,
		`alter table draft drop column note;`)
	for range 2 { // the second time, nothing is left to migrate
		if err := migrate(context.Background(), e.writer, files); err != nil {
			t.Fatal(err)
		}
		storetest.WantDraft(t, s, token, storetest.Answered(), 1)
	}
	if got, want := schemaVersion(t, e), released+2; got != want {
		t.Errorf("got schema %d, want %d", got, want)
	}
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	s, e, _ := openNew(t)
	token := storetest.Create(t, s, storetest.Answered())
	released := schemaVersion(t, e)
	err := migrate(context.Background(), e.writer, laterMigrations(t, `drop table draft; select nonsense;`))
	if err == nil || !strings.Contains(err.Error(), "_later.sql") {
		t.Fatalf("got error %v, want one that names the file", err)
	}
	if got := schemaVersion(t, e); got != released {
		t.Errorf("got schema %d, want %d", got, released)
	}
	storetest.WantDraft(t, s, token, storetest.Answered(), 1)
	storetest.Create(t, s, store.Draft{}) // works only if the write lock was released
}

func TestOpenRefusesAnotherReleasesSchema(t *testing.T) {
	for _, version := range []int{99, -1} {
		path := filepath.Join(t.TempDir(), "klar.db")
		e := open(t, path)
		if _, err := e.writer.Exec(fmt.Sprintf("pragma user_version = %d", version)); err != nil {
			t.Fatal(err)
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		e, err := Open(path, Options{})
		if err == nil {
			e.Close()
			t.Fatalf("schema %d: got no error, want one", version)
		}
		if want := fmt.Sprintf("schema %d is from another release", version); !strings.Contains(err.Error(), want) {
			t.Errorf("got error %q, want one with %q", err, want)
		}
	}
}

func schemaVersion(t *testing.T, e *Engine) (version int) {
	t.Helper()
	if err := e.writer.QueryRow("pragma user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}

// A database of the first release gets today's schema and keeps its drafts.
func TestFirstReleaseIsMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	e := open(t, path)
	old := newStore(t, e)
	token := storetest.Create(t, old, storetest.Answered())
	if _, err := e.writer.Exec(`drop table transfer; drop index draft_begun; alter table draft drop column begun; pragma user_version = 1`); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	s := newStore(t, open(t, path))
	storetest.WantDraft(t, s, token, storetest.Answered(), 1)
	storetest.Claim(t, s, storetest.Offer(t, s, token, store.Draft{}).Link)
}
