package store

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
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

// later returns the migrations of a release to come.
func later(t *testing.T, scripts ...string) fs.FS {
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
	s, _ := openNew(t)
	token := create(t, s, answered())
	released := schemaVersion(t, s)
	files := later(t,
		`alter table draft add column note text; create table extra (n integer) strict;`,
		`alter table draft drop column note;`)
	for range 2 { // the second time there is nothing to do
		if err := migrate(context.Background(), db(s).writer, files); err != nil {
			t.Fatal(err)
		}
		wantDraft(t, s, token, answered(), 1)
	}
	if got, want := schemaVersion(t, s), released+2; got != want {
		t.Errorf("got schema %d, want %d", got, want)
	}
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	s, _ := openNew(t)
	token := create(t, s, answered())
	released := schemaVersion(t, s)
	err := migrate(context.Background(), db(s).writer, later(t, `drop table draft; select nonsense;`))
	if err == nil || !strings.Contains(err.Error(), "_later.sql") {
		t.Fatalf("got error %v, want one that names the file", err)
	}
	if got := schemaVersion(t, s); got != released {
		t.Errorf("got schema %d, want %d", got, released)
	}
	wantDraft(t, s, token, answered(), 1)
	create(t, s, Draft{}) // the write lock is free again
}

func TestOpenRefusesAnotherReleasesSchema(t *testing.T) {
	for _, version := range []int{99, -1} {
		path := filepath.Join(t.TempDir(), "klar.db")
		now := start
		s := open(t, path, 0, &now)
		if _, err := db(s).writer.Exec(fmt.Sprintf("pragma user_version = %d", version)); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, Options{})
		if err == nil {
			s.Close()
			t.Fatalf("schema %d: got no error", version)
		}
		if want := fmt.Sprintf("schema %d is from another release", version); !strings.Contains(err.Error(), want) {
			t.Errorf("got error %q, want one with %q", err, want)
		}
	}
}

func schemaVersion(t *testing.T, s *Store) (version int) {
	t.Helper()
	if err := db(s).writer.QueryRow("pragma user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}

// A database of the first release gets what came later, and loses nothing.
func TestFirstReleaseIsBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	now := start
	old := open(t, path, 0, &now)
	token := create(t, old, answered())
	if _, err := db(old).writer.Exec(`drop table transfer; pragma user_version = 1`); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, 0, &now)
	wantDraft(t, s, token, answered(), 1)
	claim(t, s, offer(t, s, token, Draft{}).Link)
}
