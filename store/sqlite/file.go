package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// prepare creates the database file if it is missing. It changes nothing in a file
// that is there, which may be no database.
func prepare(path string) error {
	if info, err := os.Lstat(path); err == nil {
		if info.Mode()&fs.ModeSymlink != 0 {
			if _, err := os.Stat(path); err != nil {
				return fmt.Errorf("link to nothing: %w", err)
			}
		}
		if stat, ok := info.Sys().(*syscall.Stat_t); ok && info.Mode().IsRegular() && stat.Nlink > 1 {
			return errors.New("the file has another name too (a hard link): copy it")
		}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return checkWritable(filepath.Dir(path))
}

// makePrivate lets only the owner read and write the database file and SQLite's two
// files beside it. When SQLite creates those two later, it gives them the permissions
// of the database file. Call it when the file is known to be a database.
func makePrivate(path string) error {
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Chmod(name, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// checkWritable returns an error unless files can be created in the folder.
// SQLite's own error would only say that the database is read-only, although the
// permissions of the folder are the problem.
func checkWritable(folder string) error {
	f, err := os.CreateTemp(folder, ".writable-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// fileURI returns path as a file: URI. It escapes characters such as ? and #, which
// would otherwise start the settings.
func fileURI(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}).String(), nil
}

// settings returns SQLite's settings as query parameters of the file's URI. The
// driver applies those to every connection that the pool opens; a pragma
// statement would reach only one.
func settings(busyTimeout time.Duration) url.Values {
	return url.Values{
		// SQLite must not create the file: others could read it. See prepare.
		"mode": {"rw"},
		// With a write-ahead log, readers and the writer do not wait for each
		// other.
		"_journal_mode": {"wal"},
		// FULL flushes to disk at every save. So a save survives a power cut,
		// and a deleted draft does not come back after one. NORMAL would
		// survive only the end of the program.
		"_synchronous": {"full"},
		// Deleted rows are overwritten with zeros.
		"_secure_delete": {"on"},
		"_busy_timeout":  {strconv.FormatInt(busyTimeout.Milliseconds(), 10)},
		// A transaction takes the write lock when it begins. If it asked for the
		// lock later, it could fail at once, without the busy timeout.
		"_txlock":       {"immediate"},
		"_foreign_keys": {"on"},
	}
}
