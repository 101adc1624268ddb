package store

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"fmt"
)

// sealBlock is what the length of a draft is rounded up to before sealing: an
// ordinary draft takes one, so the length of a row tells nothing about it.
const sealBlock = 1024

var errDoesNotOpen = errors.New("sealed draft does not open")

// A lock is what a text is sealed with: a key made from a secret and a salt for
// one use, and the row that the text belongs in.
type lock struct {
	secret, salt []byte
	use          string
	row          []byte
}

// lock returns what a draft is sealed with.
func (t Token) lock() lock { return lock{secret: t[:], use: "klar seal v1", row: t.id()} }

// seal encrypts plain so that only the token opens it, and only in the
// token's own row.
func (t Token) seal(plain []byte) ([]byte, error) { return t.lock().seal(plain) }

// open returns what seal was given. Whatever was sealed with another token,
// belongs to another row or was changed since is errDoesNotOpen.
func (t Token) open(sealed []byte) ([]byte, error) { return t.lock().open(sealed) }

func (l lock) seal(plain []byte) ([]byte, error) {
	aead, err := l.cipher()
	if err != nil {
		return nil, err
	}
	return aead.Seal(nil, nil, pad(plain), l.row), nil
}

func (l lock) open(sealed []byte) ([]byte, error) {
	aead, err := l.cipher()
	if err != nil {
		return nil, err
	}
	padded, err := aead.Open(nil, nil, sealed, l.row)
	if err != nil {
		return nil, errDoesNotOpen
	}
	return unpad(padded)
}

// cipher returns AES-256-GCM under the lock's key. It puts a fresh random
// nonce before each text it seals.
func (l lock) cipher() (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, l.secret, l.salt, l.use, 32)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// padMark ends the text; zeros follow, as in ISO/IEC 7816-4.
const padMark = 0x80

func pad(plain []byte) []byte {
	blocks := len(plain)/sealBlock + 1 // one more than full, for the mark
	padded := make([]byte, blocks*sealBlock)
	padded[copy(padded, plain)] = padMark
	return padded
}

func unpad(padded []byte) ([]byte, error) {
	plain, marked := bytes.CutSuffix(bytes.TrimRight(padded, "\x00"), []byte{padMark})
	if !marked {
		return nil, errDoesNotOpen
	}
	return plain, nil
}
