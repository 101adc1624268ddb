package store

import (
	"errors"
	"fmt"
	"io/fs"
)

// Errors about a draft or a transfer, returned by a [Store] and by an [Engine].
var (
	// ErrNotFound means that there is no draft for the token: it never existed,
	// has expired or was deleted. It wraps [fs.ErrNotExist].
	ErrNotFound = fmt.Errorf("draft not found: %w", fs.ErrNotExist)
	// ErrAltered means that the row of the draft does not open with the token, its
	// version and its expiry: somebody has changed the database. It wraps
	// ErrNotFound.
	ErrAltered = fmt.Errorf("row was altered: %w", ErrNotFound)
	// ErrConflict means that the draft was saved by another request after it
	// was loaded.
	ErrConflict = errors.New("draft has a newer version")
	// ErrFull means that the maximum number of drafts is reached.
	ErrFull = errors.New("too many drafts")
	// ErrNoTransfer means that a key claims no transfer: it never existed, was
	// used already, was replaced by a newer one or has expired, or its row
	// cannot be decrypted. Callers cannot tell these cases apart.
	ErrNoTransfer = errors.New("transfer not found")
)

// ErrUnavailable means that the database failed: it is locked, full or closed,
// or the call timed out. Trying again later may help. Every error of a [Store]
// that is none of those above wraps it.
var ErrUnavailable = errors.New("drafts are unavailable")

// storeError converts an engine's error for the store's callers. Errors about a
// draft or a transfer are returned unwrapped. Any other error is wrapped in
// ErrUnavailable; doing says what failed, for example "load draft".
func storeError(doing string, err error) error {
	for _, known := range []error{ErrNotFound, ErrConflict, ErrFull, ErrNoTransfer} {
		if errors.Is(err, known) {
			return known
		}
	}
	return fmt.Errorf("%s: %w: %w", doing, ErrUnavailable, err)
}
