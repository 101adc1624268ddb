package store

import (
	"context"
	"time"
)

// An Engine is the database under a [Store]: rows of sealed bytes, found by an
// id, that expire. It knows neither what is sealed nor what time it is, and
// decides nothing but whether a row is there. A row that has expired at the
// time it is told counts as gone. Times are kept to the second.
//
// Its methods may be called at the same time, each does all of its work or
// nothing, and what one has done survives a crash. Package storetest has the
// tests that every engine must pass.
type Engine interface {
	// LoadDraft returns the row with an id, or ErrNotFound.
	LoadDraft(ctx context.Context, id []byte, now time.Time) (DraftRow, error)
	// InsertDraft adds a row. The error is ErrFull when there are limit rows
	// that have not expired; a limit of 0 is none.
	InsertDraft(ctx context.Context, row DraftRow, limit int, now time.Time) error
	// UpdateDraft puts row in place of the one with its ID. The error is
	// ErrConflict unless that one has the version before row's, and
	// ErrNotFound when it is not there.
	UpdateDraft(ctx context.Context, row DraftRow, now time.Time) error
	// DeleteDraft removes the draft with an id, if there is one, and the
	// transfer of that draft. What is left of them beside the tables must go
	// too, at once or within seconds.
	DeleteDraft(ctx context.Context, id, transfer []byte) error

	// PutTransfer adds a row, in place of the one with the same Draft if
	// there is one. It lasts as long as its draft, whose id is draft, if that
	// is shorter than it says itself; expires tells which. The error is
	// ErrNotFound when there is no such draft.
	PutTransfer(ctx context.Context, row TransferRow, draft []byte, now time.Time) (expires time.Time, err error)
	// TakeTransfer removes the transfer whose LinkID or CodeID is key, calls
	// adopt with the bytes sealed for that key, and inserts the draft that it
	// returns as InsertDraft does. Of several callers one gets the transfer.
	// What is left of it beside the table must go as for DeleteDraft. The
	// error is ErrNoTransfer when there is no such row, ErrFull, or that of
	// adopt; the transfer then stays.
	TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func(sealed []byte) (DraftRow, error)) error

	// Sweep removes the rows that have expired and what is left of removed
	// ones beside the tables. It returns how many drafts it removed.
	Sweep(ctx context.Context, now time.Time) (drafts int, err error)
	// Ping returns an error unless rows can be read and written.
	Ping(ctx context.Context) error
	// Close waits for what is under way and closes the database.
	Close() error
}

// A DraftRow is a draft as the database has it.
type DraftRow struct {
	ID      []byte // stands for the token: see Token.id
	Sealed  []byte // the draft, encrypted under a key from the token
	Version int64  // counts the saves, from 1
	Expires time.Time
}

// A TransferRow is a [Transfer] as the database has it.
type TransferRow struct {
	Draft      []byte // stands for the draft it was made of, which has one transfer at most
	LinkID     []byte // stands for the key in the link
	LinkSealed []byte // the copy, encrypted under that key
	CodeID     []byte // stands for the code
	CodeSealed []byte // the same copy, encrypted under the code
	Expires    time.Time
}
