package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// sweepBatch is how many rows go in one statement: few enough that a save
// waiting behind it is not felt.
const sweepBatch = 1000

// Sweep removes the rows that have expired, and what is left of removed ones in
// the log.
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

// sweep repeats a statement that removes a batch of expired rows until there
// are none left, and returns how many there were.
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

// Ping reads, and writes a draft that nobody can load and takes it out again,
// and commits: a full disk shows only then. It leaves nothing behind.
func (e *Engine) Ping(ctx context.Context) error {
	var some bool
	if err := e.reader.QueryRowContext(ctx, `select exists (select 1 from draft)`).Scan(&some); err != nil {
		return fmt.Errorf("read drafts: %w", err)
	}
	// No token has this id, and the draft expired in 1970.
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
