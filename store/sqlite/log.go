package sqlite

import (
	"context"
	"fmt"
	"time"
)

// SQLite writes every change to a write-ahead log beside the database first.
// Until the log is emptied, it holds earlier versions of rows, which are
// encrypted but not yet overwritten.

// When a reader keeps the log from being emptied, keepClean tries again after
// firstRetry, and then after twice as long each time, up to lastRetry.
const (
	firstRetry = 10 * time.Millisecond
	lastRetry  = time.Second
)

// clean empties the log. If it cannot, keepClean tries again in the background.
func (e *Engine) clean(ctx context.Context) error {
	emptied, err := e.emptyLog(ctx)
	if !emptied {
		select {
		case e.needsCleaning <- struct{}{}:
		default: // keepClean has been asked already
		}
	}
	return err
}

// keepClean tries to empty the log, whenever clean has failed, until it succeeds.
// It runs until ctx ends.
func (e *Engine) keepClean(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-e.needsCleaning:
		}
		for wait := firstRetry; ; wait = min(2*wait, lastRetry) {
			select {
			case <-ctx.Done():
				return
			case <-time.After(wait):
			}
			if emptied, _ := e.emptyLog(ctx); emptied {
				break
			}
		}
	}
}

// emptyLog moves the log into the database file and truncates it. It reports
// whether it succeeded. It waits for earlier saves, but not for readers: saves
// would have to wait with it.
func (e *Engine) emptyLog(ctx context.Context) (emptied bool, err error) {
	conn, err := e.writer.Conn(ctx) // saves wait for this connection
	if err != nil {
		return false, fmt.Errorf("empty log: %w", err)
	}
	defer conn.Close()
	var busy bool // a reader, or another program that writes, was in the way
	var frames, moved int
	if err := e.cleaner.QueryRowContext(ctx, `pragma wal_checkpoint(truncate)`).Scan(&busy, &frames, &moved); err != nil {
		return false, fmt.Errorf("empty log: %w", err)
	}
	return !busy, nil
}
