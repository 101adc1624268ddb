package store

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestSealRoundTrip(t *testing.T) {
	for _, n := range []int{0, 1, sealBlock - 1, sealBlock, sealBlock + 1} {
		token := newToken()
		// The plain text ends in bytes that look like padding.
		plain := bytes.Repeat([]byte{padMark, 0}, n)[:n]
		sealed, err := token.seal(plain, 1, expiry)
		if err != nil {
			t.Fatal(err)
		}
		got, err := token.open(sealed, 1, expiry)
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
	sealed, err := token.seal([]byte("grøn.cykel_1987"), 1, expiry)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := newToken().open(sealed, 1, expiry); !errors.Is(err, errDoesNotOpen) {
		t.Errorf("another token: got error %v, want %v", err, errDoesNotOpen)
	}
	for i := range sealed {
		changed := bytes.Clone(sealed)
		changed[i] ^= 1
		if _, err := token.open(changed, 1, expiry); !errors.Is(err, errDoesNotOpen) {
			t.Fatalf("bit flipped in byte %d: got error %v, want %v", i, err, errDoesNotOpen)
		}
	}
	for n := range sealed {
		if _, err := token.open(sealed[:n], 1, expiry); !errors.Is(err, errDoesNotOpen) {
			t.Fatalf("cut to %d bytes: got error %v, want %v", n, err, errDoesNotOpen)
		}
	}
}

// Somebody who reads the database cannot tell that the same answers were saved
// twice.
func TestSealIsFreshEachTime(t *testing.T) {
	token := newToken()
	a, errA := token.seal([]byte("same"), 1, expiry)
	b, errB := token.seal([]byte("same"), 1, expiry)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if bytes.Equal(a[:12], b[:12]) || bytes.Equal(a[12:], b[12:]) {
		t.Error("got the same nonce or the same sealed bytes twice, want different ones")
	}
}

func TestSealHidesLength(t *testing.T) {
	token := newToken()
	short, errShort := token.seal([]byte("a"), 1, expiry)
	long, errLong := token.seal([]byte(strings.Repeat("a", 900)), 1, expiry)
	if errShort != nil || errLong != nil {
		t.Fatal(errShort, errLong)
	}
	if len(short) != len(long) {
		t.Errorf("got %d and %d bytes, want the same", len(short), len(long))
	}
}

// The constants were computed by another program that follows seal.go, for the format
// without version and expiry. When this test fails, a new release cannot decrypt the
// drafts of the releases before it.
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
	got, err := token.open(aead.Seal(nonce, nonce, padded, id), 7, expiry)
	if err != nil || string(got) != "answers" {
		t.Errorf("got %q, %v; want %q", got, err, "answers")
	}
}

var expiry = time.Unix(1_800_000_000, 0)

// A sealed draft opens as the version and with the expiry that it was sealed for, and
// as no other: a row that was put back or prolonged is not opened.
func TestSealBindsVersionAndExpiry(t *testing.T) {
	token := newToken()
	sealed, err := token.seal([]byte("answers"), 3, expiry)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := token.open(sealed, 3, expiry); err != nil || string(got) != "answers" {
		t.Errorf("got %q, %v, want the answers", got, err)
	}
	for name, open := range map[string]func() ([]byte, error){
		"an older version": func() ([]byte, error) { return token.open(sealed, 2, expiry) },
		"a newer version":  func() ([]byte, error) { return token.open(sealed, 4, expiry) },
		"prolonged":        func() ([]byte, error) { return token.open(sealed, 3, expiry.Add(time.Second)) },
	} {
		if got, err := open(); !errors.Is(err, errDoesNotOpen) {
			t.Errorf("%s: got %q, %v, want errDoesNotOpen", name, got, err)
		}
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
