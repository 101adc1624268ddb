// Package store keeps the drafts of citizens between two pages, sealed.
//
// A [Store] is all that the handlers use. It decides what a draft is, seals it,
// names it by its [Token] and says what went wrong; under it, an [Engine] keeps
// rows of sealed bytes in a database. No draft can be read without its token,
// which only the citizen's browser has: see seal.go for what stands in the
// database instead. Handing a copy to another device is in transfer.go.
package store

import (
	"context"
	"errors"
	"time"
)

// Options say how a store behaves.
type Options struct {
	// MaxDrafts is how many unexpired drafts there may be; 0 is no limit.
	MaxDrafts int
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// A Store keeps drafts. Its methods may be called at the same time.
type Store struct {
	engine    Engine
	maxDrafts int
	now       func() time.Time
	secret    *processSecret // of the transfers; they end with the process
}

// New returns a store that keeps its rows in engine, and closes it when it is
// closed itself.
func New(engine Engine, o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Store{engine: engine, maxDrafts: o.MaxDrafts, now: o.Now, secret: newProcessSecret()}
}

// Load returns the draft named by t and its version, for [Store.Save]. The
// error is ErrNotFound when there is none.
func (s *Store) Load(ctx context.Context, t Token) (d Draft, version int64, err error) {
	row, err := s.engine.LoadDraft(ctx, t.id(), s.now())
	if err != nil {
		return Draft{}, 0, failure("load draft", err)
	}
	plain, err := t.open(row.Sealed)
	if errors.Is(err, errDoesNotOpen) {
		return Draft{}, 0, ErrNotFound
	}
	if err != nil {
		return Draft{}, 0, failure("load draft", err)
	}
	return decodeDraft(plain), row.Version, nil
}

// Create keeps d until expires, under a token of its own. The error is ErrFull
// when there is no room for another draft.
func (s *Store) Create(ctx context.Context, d Draft, expires time.Time) (Token, error) {
	ctx, cancel := outlive(ctx)
	defer cancel()
	t := newToken()
	row, err := t.row(d, 1, expires)
	if err == nil {
		err = s.engine.InsertDraft(ctx, row, s.maxDrafts, s.now())
	}
	if err != nil {
		return Token{}, failure("create draft", err)
	}
	return t, nil
}

// Save replaces the draft named by t, loaded as version, with d, keeps it until
// expires and returns its new version. The error is ErrConflict when another
// save came first, and ErrNotFound when there is no such draft any more: a
// draft is never made under a token that came from outside.
func (s *Store) Save(ctx context.Context, t Token, d Draft, version int64, expires time.Time) (newVersion int64, err error) {
	ctx, cancel := outlive(ctx)
	defer cancel()
	row, err := t.row(d, version+1, expires)
	if err == nil {
		err = s.engine.UpdateDraft(ctx, row, s.now())
	}
	if err != nil {
		return 0, failure("save draft", err)
	}
	return row.Version, nil
}

// Delete removes the draft named by t, if there is one, with what was offered
// of it to another device, and what they left in the database.
func (s *Store) Delete(ctx context.Context, t Token) error {
	ctx, cancel := outlive(ctx)
	defer cancel()
	if err := s.engine.DeleteDraft(ctx, t.id(), s.secret.draft(t)); err != nil {
		return failure("delete draft", err)
	}
	return nil
}

// Sweep removes the drafts and transfers that have expired, and what is left of
// deleted ones in the database. It returns how many drafts expired.
func (s *Store) Sweep(ctx context.Context) (int, error) {
	swept, err := s.engine.Sweep(ctx, s.now())
	if err != nil {
		return swept, failure("sweep drafts", err)
	}
	return swept, nil
}

// Ping returns an error unless drafts can be read and written.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	if err := s.engine.Ping(ctx); err != nil {
		return failure("ping", err)
	}
	return nil
}

// Close waits for what is being read and written, and closes the database.
func (s *Store) Close() error { return s.engine.Close() }

// row returns the row of a draft.
func (t Token) row(d Draft, version int64, expires time.Time) (DraftRow, error) {
	plain, err := d.encode()
	if err != nil {
		return DraftRow{}, err
	}
	sealed, err := t.seal(plain)
	if err != nil {
		return DraftRow{}, err
	}
	return DraftRow{ID: t.id(), Sealed: sealed, Version: version, Expires: expires}, nil
}

// writeTimeout is how long a write may wait for the ones before it and run.
const writeTimeout = 5 * time.Second

// outlive returns the context of a write. The write goes on when ctx is
// cancelled: what a citizen has sent is kept although they have left the page.
func outlive(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), writeTimeout)
}
