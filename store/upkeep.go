package store

import (
	"context"
	"fmt"
)

// sweepBatch is how many rows go in one statement: few enough that a save
// waiting behind it is not felt.
const sweepBatch = 1000

// Sweep removes the drafts that have expired, the transfers that have, and what
// is left of deleted ones in the database's files. It returns how many drafts
// expired.
func (s *Store) Sweep(ctx context.Context) (int, error) {
	swept, err := s.sweep(ctx,
		`delete from draft where rowid in
		(select rowid from draft where expires <= ?1 limit ?2)`)
	if err != nil {
		return swept, fmt.Errorf("sweep drafts: %w", err)
	}
	if _, err := s.sweep(ctx,
		`delete from transfer where rowid in
		(select rowid from transfer where expires <= ?1 limit ?2)`); err != nil {
		return swept, fmt.Errorf("sweep transfers: %w", err)
	}
	if err := s.truncateLog(ctx); err != nil {
		return swept, fmt.Errorf("sweep drafts: %w", err)
	}
	return swept, nil
}

// sweep repeats a statement that removes a batch of expired rows until there
// are none left, and returns how many there were.
func (s *Store) sweep(ctx context.Context, query string) (int, error) {
	swept := 0
	for {
		n, err := s.write(ctx, query, s.now().Unix(), sweepBatch)
		swept += int(n)
		if err != nil || n < sweepBatch || ctx.Err() != nil {
			return swept, err
		}
	}
}

// truncateLog moves the write-ahead log into the database and empties it:
// until then the log holds earlier states of rows, sealed but not overwritten.
// A log that is being read stays for the next time, without an error.
func (s *Store) truncateLog(ctx context.Context) error {
	if _, err := s.write(ctx, `pragma wal_checkpoint(truncate)`); err != nil {
		return fmt.Errorf("truncate log: %w", err)
	}
	return nil
}

// Ping returns an error unless drafts can be read and written. It writes a
// draft that nobody can load and takes it out again, and commits: a full disk
// shows only then. It leaves nothing behind.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.pingReader(ctx); err != nil {
		return fmt.Errorf("read drafts: %w", err)
	}
	if err := s.pingWriter(ctx); err != nil {
		return fmt.Errorf("write drafts: %w", err)
	}
	return nil
}

func (s *Store) pingReader(ctx context.Context) error {
	var some bool
	return s.reader.QueryRowContext(ctx, `select exists (select 1 from draft)`).Scan(&some)
}

func (s *Store) pingWriter(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// No token has this id, and the draft expired in 1970.
	if _, err := tx.ExecContext(ctx,
		`insert into draft (id, sealed, version, expires) values (x'00', zeroblob(?1), 0, 0)`, sealBlock); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `delete from draft where id = x'00'`); err != nil {
		return err
	}
	return tx.Commit()
}
