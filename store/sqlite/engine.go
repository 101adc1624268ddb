// Package sqlite keeps the rows of package store in one SQLite file. It is the
// only package with SQL.
//
// Start with [Open]. file.go has the file's permissions and SQLite's settings;
// migrate.go and migration/ have the schema; drafts.go and transfers.go have the
// statements; log.go erases deleted rows from the write-ahead log; upkeep.go has
// Sweep and Ping.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"sync"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// Options configure an Engine.
type Options struct {
	// BusyTimeout is how long a write waits while another program has locked
	// the file; 0 means two seconds.
	BusyTimeout time.Duration
}

// An Engine is an open database file. It implements [store.Engine], whose
// comments say what the methods do.
type Engine struct {
	// The writer has one connection, since SQLite allows one writer at a time.
	// Waiting for the connection is fair and ends with the context; waiting for
	// SQLite's lock is not fair and does not.
	writer *sql.DB
	reader *sql.DB
	// The cleaner empties the log. It never waits for a lock.
	cleaner       *sql.DB
	needsCleaning chan struct{} // asks keepClean to empty the log
	stop          func()        // ends keepClean and waits for it
}

// Open opens the database file at path, creates it if it is missing and migrates
// its schema. The folder must exist and be writable, since SQLite keeps two more
// files beside the database.
//
// Open returns an error when the file cannot be read and written, is not a
// database, or has the schema of a later release.
func Open(path string, o Options) (*Engine, error) {
	if o.BusyTimeout == 0 {
		o.BusyTimeout = 2 * time.Second
	}
	e := &Engine{needsCleaning: make(chan struct{}, 1), stop: func() {}}
	if err := e.open(path, o.BusyTimeout); err != nil {
		return nil, errors.Join(fmt.Errorf("open draft database %s: %w", path, err), e.Close())
	}
	e.start()
	return e, nil
}

// start runs keepClean in the background until Close.
func (e *Engine) start() {
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { e.keepClean(ctx) })
	e.stop = func() { cancel(); running.Wait() }
}

func (e *Engine) open(path string, busyTimeout time.Duration) error {
	if err := prepare(path); err != nil {
		return err
	}
	uri, err := fileURI(path)
	if err != nil {
		return err
	}
	params := settings(busyTimeout)
	if e.writer, err = connect(uri, params, 1); err != nil {
		return err
	}
	if err := migrate(context.Background(), e.writer, migrations); err != nil {
		return err
	}
	if err := makePrivate(path); err != nil {
		return err
	}
	if e.cleaner, err = connect(uri, settings(0), 1); err != nil {
		return err
	}
	params.Set("_query_only", "on")
	if e.reader, err = connect(uri, params, max(4, runtime.NumCPU())); err != nil {
		return err
	}
	return e.reader.Ping()
}

// connect returns a pool of at most maxConns connections to the file.
func connect(uri string, params url.Values, maxConns int) (*sql.DB, error) {
	db, err := sql.Open("sqlite3", uri+"?"+params.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(maxConns)
	db.SetMaxIdleConns(maxConns)
	return db, nil
}

// Close waits for running reads and writes, and closes the database.
func (e *Engine) Close() error {
	e.stop()
	var errs []error
	for _, db := range []*sql.DB{e.reader, e.cleaner, e.writer} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// transact runs do in a transaction of the writer. It commits when do returns nil
// and rolls back otherwise.
func (e *Engine) transact(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := e.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// An execer is the writer or one of its transactions.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// change runs one statement and returns the number of rows it changed.
func change(ctx context.Context, db execer, query string, args ...any) (int64, error) {
	result, err := db.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
