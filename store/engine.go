package store

import (
	"context"
	"time"
)

// An Engine is the database under a [Store]. It keeps rows of sealed bytes that
// are found by an id and expire. It cannot open them and has no clock: now is
// what time the caller says it is, and a row whose Expires is not after now
// counts as gone. Times are kept to the second.
//
// Its methods may be called at the same time. Each does all of its work or none
// of it, and what it has done survives a crash. Package storetest has the tests
// that every engine must pass.
type Engine interface {
	// LoadDraft returns the row with an id, or ErrNotFound.
	LoadDraft(ctx context.Context, id []byte, now time.Time) (DraftRow, error)
	// InsertDraft adds a row. The error is ErrFull when there are limit rows
	// that have not expired; a limit of 0 is none.
	InsertDraft(ctx context.Context, row DraftRow, limit int, now time.Time) error
	// UpdateDraft replaces the row that has the ID of row and the version
	// before it. The error is ErrConflict when the row there has another
	// version, and ErrNotFound when there is none.
	UpdateDraft(ctx context.Context, row DraftRow, now time.Time) error
	// DeleteDraft removes the draft with an id, if there is one, and the
	// transfer whose Draft is transfer, if there is one. Copies of them that
	// the database keeps beside its tables, as in a log, must go too: at once,
	// or within seconds.
	DeleteDraft(ctx context.Context, id, transfer []byte) error

	// PutTransfer adds a row, or replaces the one with the same Draft. The row
	// expires no later than the draft with the id draft, from which it was
	// made; PutTransfer returns when. The error is ErrNotFound when there is
	// no such draft.
	PutTransfer(ctx context.Context, row TransferRow, draft []byte, now time.Time) (expires time.Time, err error)
	// TakeTransfer removes the transfer whose LinkID or CodeID is key, calls
	// adopt with the bytes sealed for that key, and inserts the row that adopt
	// returns as InsertDraft does. Of several callers one gets the transfer.
	// Copies of it must go as for DeleteDraft. The error is ErrNoTransfer when
	// there is no such transfer, ErrFull, or that of adopt; a transfer that is
	// there then stays. adopt runs inside a transaction, so it must not call
	// the engine, and it may run again if the transaction must.
	TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func(sealed []byte) (DraftRow, error)) error

	// Sweep removes the rows that have expired, with copies as for
	// DeleteDraft, and returns how many drafts it removed.
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
