package store

import (
	"context"
	"time"
)

// An Engine is the database under a [Store]. It keeps rows of encrypted bytes,
// finds them by id, and cannot decrypt them. It has no clock: the caller passes
// the time as now. A row whose Expires is not after now counts as deleted. Times
// have a precision of one second.
//
// Its methods are safe for concurrent use. Each is atomic, and its result
// survives a crash. Package storetest has the tests that every engine must pass.
type Engine interface {
	// LoadDraft returns the row with the given id, or ErrNotFound.
	LoadDraft(ctx context.Context, id []byte, now time.Time) (DraftRow, error)
	// InsertDraft adds a row. When limit drafts, not counting expired ones, exist
	// already, it removes the one that expires first of those with Begun set; when
	// there is none, it returns ErrFull. A limit of 0 means no limit.
	InsertDraft(ctx context.Context, row DraftRow, limit int, now time.Time) error
	// UpdateDraft replaces the row that has row's ID and version row.Version-1.
	// It returns ErrConflict when the stored row has another version, and
	// ErrNotFound when there is no such row.
	UpdateDraft(ctx context.Context, row DraftRow, now time.Time) error
	// ReplaceDraft removes the draft with the given id and version row.Version-1, and
	// its transfer as DeleteDraft does, and adds row. Its errors are those of
	// UpdateDraft, and copies are erased as for DeleteDraft.
	ReplaceDraft(ctx context.Context, id, transfer []byte, row DraftRow, now time.Time) error
	// DeleteDraft removes the draft with the given id and the transfer whose
	// Draft field is transfer. It is no error if either does not exist. Copies
	// outside the tables, for example in a write-ahead log, must be erased too,
	// at once or within seconds.
	DeleteDraft(ctx context.Context, id, transfer []byte) error

	// PutTransfer adds a row, or replaces the one with the same Draft field.
	// draft is the id of the draft that was copied: the row must not outlive
	// it. PutTransfer returns the time at which the row expires, or ErrNotFound
	// when that draft does not exist.
	PutTransfer(ctx context.Context, row TransferRow, draft []byte, now time.Time) (expires time.Time, err error)
	// TakeTransfer removes the transfer whose LinkID or CodeID is key, passes
	// the bytes sealed for that key to adopt, and inserts the row that adopt
	// returns, as InsertDraft does. When several callers use the same key, only
	// one gets the transfer. Copies are erased as for DeleteDraft.
	//
	// It returns ErrNoTransfer when there is no such transfer, ErrFull, or the
	// error of adopt; on an error the transfer is kept. adopt runs inside a
	// transaction: it must not call the engine, and it may be called again if
	// the transaction is retried.
	TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func(sealed []byte) (DraftRow, error)) error

	// Sweep removes all expired rows, and copies of them as for DeleteDraft. It
	// returns the number of drafts removed.
	Sweep(ctx context.Context, now time.Time) (drafts int, err error)
	// Ping returns an error unless rows can be read and written.
	Ping(ctx context.Context) error
	// Close waits for running calls and closes the database.
	Close() error
}

// A DraftRow is a draft as the database stores it.
type DraftRow struct {
	ID      []byte // a hash of the token: see Token.id
	Sealed  []byte // the draft, encrypted with a key derived from the token
	Version int64  // 1 when created, one more at each save
	Expires time.Time
	Begun   bool // hardly anything is answered: the row may be removed to make room
}

// A TransferRow is a [Transfer] as the database stores it.
type TransferRow struct {
	Draft      []byte // a keyed hash of the draft's id; unique: a draft has one transfer at most
	LinkID     []byte // a keyed hash of the key in the link
	LinkSealed []byte // the copied draft, encrypted with that key
	CodeID     []byte // a keyed hash of the typed code
	CodeSealed []byte // the same copy, encrypted with the code
	Expires    time.Time
}
