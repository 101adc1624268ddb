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

// A Token is the secret that identifies one draft and decrypts it. Only the
// citizen's browser keeps it; it cannot be computed from the database. The zero
// Token means that there is no draft.
type Token [32]byte

var base64url = base64.RawURLEncoding.Strict()

// newToken returns a random token of 256 bits.
func newToken() Token {
	var t Token
	rand.Read(t[:]) // never fails: https://pkg.go.dev/crypto/rand#Read
	return t
}

// ParseToken parses the text that [Token.Cookie] returns. Its error does not
// contain s, so it can be logged.
func ParseToken(s string) (Token, error) {
	b, err := base64url.DecodeString(s)
	var t Token
	// The decoder ignores line breaks; the last comparison refuses them.
	if err != nil || len(b) != len(t) || base64url.EncodeToString(b) != s {
		return Token{}, errors.New("parse token: not 32 bytes in base64url")
	}
	copy(t[:], b)
	return t, nil
}

// Cookie returns the token as text, for the cookie only. There is no String
// method, so that a token is not logged or shown by mistake.
func (t Token) Cookie() string { return base64url.EncodeToString(t[:]) }

// Format prints "token" in place of the token, for every verb of fmt.
func (Token) Format(f fmt.State, _ rune) { io.WriteString(f, "token") }

// MarshalText returns "token", so that slog and JSON do not show the token.
func (Token) MarshalText() ([]byte, error) { return []byte("token"), nil }

// id returns the SHA-256 hash that identifies the token's draft in the database.
func (t Token) id() []byte {
	sum := sha256.Sum256(append([]byte("klar id"), t[:]...))
	return sum[:]
}

// CalendarUID returns the UID of the draft's appointment for a calendar file: 32
// hexadecimal digits. It is always the same for one draft, so that a new file
// replaces the appointment in the citizen's calendar. Neither the token nor the
// row in the database can be found from it.
func (t Token) CalendarUID() string {
	sum := sha256.Sum256(append([]byte("klar calendar"), t[:]...))
	return hex.EncodeToString(sum[:16])
}
