package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// ErrNoTransfer says that a key claims nothing: it was never given out, was
// used or replaced by a newer one, has expired, or its row has been tampered
// with. Which of these it is, nobody is told.
var ErrNoTransfer = errors.New("transfer not found")

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
	offered := Transfer{Link: newLinkKey(), Code: newCode()}
	plain, err := d.encode()
	if err != nil {
		return Transfer{}, fmt.Errorf("offer draft: %w", err)
	}
	link, code := s.secret.lock(offered.Link), s.secret.lock(offered.Code)
	linkSealed, err := link.seal(plain)
	if err != nil {
		return Transfer{}, fmt.Errorf("offer draft: %w", err)
	}
	codeSealed, err := code.seal(plain)
	if err != nil {
		return Transfer{}, fmt.Errorf("offer draft: %w", err)
	}
	var until int64
	err = s.transact(ctx, func(ctx context.Context, tx *sql.Tx) error {
		return tx.QueryRowContext(ctx,
			`insert into transfer (draft, link_id, link_sealed, code_id, code_sealed, expires)
			select ?1, ?2, ?3, ?4, ?5, min(?6, expires) from draft where id = ?7 and expires > ?8
			on conflict (draft) do update set
				link_id = excluded.link_id, link_sealed = excluded.link_sealed,
				code_id = excluded.code_id, code_sealed = excluded.code_sealed,
				expires = excluded.expires
			returning expires`,
			s.secret.draft(t), link.row, linkSealed, code.row, codeSealed, expires.Unix(), t.id(), s.now().Unix(),
		).Scan(&until)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return Transfer{}, ErrNotFound
	}
	if err != nil {
		return Transfer{}, fmt.Errorf("offer draft: %w", err)
	}
	offered.Expires = time.Unix(until, 0)
	return offered, nil
}

// Claim makes a draft of its own, under a token of its own, of what was offered
// under k, and uses up both keys. adopt is given what was offered, and returns
// what is kept of it and until when; it must not call the store. Claim does all
// of this or nothing. The error is ErrNoTransfer when k claims nothing, and
// ErrFull when there is no room for another draft.
func (s *Store) Claim(ctx context.Context, k TransferKey, adopt func(offered Draft) (kept Draft, expires time.Time)) (Token, error) {
	var t Token
	err := s.transact(ctx, func(ctx context.Context, tx *sql.Tx) error {
		offered, err := s.take(ctx, tx, k)
		if err != nil {
			return err
		}
		kept, expires := adopt(offered)
		t, err = s.create(ctx, tx, kept, expires)
		return err
	})
	switch {
	case errors.Is(err, ErrNoTransfer), errors.Is(err, ErrFull):
		return Token{}, err
	case err != nil:
		return Token{}, fmt.Errorf("claim draft: %w", err)
	}
	// As for Delete.
	_ = s.truncateLog(ctx)
	return t, nil
}

// take removes the transfer of k and returns what it holds. One statement finds
// and removes it, whichever key is used: of several devices one gets it.
func (s *Store) take(ctx context.Context, tx *sql.Tx, k TransferKey) (Draft, error) {
	l := s.secret.lock(k)
	var sealed []byte
	err := tx.QueryRowContext(ctx,
		`delete from transfer where (link_id = ?1 or code_id = ?1) and expires > ?2
		returning iif(link_id = ?1, link_sealed, code_sealed)`,
		l.row, s.now().Unix(),
	).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return Draft{}, ErrNoTransfer
	}
	if err != nil {
		return Draft{}, err
	}
	plain, err := l.open(sealed)
	if errors.Is(err, errDoesNotOpen) {
		return Draft{}, ErrNoTransfer
	}
	if err != nil {
		return Draft{}, err
	}
	return decodeDraft(plain), nil
}
