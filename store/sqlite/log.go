package sqlite

import (
	"context"
	"fmt"
	"time"
)

// SQLite writes every change to a log beside the database first. Until the log
// is emptied, it holds earlier states of rows: sealed, but not overwritten.

// How long to wait before the log is emptied again when somebody was reading
// it: the first time, and at most.
const (
	firstRetry = 10 * time.Millisecond
	lastRetry  = time.Second
)

// clean empties the log at once, or leaves it to keepClean if that fails.
func (e *Engine) clean(ctx context.Context) error {
	emptied, err := e.emptyLog(ctx)
	if !emptied {
		select {
		case e.unclean <- struct{}{}:
		default: // keepClean knows already
		}
	}
	return err
}

// keepClean empties the log that clean could not empty, as soon as it can. It
// runs until ctx ends.
func (e *Engine) keepClean(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-e.unclean:
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

// emptyLog moves the log into the database and empties it, and reports whether
// it could. It waits for the saves before it, but for nobody who reads: while it
// waited, no save could go on.
func (e *Engine) emptyLog(ctx context.Context) (emptied bool, err error) {
	turn, err := e.writer.Conn(ctx) // saves wait for this connection
	if err != nil {
		return false, fmt.Errorf("empty log: %w", err)
	}
	defer turn.Close()
	var stopped bool // by somebody who reads or another program that writes
	var frames, moved int
	if err := e.cleaner.QueryRowContext(ctx, `pragma wal_checkpoint(truncate)`).Scan(&stopped, &frames, &moved); err != nil {
		return false, fmt.Errorf("empty log: %w", err)
	}
	return !stopped, nil
}
