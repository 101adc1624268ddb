package store

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// A TransferKey claims a [Transfer], once. It is written in one of two ways:
// long, for a link that nobody types, or as a code of ten characters. The zero
// TransferKey is none.
type TransferKey struct{ text string }

// linkKeyBytes is the size of a key in a link: 128 bits that nobody can guess.
const linkKeyBytes = 16

// CodeLength is how many characters a code has. They carry 50 bits: too few to
// stand alone, hence the secret in [Store] and a limit on wrong codes.
//
// At least one of them is a letter: ten digits are a CPR number to whoever sees
// them, and a page must be able to tell the two apart.
const CodeLength = 10

// codeCharacters are the digits and letters of a code, five bits each. Those
// that are taken for one another are left out, as is U.
// https://www.crockford.com/base32.html
const codeCharacters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// newLinkKey returns a key for a link.
func newLinkKey() TransferKey {
	b := make([]byte, linkKeyBytes)
	rand.Read(b)
	return TransferKey{tokenText.EncodeToString(b)}
}

// newCode returns a key to be typed. It takes the random bytes for it from
// random, which must not fail.
func newCode(random io.Reader) TransferKey {
	for {
		b := make([]byte, CodeLength)
		io.ReadFull(random, b)
		for i := range b {
			b[i] = codeCharacters[int(b[i])%len(codeCharacters)] // 256 is a multiple of 32: all are as likely
		}
		if !onlyDigits(string(b)) {
			return TransferKey{string(b)}
		}
	}
}

// onlyDigits reports whether code has no letter.
func onlyDigits(code string) bool { return strings.Trim(code, "0123456789") == "" }

// ParseLinkKey reads the key in a link, as [TransferKey.Text] wrote it. Its
// error says nothing of s.
func ParseLinkKey(s string) (TransferKey, error) {
	b, err := tokenText.DecodeString(s)
	// The decoder skips line breaks, hence the last comparison.
	if err != nil || len(b) != linkKeyBytes || len(s) != base64.RawURLEncoding.EncodedLen(linkKeyBytes) {
		return TransferKey{}, errors.New("parse link key: not 16 bytes in base64url")
	}
	return TransferKey{s}, nil
}

// ParseCode reads a code as people type it: in small letters, in groups, with
// O or Ø for zero, I or L for one. Its error says nothing of s; it is
// [ErrOnlyDigits] for ten of them.
func ParseCode(s string) (TransferKey, error) {
	var code strings.Builder
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) {
			continue // between groups, or pasted along unseen
		}
		switch r = unicode.ToUpper(r); r {
		case 'I', 'L':
			r = '1'
		case 'O', 'Ø':
			r = '0'
		}
		if code.Len() == CodeLength || !strings.ContainsRune(codeCharacters, r) {
			return TransferKey{}, errNoCode
		}
		code.WriteRune(r)
	}
	if code.Len() < CodeLength {
		return TransferKey{}, errNoCode
	}
	if onlyDigits(code.String()) {
		return TransferKey{}, ErrOnlyDigits
	}
	return TransferKey{code.String()}, nil
}

var errNoCode = errors.New("parse code: not ten of the characters of a code")

// ErrOnlyDigits says that ten digits were typed where a code was asked for. No
// code is, so that what was typed may be a CPR number.
var ErrOnlyDigits = errors.New("parse code: no letter among the ten characters")

// Text returns the key as it stands in a link, or on the page to be typed, and
// nowhere else. There is no String, so that it cannot slip into a log.
func (k TransferKey) Text() string { return k.text }

// Format hides the key from every verb of fmt.
func (TransferKey) Format(f fmt.State, _ rune) { io.WriteString(f, "transfer key") }

// MarshalText hides the key from slog and JSON.
func (TransferKey) MarshalText() ([]byte, error) { return []byte("transfer key"), nil }
