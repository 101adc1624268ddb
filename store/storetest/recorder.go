package storetest

import (
	"context"
	"time"

	"klar/store"
)

// A Recorder is an engine that records what it receives. It is not safe for
// concurrent use.
type Recorder struct {
	store.Engine
	Drafts    []store.DraftRow    // every row inserted or updated, in order
	Transfers []store.TransferRow // every row passed to PutTransfer, in order
	Given     []byte              // all bytes of all rows, ids and keys received
}

func (r *Recorder) give(all ...[]byte) {
	for _, b := range all {
		r.Given = append(r.Given, b...)
	}
}

func (r *Recorder) draft(row store.DraftRow) {
	r.Drafts = append(r.Drafts, row)
	r.give(row.ID, row.Sealed)
}

// LoadDraft records the id.
func (r *Recorder) LoadDraft(ctx context.Context, id []byte, now time.Time) (store.DraftRow, error) {
	r.give(id)
	return r.Engine.LoadDraft(ctx, id, now)
}

// InsertDraft records the row.
func (r *Recorder) InsertDraft(ctx context.Context, row store.DraftRow, limit int, now time.Time) error {
	r.draft(row)
	return r.Engine.InsertDraft(ctx, row, limit, now)
}

// UpdateDraft records the row.
func (r *Recorder) UpdateDraft(ctx context.Context, row store.DraftRow, now time.Time) error {
	r.draft(row)
	return r.Engine.UpdateDraft(ctx, row, now)
}

// ReplaceDraft records the ids and the row.
func (r *Recorder) ReplaceDraft(ctx context.Context, id, transfer []byte, row store.DraftRow, now time.Time) error {
	r.give(id, transfer)
	r.draft(row)
	return r.Engine.ReplaceDraft(ctx, id, transfer, row, now)
}

// DeleteDraft records the ids.
func (r *Recorder) DeleteDraft(ctx context.Context, id, transfer []byte) error {
	r.give(id, transfer)
	return r.Engine.DeleteDraft(ctx, id, transfer)
}

// PutTransfer records the row and the id.
func (r *Recorder) PutTransfer(ctx context.Context, row store.TransferRow, draft []byte, now time.Time) (time.Time, error) {
	r.Transfers = append(r.Transfers, row)
	r.give(row.Draft, row.LinkID, row.LinkSealed, row.CodeID, row.CodeSealed, draft)
	return r.Engine.PutTransfer(ctx, row, draft, now)
}

// TakeTransfer records the key, and the row that adopt returns.
func (r *Recorder) TakeTransfer(ctx context.Context, key []byte, limit int, now time.Time, adopt func([]byte) (store.DraftRow, error)) error {
	r.give(key)
	return r.Engine.TakeTransfer(ctx, key, limit, now, func(sealed []byte) (store.DraftRow, error) {
		row, err := adopt(sealed)
		if err == nil {
			r.draft(row)
		}
		return row, err
	})
}
