// Package store keeps the drafts of citizens between two pages, in one SQLite
// file. It is the only package that knows SQL.
//
// A draft is named and opened by its [Token], which only the citizen's browser
// has: see seal.go for what stands in the file instead. Reading, writing and
// deleting one is in draft.go, handing a copy to another device in transfer.go,
// what runs now and then in upkeep.go, and the schema in migration/.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// Options say how a store behaves.
type Options struct {
	// MaxDrafts is how many unexpired drafts there may be; 0 is no limit.
	MaxDrafts int
	// BusyTimeout is how long to wait while another program has the file
	// locked; 0 is two seconds.
	BusyTimeout time.Duration
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// A Store is an open database of drafts. Its methods may be called at the
// same time.
type Store struct {
	// SQLite allows one writer at a time. Queueing for the one connection is
	// fair and ends with the context; queueing for SQLite's lock is neither.
	writer *sql.DB
	reader *sql.DB

	maxDrafts int
	now       func() time.Time
	secret    *processSecret // of the transfers; they end with the process
}

// Open opens the database in the file at path, makes it if it is missing and
// brings its schema up to date. The folder must be there and be writable,
// since SQLite keeps two more files beside the database.
//
// Open fails on a file that cannot be read and written, that is no database,
// or that a later release has changed.
func Open(path string, o Options) (*Store, error) {
	if o.BusyTimeout == 0 {
		o.BusyTimeout = 2 * time.Second
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Store{maxDrafts: o.MaxDrafts, now: o.Now, secret: newProcessSecret()}
	if err := s.open(path, o.BusyTimeout); err != nil {
		return nil, errors.Join(fmt.Errorf("open draft database %s: %w", path, err), s.Close())
	}
	return s, nil
}

func (s *Store) open(path string, busyTimeout time.Duration) error {
	if err := makePrivate(path); err != nil {
		return err
	}
	uri, err := fileURI(path)
	if err != nil {
		return err
	}
	params := settings(busyTimeout)

	ctx := context.Background()
	if s.writer, err = sql.Open("sqlite3", uri+"?"+params.Encode()); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)
	if err := migrate(ctx, s.writer, migrations); err != nil {
		return err
	}

	params.Set("_query_only", "on")
	if s.reader, err = sql.Open("sqlite3", uri+"?"+params.Encode()); err != nil {
		return err
	}
	readers := max(4, runtime.NumCPU())
	s.reader.SetMaxOpenConns(readers)
	s.reader.SetMaxIdleConns(readers)
	return s.reader.PingContext(ctx)
}

// Close waits for what is being read and written, and closes the database.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}
