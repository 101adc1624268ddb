package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

var (
	// ErrNotFound says that a token names no draft: there never was one, it
	// has expired or been deleted, or its row has been tampered with. It is
	// an [fs.ErrNotExist].
	ErrNotFound = fmt.Errorf("draft not found: %w", fs.ErrNotExist)
	// ErrConflict says that the draft has been saved since it was loaded.
	ErrConflict = errors.New("draft has a newer version")
	// ErrFull says that there are as many drafts as there may be.
	ErrFull = errors.New("too many drafts")
)

// Load returns the draft named by t and its version, for [Store.Save]. The
// error is ErrNotFound when there is none.
func (s *Store) Load(ctx context.Context, t Token) (d Draft, version int64, err error) {
	var sealed []byte
	err = s.reader.QueryRowContext(ctx,
		`select sealed, version from draft where id = ?1 and expires > ?2`,
		t.id(), s.now().Unix(),
	).Scan(&sealed, &version)
	if errors.Is(err, sql.ErrNoRows) {
		return Draft{}, 0, ErrNotFound
	}
	if err != nil {
		return Draft{}, 0, fmt.Errorf("load draft: %w", err)
	}
	plain, err := t.open(sealed)
	if errors.Is(err, errDoesNotOpen) {
		return Draft{}, 0, ErrNotFound
	}
	if err != nil {
		return Draft{}, 0, fmt.Errorf("load draft: %w", err)
	}
	return decodeDraft(plain), version, nil
}

// Create keeps d until expires, under a token of its own. The error is ErrFull
// when there is no room for another draft.
func (s *Store) Create(ctx context.Context, d Draft, expires time.Time) (Token, error) {
	var t Token
	err := s.transact(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		t, err = s.create(ctx, tx, d, expires)
		return err
	})
	if errors.Is(err, ErrFull) {
		return Token{}, err
	}
	if err != nil {
		return Token{}, fmt.Errorf("create draft: %w", err)
	}
	return t, nil
}

// create is Create as a part of a transaction.
func (s *Store) create(ctx context.Context, tx *sql.Tx, d Draft, expires time.Time) (Token, error) {
	t := newToken()
	sealed, err := t.sealDraft(d)
	if err != nil {
		return Token{}, err
	}
	// Counting and inserting are one statement, so that drafts made at the
	// same time do not pass the limit together. SQLite counts a whole table
	// much faster than the rows that meet a condition, and few have expired
	// since the last sweep.
	result, err := tx.ExecContext(ctx,
		`insert into draft (id, sealed, version, expires)
		select ?1, ?2, 1, ?3
		where ?4 = 0 or
			(select count(*) from draft) - (select count(*) from draft where expires <= ?5) < ?4`,
		t.id(), sealed, expires.Unix(), s.maxDrafts, s.now().Unix())
	if err != nil {
		return Token{}, err
	}
	created, err := result.RowsAffected()
	if err != nil {
		return Token{}, err
	}
	if created == 0 {
		return Token{}, ErrFull
	}
	return t, nil
}

// Save replaces the draft named by t, loaded as version, with d, keeps it until
// expires and returns its new version. The error is ErrConflict when another
// save came first, and ErrNotFound when there is no such draft any more: a
// draft is never made under a token that came from outside.
func (s *Store) Save(ctx context.Context, t Token, d Draft, version int64, expires time.Time) (newVersion int64, err error) {
	sealed, err := t.sealDraft(d)
	if err != nil {
		return 0, fmt.Errorf("save draft: %w", err)
	}
	now := s.now().Unix()
	saved, err := s.write(ctx,
		`update draft set sealed = ?1, version = version + 1, expires = ?2
		where id = ?3 and version = ?4 and expires > ?5`,
		sealed, expires.Unix(), t.id(), version, now)
	if err != nil {
		return 0, fmt.Errorf("save draft: %w", err)
	}
	if saved == 1 {
		return version + 1, nil
	}

	var exists bool
	err = s.reader.QueryRowContext(ctx,
		`select exists (select 1 from draft where id = ?1 and expires > ?2)`, t.id(), now,
	).Scan(&exists)
	switch {
	case err != nil:
		return 0, fmt.Errorf("save draft: %w", err)
	case exists:
		return 0, ErrConflict
	}
	return 0, ErrNotFound
}

// Delete removes the draft named by t, if there is one, with what was offered
// of it to another device, and what they left in the database's files.
func (s *Store) Delete(ctx context.Context, t Token) error {
	err := s.transact(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `delete from draft where id = ?1`, t.id()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `delete from transfer where draft = ?1`, s.secret.draft(t))
		return err
	})
	if err != nil {
		return fmt.Errorf("delete draft: %w", err)
	}
	// The draft is gone. If its sealed bytes cannot leave the log just now,
	// the next sweep takes them.
	_ = s.truncateLog(ctx)
	return nil
}

func (t Token) sealDraft(d Draft) ([]byte, error) {
	plain, err := d.encode()
	if err != nil {
		return nil, err
	}
	return t.seal(plain)
}

// writeTimeout is how long a write may wait for the ones before it and run.
const writeTimeout = 5 * time.Second

// write runs one statement that changes rows and returns how many it changed.
// It goes on when ctx is cancelled: what a citizen has sent is kept although
// they have left the page.
func (s *Store) write(ctx context.Context, query string, args ...any) (int64, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), writeTimeout)
	defer cancel()
	result, err := s.writer.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// transact runs several statements that change rows as one: all of them count,
// or none when do returns an error. Like write, it outlives ctx.
func (s *Store) transact(ctx context.Context, do func(context.Context, *sql.Tx) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), writeTimeout)
	defer cancel()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}
