package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"klar/store"
)

// LoadDraft returns the row with the given id, or [store.ErrNotFound].
func (e *Engine) LoadDraft(ctx context.Context, id []byte, now time.Time) (store.DraftRow, error) {
	row := store.DraftRow{ID: id}
	var expires int64
	err := e.reader.QueryRowContext(ctx,
		`select sealed, version, expires from draft where id = ?1 and expires > ?2`, id, now.Unix(),
	).Scan(&row.Sealed, &row.Version, &expires)
	if errors.Is(err, sql.ErrNoRows) {
		return store.DraftRow{}, store.ErrNotFound
	}
	if err != nil {
		return store.DraftRow{}, err
	}
	row.Expires = time.Unix(expires, 0)
	return row, nil
}

// InsertDraft adds a row. It returns [store.ErrFull] at the limit.
func (e *Engine) InsertDraft(ctx context.Context, row store.DraftRow, limit int, now time.Time) error {
	return e.transact(ctx, func(tx *sql.Tx) error { return insertDraft(ctx, tx, row, limit, now) })
}

// insertDraft does the work of InsertDraft inside a transaction.
func insertDraft(ctx context.Context, tx *sql.Tx, row store.DraftRow, limit int, now time.Time) error {
	inserted, err := insertBelow(ctx, tx, row, limit, now)
	if err != nil || inserted {
		return err
	}
	evicted, err := change(ctx, tx,
		`delete from draft where rowid =
		(select rowid from draft where begun = 1 and expires > ?1 order by expires limit 1)`, now.Unix())
	if err != nil {
		return err
	}
	if evicted == 0 {
		return store.ErrFull
	}
	if inserted, err = insertBelow(ctx, tx, row, limit, now); err == nil && !inserted {
		return store.ErrFull // the limit is lower than it was
	}
	return err
}

// insertBelow adds a row, unless limit drafts exist already.
func insertBelow(ctx context.Context, tx *sql.Tx, row store.DraftRow, limit int, now time.Time) (inserted bool, err error) {
	// SQLite counts a whole table much faster than the rows that meet a condition.
	// The expired rows, which it counts separately, are few, since they are swept
	// regularly.
	n, err := change(ctx, tx,
		`insert into draft (id, sealed, version, expires, begun)
		select ?1, ?2, ?3, ?4, ?7
		where ?5 = 0 or
			(select count(*) from draft) - (select count(*) from draft where expires <= ?6) < ?5`,
		row.ID, row.Sealed, row.Version, row.Expires.Unix(), limit, now.Unix(), row.Begun)
	return n == 1, err
}

// UpdateDraft replaces the previous version of a row. It returns
// [store.ErrConflict] or [store.ErrNotFound] when that version is not there.
func (e *Engine) UpdateDraft(ctx context.Context, row store.DraftRow, now time.Time) error {
	updated, err := change(ctx, e.writer,
		`update draft set sealed = ?1, version = ?2, expires = ?3, begun = ?6
		where id = ?4 and version = ?2 - 1 and expires > ?5`,
		row.Sealed, row.Version, row.Expires.Unix(), row.ID, now.Unix(), row.Begun)
	if err != nil || updated == 1 {
		return err
	}
	return e.whyMissed(ctx, e.reader, row.ID, now)
}

// whyMissed returns why a change found no row: [store.ErrConflict] or
// [store.ErrNotFound].
func (e *Engine) whyMissed(ctx context.Context, db querier, id []byte, now time.Time) error {
	var exists bool
	if err := db.QueryRowContext(ctx,
		`select exists (select 1 from draft where id = ?1 and expires > ?2)`, id, now.Unix(),
	).Scan(&exists); err != nil {
		return err
	}
	if exists {
		return store.ErrConflict
	}
	return store.ErrNotFound
}

// A querier is the reader or a transaction.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// ReplaceDraft removes the previous version of a draft, and its transfer, and adds row.
func (e *Engine) ReplaceDraft(ctx context.Context, id, transfer []byte, row store.DraftRow, now time.Time) error {
	if err := e.transact(ctx, func(tx *sql.Tx) error {
		n, err := change(ctx, tx, `delete from draft where id = ?1 and version = ?2 and expires > ?3`, id, row.Version-1, now.Unix())
		if err != nil {
			return err
		}
		if n == 0 {
			return e.whyMissed(ctx, tx, id, now)
		}
		if _, err := tx.ExecContext(ctx, `delete from transfer where draft = ?1`, transfer); err != nil {
			return err
		}
		return insertDraft(ctx, tx, row, 0, now) // there is room: it takes the place of the other
	}); err != nil {
		return err
	}
	_ = e.clean(ctx) // as in DeleteDraft
	return nil
}

// DeleteDraft removes a draft and its transfer, and erases them from the log.
func (e *Engine) DeleteDraft(ctx context.Context, id, transfer []byte) error {
	if err := e.transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `delete from draft where id = ?1`, id); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `delete from transfer where draft = ?1`, transfer)
		return err
	}); err != nil {
		return err
	}
	// The rows are deleted. If emptying the log fails, keepClean tries again
	// until it succeeds, so this is no error.
	_ = e.clean(ctx)
	return nil
}
