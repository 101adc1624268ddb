package store

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
)

func TestSealRoundTrip(t *testing.T) {
	for _, n := range []int{0, 1, sealBlock - 1, sealBlock, sealBlock + 1} {
		token := newToken()
		// The plain text ends in bytes that look like padding.
		plain := bytes.Repeat([]byte{padMark, 0}, n)[:n]
		sealed, err := token.seal(plain)
		if err != nil {
			t.Fatal(err)
		}
		got, err := token.open(sealed)
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%d bytes: got %x, %v; want %x", n, got, err, plain)
		}
	}
}

func FuzzUnpad(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{padMark, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		unpad(b) // must not panic on anything
		padded := pad(b)
		if len(padded)%sealBlock != 0 {
			t.Errorf("got %d bytes, want a multiple of %d", len(padded), sealBlock)
		}
		if got, err := unpad(padded); err != nil || !bytes.Equal(got, b) {
			t.Errorf("got %x, %v; want %x", got, err, b)
		}
	})
}

func TestSealOpensOnlyForItsToken(t *testing.T) {
	token := newToken()
	sealed, err := token.seal([]byte("grøn.cykel_1987"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := newToken().open(sealed); !errors.Is(err, errDoesNotOpen) {
		t.Errorf("another token: got error %v, want %v", err, errDoesNotOpen)
	}
	for i := range sealed {
		changed := bytes.Clone(sealed)
		changed[i] ^= 1
		if _, err := token.open(changed); !errors.Is(err, errDoesNotOpen) {
			t.Fatalf("bit flipped in byte %d: got error %v, want %v", i, err, errDoesNotOpen)
		}
	}
	for n := range sealed {
		if _, err := token.open(sealed[:n]); !errors.Is(err, errDoesNotOpen) {
			t.Fatalf("cut to %d bytes: got error %v, want %v", n, err, errDoesNotOpen)
		}
	}
}

// Somebody who reads the database cannot tell that the same answers were saved
// twice.
func TestSealIsFreshEachTime(t *testing.T) {
	token := newToken()
	a, errA := token.seal([]byte("same"))
	b, errB := token.seal([]byte("same"))
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if bytes.Equal(a[:12], b[:12]) || bytes.Equal(a[12:], b[12:]) {
		t.Error("got the same nonce or the same sealed bytes twice, want different ones")
	}
}

func TestSealHidesLength(t *testing.T) {
	token := newToken()
	short, errShort := token.seal([]byte("a"))
	long, errLong := token.seal([]byte(strings.Repeat("a", 900)))
	if errShort != nil || errLong != nil {
		t.Fatal(errShort, errLong)
	}
	if len(short) != len(long) {
		t.Errorf("got %d and %d bytes, want the same", len(short), len(long))
	}
}

// The constants were computed by another program that follows seal.go. When this
// test fails, a new release cannot decrypt the drafts of the release before it.
func TestFormat(t *testing.T) {
	var token Token
	for i := range token {
		token[i] = byte(i)
	}
	id := unhex(t, "86bc44523dd2a8b3d96de8d32b78707d4301ff88af9994f21633de22dbea565c")
	key := unhex(t, "6e56710773860c54a12d342dd1f59cea8b0955de6c5572ac8b0bdcc6831a763b")
	if !bytes.Equal(token.id(), id) {
		t.Errorf("got row id %x, want %x", token.id(), id)
	}

	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	nonce := []byte("twelve bytes")
	padded := make([]byte, sealBlock)
	copy(padded, "answers\x80")
	got, err := token.open(aead.Seal(nonce, nonce, padded, id))
	if err != nil || string(got) != "answers" {
		t.Errorf("got %q, %v; want %q", got, err, "answers")
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
