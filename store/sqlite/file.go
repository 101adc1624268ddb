package sqlite

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// makePrivate makes the database file if it is missing and keeps it, and the
// two files that SQLite puts beside it, from everybody but their owner. SQLite
// gives those two the permissions of the database when it makes them.
func makePrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := checkWritable(filepath.Dir(path)); err != nil {
		return err
	}
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Chmod(name, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// checkWritable returns an error unless files can be made in the folder. SQLite
// would say that the database is read-only, which sends one looking at the
// wrong permissions.
func checkWritable(folder string) error {
	f, err := os.CreateTemp(folder, ".writable-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// fileURI returns path as a URI, in which no character of it can be taken for
// the start of a setting.
func fileURI(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}).String(), nil
}

// settings returns how SQLite is to treat the file. They are part of the
// address because a pool opens connections whenever it likes: a pragma run
// later would reach only one of them.
func settings(busyTimeout time.Duration) url.Values {
	return url.Values{
		// Never make the file: SQLite would let others read it.
		"mode": {"rw"},
		// Readers and the writer do not wait for each other.
		"_journal_mode": {"wal"},
		// NORMAL keeps every save when the program is killed. FULL keeps it
		// when the power goes too, and a deleted draft does not come back:
		// one flush to disk per save is little to pay for a promise kept.
		"_synchronous": {"full"},
		// What is deleted is overwritten.
		"_secure_delete": {"on"},
		"_busy_timeout":  {strconv.FormatInt(busyTimeout.Milliseconds(), 10)},
		// A transaction takes the write lock at its start. One that asks for
		// it halfway fails at once, however long the busy timeout.
		"_txlock":       {"immediate"},
		"_foreign_keys": {"on"},
	}
}
