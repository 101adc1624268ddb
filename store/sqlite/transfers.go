package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"klar/store"
)

// PutTransfer adds a row, or replaces the one of the same draft. It returns the
// time at which the row expires, or [store.ErrNotFound] when draft does not exist.
func (e *Engine) PutTransfer(ctx context.Context, row store.TransferRow, draft []byte, now time.Time) (time.Time, error) {
	var until int64
	err := e.transact(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx,
			`insert into transfer (draft, link_id, link_sealed, code_id, code_sealed, expires)
			select ?1, ?2, ?3, ?4, ?5, min(?6, expires) from draft where id = ?7 and expires > ?8
			on conflict (draft) do update set
				link_id = excluded.link_id, link_sealed = excluded.link_sealed,
				code_id = excluded.code_id, code_sealed = excluded.code_sealed,
				expires = excluded.expires
			returning expires`,
			row.Draft, row.LinkID, row.LinkSealed, row.CodeID, row.CodeSealed, row.Expires.Unix(), draft, now.Unix(),
		).Scan(&until)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return time.Time{}, store.ErrNotFound
	}
	if err != nil {
		return time.Time{}, err
	}
	return time.Unix(until, 0), nil
}

// TakeTransfer removes a transfer and inserts the draft that adopt returns for it.
// It returns [store.ErrNoTransfer] when no transfer has the key.
func (e *Engine) TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func(sealed []byte) (store.DraftRow, error)) error {
	if err := e.transact(ctx, func(tx *sql.Tx) error {
		// One statement finds and removes the transfer by either key, so only
		// one of several devices gets it.
		var sealed []byte
		err := tx.QueryRowContext(ctx,
			`delete from transfer where (link_id = ?1 or code_id = ?1) and expires > ?2
			returning iif(link_id = ?1, link_sealed, code_sealed)`,
			key, now.Unix(),
		).Scan(&sealed)
		if errors.Is(err, sql.ErrNoRows) {
			return store.ErrNoTransfer
		}
		if err != nil {
			return err
		}
		row, err := adopt(sealed)
		if err != nil {
			return err
		}
		return insertDraft(ctx, tx, row, limit, now)
	}); err != nil {
		return err
	}
	// keepClean tries again if this fails, as in DeleteDraft.
	_ = e.clean(ctx)
	return nil
}
