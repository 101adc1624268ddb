package sqlite

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klar/store"
	"klar/store/storetest"
)

// readFile returns the contents of a file, or nil if it does not exist.
func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return b
}

// fileBytes returns all bytes that SQLite keeps on disk for the database at path.
func fileBytes(t testing.TB, path string) []byte {
	t.Helper()
	return bytes.Join([][]byte{
		readFile(t, path), readFile(t, path+"-wal"), readFile(t, path+"-shm"), readFile(t, path+"-journal"),
	}, nil)
}

// openRecorded creates a database and a store on it, with a Recorder in between.
func openRecorded(t testing.TB) (s *store.Store, rows *storetest.Recorder, e *Engine, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "klar.db")
	e = open(t, path)
	rows = &storetest.Recorder{Engine: e}
	return newStore(t, rows), rows, e, path
}

// emptyLog moves the contents of the log into the database file.
func emptyLog(t testing.TB, e *Engine) {
	t.Helper()
	if emptied, err := e.emptyLog(context.Background()); !emptied || err != nil {
		t.Fatalf("log emptied: got %t, %v; want true", emptied, err)
	}
}

func TestFilesHoldNothingReadable(t *testing.T) {
	s, rows, e, path := openRecorded(t)
	d := storetest.Answered()
	token := storetest.Create(t, s, d)
	if _, err := s.Save(context.Background(), token, d, 1, storetest.Tomorrow); err != nil {
		t.Fatal(err)
	}
	secrets := storetest.Secrets(token, storetest.Offer(t, s, token, storetest.Carried()))
	check := func(when string) {
		t.Helper()
		got := fileBytes(t, path)
		if !bytes.Contains(got, rows.Drafts[1].Sealed) || !bytes.Contains(got, rows.Transfers[0].CodeSealed) {
			t.Fatalf("%s: got files without the sealed draft or its copy, want both in them", when)
		}
		storetest.WantNone(t, when, got, secrets)
	}
	check("in the log")
	emptyLog(t, e)
	check("in the database")
}

func TestDeleteLeavesNoBytes(t *testing.T) {
	s, rows, e, path := openRecorded(t)
	token := storetest.Create(t, s, storetest.Answered())
	other := storetest.Create(t, s, storetest.Answered())
	emptyLog(t, e) // now the first version is in the database file, and the second goes to the log
	d := storetest.Answered()
	d.Typed["user-ids"] = map[string][]string{"user_id_1": {string(bytes.Repeat([]byte("lang "), 2000))}} // several pages
	if _, err := s.Save(context.Background(), token, d, 1, storetest.Tomorrow); err != nil {
		t.Fatal(err)
	}
	storetest.Offer(t, s, token, storetest.Carried())
	first, second, transfer := rows.Drafts[0], rows.Drafts[2].Sealed, rows.Transfers[0]
	remains := map[string][]byte{
		"row id":                      first.ID,
		"first version":               first.Sealed[:64],
		"second version's beginning":  second[:64],
		"second version's end":        second[len(second)-64:],
		"transfer's draft":            transfer.Draft,
		"transfer, sealed for a link": transfer.LinkSealed[:64],
		"transfer, sealed for a code": transfer.CodeSealed[:64],
	}
	wantAll(t, path, remains)
	if err := s.Delete(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	storetest.WantNone(t, "after a delete", fileBytes(t, path), remains)
	storetest.WantDraft(t, s, other, storetest.Answered(), 1)
}

func TestSweepLeavesNoBytes(t *testing.T) {
	s, rows, e, path := openRecorded(t)
	storetest.Offer(t, s, storetest.Create(t, s, storetest.Answered()), storetest.Carried())
	remains := transferBytes(rows)
	wantAll(t, path, remains)
	if n, err := e.Sweep(context.Background(), storetest.Soon); n != 0 || err != nil {
		t.Errorf("sweep: got %d drafts, %v; want none", n, err)
	}
	storetest.WantNone(t, "after a sweep", fileBytes(t, path), remains)
	if size := len(readFile(t, path+"-wal")); size != 0 {
		t.Errorf("got a log of %d bytes, want it empty", size)
	}
}

func TestClaimLeavesNoBytes(t *testing.T) {
	s, rows, _, path := openRecorded(t)
	offered := storetest.Offer(t, s, storetest.Create(t, s, storetest.Answered()), storetest.Carried())
	remains := transferBytes(rows)
	wantAll(t, path, remains)
	storetest.Claim(t, s, offered.Link)
	storetest.WantNone(t, "after a claim", fileBytes(t, path), remains)
}

// transferBytes returns the columns of the first transfer that was stored.
func transferBytes(rows *storetest.Recorder) map[string][]byte {
	row := rows.Transfers[0]
	return map[string][]byte{
		"draft": row.Draft, "link id": row.LinkID, "link sealed": row.LinkSealed[:64], "code id": row.CodeID, "code sealed": row.CodeSealed[:64],
	}
}

// wantAll checks that the files hold the bytes that a later deletion must erase.
func wantAll(t testing.TB, path string, remains map[string][]byte) {
	t.Helper()
	for name, b := range remains {
		if !bytes.Contains(fileBytes(t, path), b) {
			t.Fatalf("got files without the %s, want it in them before it is deleted", name)
		}
	}
}

// A wrong name of the database changes nothing in the file that has it.
func TestOpenLeavesOtherFilesAlone(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other")
	if err := os.WriteFile(other, []byte(strings.Repeat("not a database ", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	dangling, hard := filepath.Join(folder, "dangling"), filepath.Join(folder, "hard")
	if err := errors.Join(os.Symlink(filepath.Join(folder, "nothing"), dangling), os.WriteFile(hard+"2", nil, 0o644), os.Link(hard+"2", hard)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{other, dangling, hard} {
		if e, err := Open(path, Options{}); err == nil {
			e.Close()
			t.Errorf("%s: got no error, want one", path)
		}
	}
	for _, path := range []string{other, hard} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o644 {
			t.Errorf("%s: got %v, %v; want its permissions unchanged", path, info.Mode(), err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "nothing")); err == nil {
		t.Error("the link was followed, want no file made")
	}
}
