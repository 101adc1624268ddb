package store

import (
	"context"
	"crypto/rand"
	"errors"
	"time"
)

// A Transfer is a copy of a draft that waits for another device. Either of its
// keys claims it, and then neither does.
type Transfer struct {
	Link, Code TransferKey
	Expires    time.Time
}

// Offer keeps d, made from the draft named by t, for another device to claim
// until expires, or as long as that draft is kept if that is shorter. What was
// offered of the same draft before cannot be claimed any more. The error is
// ErrNotFound when there is no such draft.
//
// There is no limit of its own: each draft has one transfer at most.
func (s *Store) Offer(ctx context.Context, t Token, d Draft, expires time.Time) (Transfer, error) {
	ctx, cancel := outlive(ctx)
	defer cancel()
	offered := Transfer{Link: newLinkKey(), Code: newCode(rand.Reader)}
	row, err := s.secret.row(t, d, offered, expires)
	if err == nil {
		offered.Expires, err = s.engine.PutTransfer(ctx, row, t.id(), s.now())
	}
	if err != nil {
		return Transfer{}, failure("offer draft", err)
	}
	return offered, nil
}

// Claim makes a draft of its own, under a token of its own, of what was offered
// under k, and uses up both keys. adopt is given what was offered, and returns
// what is kept of it and until when; it must not call the store. Claim does all
// of this or nothing. The error is ErrNoTransfer when k claims nothing, and
// ErrFull when there is no room for another draft.
func (s *Store) Claim(ctx context.Context, k TransferKey, adopt func(offered Draft) (kept Draft, expires time.Time)) (Token, error) {
	ctx, cancel := outlive(ctx)
	defer cancel()
	t, lock := newToken(), s.secret.lock(k)
	err := s.engine.TakeTransfer(ctx, lock.row, s.maxDrafts, s.now(), func(sealed []byte) (DraftRow, error) {
		plain, err := lock.open(sealed)
		if errors.Is(err, errDoesNotOpen) {
			return DraftRow{}, ErrNoTransfer
		}
		if err != nil {
			return DraftRow{}, err
		}
		kept, expires := adopt(decodeDraft(plain))
		return t.row(kept, 1, expires)
	})
	if err != nil {
		return Token{}, failure("claim draft", err)
	}
	return t, nil
}

// row returns the row of a copy of the draft of a token, sealed for both keys
// of the transfer.
func (p *processSecret) row(t Token, copied Draft, keys Transfer, expires time.Time) (TransferRow, error) {
	plain, err := copied.encode()
	if err != nil {
		return TransferRow{}, err
	}
	link, code := p.lock(keys.Link), p.lock(keys.Code)
	linkSealed, err := link.seal(plain)
	if err != nil {
		return TransferRow{}, err
	}
	codeSealed, err := code.seal(plain)
	if err != nil {
		return TransferRow{}, err
	}
	return TransferRow{
		Draft:  p.draft(t),
		LinkID: link.row, LinkSealed: linkSealed,
		CodeID: code.row, CodeSealed: codeSealed,
		Expires: expires,
	}, nil
}
