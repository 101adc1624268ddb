package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
)

// A Token names one draft and is the only thing that opens it. It is known to
// the citizen's browser alone: it cannot be worked out from the database. The
// zero Token is none and names no draft.
type Token [32]byte

var tokenText = base64.RawURLEncoding.Strict()

// newToken returns a token that nobody can guess.
func newToken() Token {
	var t Token
	rand.Read(t[:]) // never fails: https://pkg.go.dev/crypto/rand#Read
	return t
}

// ParseToken reads what [Token.Cookie] wrote. Its error says nothing of s.
func ParseToken(s string) (Token, error) {
	b, err := tokenText.DecodeString(s)
	var t Token
	// The decoder skips line breaks, hence the last comparison.
	if err != nil || len(b) != len(t) || tokenText.EncodeToString(b) != s {
		return Token{}, errors.New("parse token: not 32 bytes in base64url")
	}
	copy(t[:], b)
	return t, nil
}

// Cookie returns the token as text for the cookie and for nothing else. There
// is no String, so that the text cannot slip into a log or a page.
func (t Token) Cookie() string { return tokenText.EncodeToString(t[:]) }

// Format hides the token from every verb of fmt.
func (Token) Format(f fmt.State, _ rune) { io.WriteString(f, "token") }

// MarshalText hides the token from slog and JSON.
func (Token) MarshalText() ([]byte, error) { return []byte("token"), nil }

// id returns what stands for the token in the database.
func (t Token) id() []byte {
	sum := sha256.Sum256(append([]byte("klar id"), t[:]...))
	return sum[:]
}

// CalendarUID returns what names the draft's appointment in the citizen's own
// calendar: the same each time, so that a changed one takes the place of the
// old. It leads neither to the token nor to the row in the database.
func (t Token) CalendarUID() string {
	sum := sha256.Sum256(append([]byte("klar calendar"), t[:]...))
	return hex.EncodeToString(sum[:16])
}
