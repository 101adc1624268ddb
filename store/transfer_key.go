package store

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"klar/visit/repair"
)

// A TransferKey claims a [Transfer], once. It is either a link key of 22
// characters, which nobody types, or a code of [CodeLength] characters. The zero
// TransferKey claims nothing.
type TransferKey struct{ text string }

// linkKeyBytes is the size of a link key: 128 random bits.
const linkKeyBytes = 16

// CodeLength is the number of characters in a code. They carry 50 bits. That is
// too few to resist guessing alone, so the database also depends on a
// processSecret, and the handlers limit how many wrong codes may be typed.
//
// A code has at least one letter: ten digits would look like a CPR number, and a
// page must be able to tell the two apart.
const CodeLength = 10

// codeCharacters are the digits and letters of a code, five bits each. I, L and O,
// which look like digits, and U are left out, as in Crockford's Base32:
// https://www.crockford.com/base32.html
const codeCharacters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// newLinkKey returns a key for a link.
func newLinkKey() TransferKey {
	b := make([]byte, linkKeyBytes)
	rand.Read(b)
	return TransferKey{base64url.EncodeToString(b)}
}

// newCode returns a new code. It reads random bytes from random, which must not
// fail.
func newCode(random io.Reader) TransferKey {
	for {
		b := make([]byte, CodeLength)
		io.ReadFull(random, b)
		for i := range b {
			b[i] = codeCharacters[int(b[i])%len(codeCharacters)] // 256 is a multiple of 32, so each is equally likely
		}
		if !onlyDigits(string(b)) {
			return TransferKey{string(b)}
		}
	}
}

// onlyDigits reports whether code has digits only.
func onlyDigits(code string) bool { return strings.Trim(code, "0123456789") == "" }

// ParseLinkKey parses a link key as [TransferKey.Text] returns it. Its error does
// not contain s, so it can be logged.
func ParseLinkKey(s string) (TransferKey, error) {
	b, err := base64url.DecodeString(s)
	// The decoder ignores line breaks; the last comparison refuses them.
	if err != nil || len(b) != linkKeyBytes || len(s) != base64.RawURLEncoding.EncodedLen(linkKeyBytes) {
		return TransferKey{}, errors.New("parse link key: not 16 bytes in base64url")
	}
	return TransferKey{s}, nil
}

// ParseCode parses a code as people type it: in upper or lower case, with spaces
// or dashes between groups, with O or Ø for 0, and I or L for 1, with the digits of
// any script, or with a full stop as at the end of a sentence. Its error does not
// contain s. It is [ErrOnlyDigits] when s is ten digits.
func ParseCode(s string) (TransferKey, error) {
	var code strings.Builder
	for _, r := range strings.TrimRight(repair.Plain(s), ". ") {
		if r == ' ' || r == '-' {
			continue // between groups
		}
		switch r = unicode.ToUpper(r); r {
		case 'I', 'L':
			r = '1'
		case 'O', 'Ø':
			r = '0'
		}
		if code.Len() == CodeLength || !strings.ContainsRune(codeCharacters, r) {
			return TransferKey{}, errNotACode
		}
		code.WriteRune(r)
	}
	if code.Len() < CodeLength {
		return TransferKey{}, errNotACode
	}
	if onlyDigits(code.String()) {
		return TransferKey{}, ErrOnlyDigits
	}
	return TransferKey{code.String()}, nil
}

var errNotACode = errors.New("parse code: not ten of the characters of a code")

// ErrOnlyDigits means that ten digits were typed as a code. They may be a CPR
// number, since every code has a letter.
var ErrOnlyDigits = errors.New("parse code: no letter among the ten characters")

// Text returns the key as text, for the link or for the page that shows the code.
// There is no String method, so that a key is not logged by mistake.
func (k TransferKey) Text() string { return k.text }

// Format prints "transfer key" in place of the key, for every verb of fmt.
func (TransferKey) Format(f fmt.State, _ rune) { io.WriteString(f, "transfer key") }

// MarshalText returns "transfer key", so that slog and JSON do not show the key.
func (TransferKey) MarshalText() ([]byte, error) { return []byte("transfer key"), nil }
