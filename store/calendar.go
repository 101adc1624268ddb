package store

import (
	"crypto/sha256"
	"encoding/hex"
)

// CalendarUID returns what names the draft's appointment in the citizen's own
// calendar: the same each time, so that a changed one takes the place of the
// old. It leads neither to the token nor to the row in the database.
func (t Token) CalendarUID() string {
	sum := sha256.Sum256(append([]byte("klar calendar"), t[:]...))
	return hex.EncodeToString(sum[:16])
}
