package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// sweepBatch is how many rows one statement deletes. It is small, so that a save
// does not wait long for it.
const sweepBatch = 1000

// Sweep removes expired rows and erases removed rows from the log. It returns the
// number of drafts removed.
func (e *Engine) Sweep(ctx context.Context, now time.Time) (drafts int, err error) {
	drafts, err = e.sweep(ctx, now,
		`delete from draft where rowid in
		(select rowid from draft where expires <= ?1 limit ?2)`)
	if err != nil {
		return drafts, err
	}
	if _, err := e.sweep(ctx, now,
		`delete from transfer where rowid in
		(select rowid from transfer where expires <= ?1 limit ?2)`); err != nil {
		return drafts, fmt.Errorf("transfers: %w", err)
	}
	return drafts, e.clean(ctx)
}

// sweep repeats query, which removes a batch of expired rows, until none are
// left. It returns the number of rows removed.
func (e *Engine) sweep(ctx context.Context, now time.Time, query string) (int, error) {
	swept := 0
	for {
		n, err := change(ctx, e.writer, query, now.Unix(), sweepBatch)
		swept += int(n)
		if err != nil || n < sweepBatch {
			return swept, err
		}
	}
}

// Ping reads from the database, and in one transaction inserts a row that no
// token can load and deletes it again. The commit fails when the disk is full,
// which reading alone would not show.
func (e *Engine) Ping(ctx context.Context) error {
	var some bool
	if err := e.reader.QueryRowContext(ctx, `select exists (select 1 from draft)`).Scan(&some); err != nil {
		return fmt.Errorf("read drafts: %w", err)
	}
	// No token has the id x'00', and the row expired in 1970.
	if err := e.transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx,
			`insert into draft (id, sealed, version, expires) values (x'00', zeroblob(1024), 0, 0)`); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `delete from draft where id = x'00'`)
		return err
	}); err != nil {
		return fmt.Errorf("write drafts: %w", err)
	}
	return nil
}
