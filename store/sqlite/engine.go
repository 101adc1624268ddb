// Package sqlite keeps the rows of package store in one SQLite file. It is the
// only package that knows SQL.
//
// How SQLite treats the file is in file.go, the schema in migration/, what runs
// now and then in upkeep.go, and how deleted rows leave the log in log.go.
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

// Options say how an engine behaves.
type Options struct {
	// BusyTimeout is how long to wait while another program has the file
	// locked; 0 is two seconds.
	BusyTimeout time.Duration
}

// An Engine is an open database file. It is a [klar/store.Engine], which says
// what its methods do.
type Engine struct {
	// SQLite allows one writer at a time. Queueing for the one connection is
	// fair and ends with the context; queueing for SQLite's lock is neither.
	writer *sql.DB
	reader *sql.DB
	// The cleaner empties the log, without waiting for anybody's lock.
	cleaner *sql.DB
	unclean chan struct{} // asks keepClean to empty the log
	stop    func()        // ends keepClean and waits for it
}

// Open opens the database in the file at path, makes it if it is missing and
// brings its schema up to date. The folder must be there and be writable,
// since SQLite keeps two more files beside the database.
//
// Open fails on a file that cannot be read and written, that is no database,
// or that a later release has changed.
func Open(path string, o Options) (*Engine, error) {
	if o.BusyTimeout == 0 {
		o.BusyTimeout = 2 * time.Second
	}
	e := &Engine{unclean: make(chan struct{}, 1), stop: func() {}}
	if err := e.open(path, o.BusyTimeout); err != nil {
		return nil, errors.Join(fmt.Errorf("open draft database %s: %w", path, err), e.Close())
	}
	e.start()
	return e, nil
}

// start lets keepClean run until Close.
func (e *Engine) start() {
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { e.keepClean(ctx) })
	e.stop = func() { cancel(); running.Wait() }
}

func (e *Engine) open(path string, busyTimeout time.Duration) error {
	if err := makePrivate(path); err != nil {
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
	if e.cleaner, err = connect(uri, settings(0), 1); err != nil {
		return err
	}
	params.Set("_query_only", "on")
	if e.reader, err = connect(uri, params, max(4, runtime.NumCPU())); err != nil {
		return err
	}
	return e.reader.Ping()
}

// connect returns a pool of at most so many connections to the file.
func connect(uri string, params url.Values, most int) (*sql.DB, error) {
	db, err := sql.Open("sqlite3", uri+"?"+params.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// Close waits for what is being read and written, and closes the database.
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

// transact runs several statements that change rows as one: all of them count,
// or none when do returns an error.
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

// An execer is the writer, or a transaction of it.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// change runs one statement that changes rows and returns how many it changed.
func change(ctx context.Context, db execer, query string, args ...any) (int64, error) {
	result, err := db.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
