package store

import (
	"errors"
	"fmt"
	"io/fs"
)

// What a [Store] says of a draft or a transfer, and an [Engine] of a row.
var (
	// ErrNotFound says that a token names no draft: there never was one, it
	// has expired or been deleted, or its row has been tampered with. It is
	// an [fs.ErrNotExist].
	ErrNotFound = fmt.Errorf("draft not found: %w", fs.ErrNotExist)
	// ErrConflict says that the draft has been saved since it was loaded.
	ErrConflict = errors.New("draft has a newer version")
	// ErrFull says that there are as many drafts as there may be.
	ErrFull = errors.New("too many drafts")
	// ErrNoTransfer says that a key claims nothing: it was never given out,
	// was used or replaced by a newer one, has expired, or its row has been
	// tampered with. Which of these it is, nobody is told.
	ErrNoTransfer = errors.New("transfer not found")
)

// ErrUnavailable says that the database did not do what it was asked, for a
// reason that may pass: it is locked, full or closed, or there was no time. All
// errors of a [Store] that are none of those above are this one.
var ErrUnavailable = errors.New("drafts are unavailable")

// failure returns an error of the engine as the store's callers get it: one
// that says something of a draft by itself, any other as ErrUnavailable, with
// what was being done.
func failure(doing string, err error) error {
	for _, known := range []error{ErrNotFound, ErrConflict, ErrFull, ErrNoTransfer} {
		if errors.Is(err, known) {
			return known
		}
	}
	return fmt.Errorf("%s: %w: %w", doing, ErrUnavailable, err)
}
