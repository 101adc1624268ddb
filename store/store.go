// Package store keeps the drafts of citizens between requests, encrypted.
//
// Handlers use a [Store]. It encodes and encrypts each [Draft], finds it by its
// [Token], and turns failures into the errors in errors.go. Under it, an [Engine]
// keeps the encrypted rows; package sqlite has the one there is.
//
// A draft can be decrypted only with its token, which only the citizen's browser
// has: see token.go and seal.go. A [Transfer] hands a copy of a draft to another
// device: see transfer.go, transfer_key.go and process_secret.go.
package store

import (
	"context"
	"errors"
	"time"
)

// Options configure a Store.
type Options struct {
	// MaxDrafts is the maximum number of unexpired drafts; 0 means no limit.
	MaxDrafts int
	// Now returns the current time; nil means time.Now.
	Now func() time.Time
}

// A Store keeps drafts. Its methods are safe for concurrent use.
type Store struct {
	engine    Engine
	maxDrafts int
	now       func() time.Time
	secret    *processSecret // transfers depend on it, so they end with the process
}

// New returns a store that keeps its rows in engine. Closing the store closes the
// engine.
func New(engine Engine, o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Store{engine: engine, maxDrafts: o.MaxDrafts, now: o.Now, secret: newProcessSecret()}
}

// Load returns the draft of token t, and its version, which [Store.Save] needs.
// The error is ErrNotFound when there is no such draft, and ErrAltered, which wraps
// it, when its row was changed by somebody else.
func (s *Store) Load(ctx context.Context, t Token) (d Draft, version int64, err error) {
	row, err := s.engine.LoadDraft(ctx, t.id(), s.now())
	if err != nil {
		return Draft{}, 0, storeError("load draft", err)
	}
	plain, err := t.open(row.Sealed, row.Version, row.Expires)
	if errors.Is(err, errDoesNotOpen) {
		return Draft{}, 0, ErrAltered
	}
	if err != nil {
		return Draft{}, 0, storeError("load draft", err)
	}
	return decodeDraft(plain), row.Version, nil
}

// Create stores d until expires and returns a new token for it. When
// Options.MaxDrafts is reached, d takes the place of a draft with one answer at most;
// the error is ErrFull when there is none.
func (s *Store) Create(ctx context.Context, d Draft, expires time.Time) (Token, error) {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	t := newToken()
	row, err := t.draftRow(d.savedAt(s.now()), 1, expires)
	if err == nil {
		err = s.engine.InsertDraft(ctx, row, s.maxDrafts, s.now())
	}
	if err != nil {
		return Token{}, storeError("create draft", err)
	}
	return t, nil
}

// Save replaces the draft of token t with d, stores it until expires and returns
// its new version. version is the one that Load returned. The error is
// ErrConflict when another save came in between, and ErrNotFound when the draft
// no longer exists: Save never creates a draft under a token that a browser sent.
func (s *Store) Save(ctx context.Context, t Token, d Draft, version int64, expires time.Time) (newVersion int64, err error) {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	row, err := t.draftRow(d.savedAt(s.now()), version+1, expires)
	if err == nil {
		err = s.engine.UpdateDraft(ctx, row, s.now())
	}
	if err != nil {
		return 0, storeError("save draft", err)
	}
	return row.Version, nil
}

// Delete removes the draft of token t and any transfer of it, and erases what
// they left in the database. It is no error if there is no such draft.
func (s *Store) Delete(ctx context.Context, t Token) error {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	if err := s.engine.DeleteDraft(ctx, t.id(), s.secret.draftID(t)); err != nil {
		return storeError("delete draft", err)
	}
	return nil
}

// Sweep removes the drafts and transfers that have expired, and erases what
// deleted ones left in the database. It returns the number of drafts removed.
func (s *Store) Sweep(ctx context.Context) (int, error) {
	swept, err := s.engine.Sweep(ctx, s.now())
	if err != nil {
		return swept, storeError("sweep drafts", err)
	}
	return swept, nil
}

// Ping returns an error unless drafts can be read and written.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	if err := s.engine.Ping(ctx); err != nil {
		return storeError("ping", err)
	}
	return nil
}

// Close waits for running reads and writes, and closes the database.
func (s *Store) Close() error { return s.engine.Close() }

// draftRow returns the row that stores d under token t.
func (t Token) draftRow(d Draft, version int64, expires time.Time) (DraftRow, error) {
	plain, err := d.encode()
	if err != nil {
		return DraftRow{}, err
	}
	sealed, err := t.seal(plain, version, expires)
	if err != nil {
		return DraftRow{}, err
	}
	return DraftRow{ID: t.id(), Sealed: sealed, Version: version, Expires: expires, Begun: d.begun()}, nil
}

// writeTimeout limits one write, including the time it waits for earlier ones.
const writeTimeout = 5 * time.Second

// writeContext returns the context for a write. It is not cancelled with ctx, so
// that what a citizen has sent is saved even if they leave the page.
func writeContext(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), writeTimeout)
}
