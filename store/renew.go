package store

import (
	"context"
	"time"
)

// Renew replaces the draft of token t with d, as Save does, but under a new token,
// which it returns. Nothing can be loaded with t afterwards, and a transfer of the
// draft is removed. So whoever knew t, on a computer that they left, does not learn
// what is saved from now on.
func (s *Store) Renew(ctx context.Context, t Token, d Draft, version int64, expires time.Time) (Token, error) {
	ctx, cancel := writeContext(ctx)
	defer cancel()
	renewed := newToken()
	row, err := renewed.draftRow(d.savedAt(s.now()), version+1, expires)
	if err == nil {
		err = s.engine.ReplaceDraft(ctx, t.id(), s.secret.draftID(t), row, s.now())
	}
	if err != nil {
		return Token{}, storeError("renew draft", err)
	}
	return renewed, nil
}
