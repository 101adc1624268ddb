package store

import (
	"context"
	"crypto/rand"
	"errors"
	"time"
)

// A Transfer is a copy of a draft that waits for another device to claim it.
// Either of its two keys claims it; after that, neither key works.
type Transfer struct {
	Link, Code TransferKey
	Expires    time.Time
}

// Offer stores d, a copy of the draft of token t, for another device to claim. It
// can be claimed until expires, or until the draft of t expires if that is
// sooner: Transfer.Expires says which. A new offer replaces an earlier one of the
// same draft. The error is ErrNotFound when t has no draft.
//
// The number of transfers has no limit of its own: a draft has one at most.
func (s *Store) Offer(ctx context.Context, t Token, d Draft, expires time.Time) (Transfer, error) {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	offered := Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	row, err := s.secret.transferRow(t, d, offered, expires)
	if err == nil {
		offered.Expires, err = s.engine.PutTransfer(ctx, row, t.id(), s.now())
	}
	if err != nil {
		return Transfer{}, storeError("offer draft", err)
	}
	return offered, nil
}

// Claim removes the transfer with the key k, stores its draft as a new one and
// returns the new draft's token. adopt receives the offered draft and returns the
// draft to store and the time it expires; it must not call the store. Claim is
// atomic. The error is ErrNoTransfer when k claims no transfer, and ErrFull when
// Options.MaxDrafts is reached.
func (s *Store) Claim(ctx context.Context, k TransferKey, adopt func(offered Draft) (kept Draft, expires time.Time)) (Token, error) {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	t, sealer := newToken(), s.secret.sealer(k)
	err := s.engine.TakeTransfer(ctx, sealer.row, s.maxDrafts, s.now(), func(sealed []byte) (DraftRow, error) {
		plain, err := sealer.open(sealed)
		if errors.Is(err, errDoesNotOpen) {
			return DraftRow{}, ErrNoTransfer
		}
		if err != nil {
			return DraftRow{}, err
		}
		kept, expires := adopt(decodeDraft(plain))
		return t.draftRow(kept.savedAt(s.now()), 1, expires)
	})
	if err != nil {
		return Token{}, storeError("claim draft", err)
	}
	return t, nil
}

// transferRow returns the row for a copy of the draft of token t, encrypted once
// for each of the transfer's keys.
func (p *processSecret) transferRow(t Token, copied Draft, keys Transfer, expires time.Time) (TransferRow, error) {
	plain, err := copied.encode()
	if err != nil {
		return TransferRow{}, err
	}
	link, code := p.sealer(keys.Link), p.sealer(keys.Code)
	linkSealed, err := link.seal(plain)
	if err != nil {
		return TransferRow{}, err
	}
	codeSealed, err := code.seal(plain)
	if err != nil {
		return TransferRow{}, err
	}
	return TransferRow{
		Draft:  p.draftID(t),
		LinkID: link.row, LinkSealed: linkSealed,
		CodeID: code.row, CodeSealed: codeSealed,
		Expires: expires,
	}, nil
}
