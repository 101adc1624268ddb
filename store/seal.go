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

// sealBlock is the block size in bytes to which a draft is padded before it is
// encrypted. Nearly every draft fits in one block, so the length of a row reveals
// nothing about its contents.
const sealBlock = 1024

var errDoesNotOpen = errors.New("sealed draft does not open")

// A sealer encrypts and decrypts the contents of one row. Its key is derived from
// the secret, the salt and the use; row is the id of the row, which is
// authenticated along with the contents.
type sealer struct {
	secret, salt []byte
	use          string
	row          []byte
}

// sealer returns the sealer for the draft of a token.
func (t Token) sealer() sealer { return sealer{secret: t[:], use: "klar seal v1", row: t.id()} }

// seal encrypts a draft. Only the same token can decrypt it, and only as the
// contents of the token's own row.
func (t Token) seal(plain []byte) ([]byte, error) { return t.sealer().seal(plain) }

// open decrypts what seal returned. The error is errDoesNotOpen when sealed
// belongs to another token or row, or was changed.
func (t Token) open(sealed []byte) ([]byte, error) { return t.sealer().open(sealed) }

func (s sealer) seal(plain []byte) ([]byte, error) {
	aead, err := s.cipher()
	if err != nil {
		return nil, err
	}
	return aead.Seal(nil, nil, pad(plain), s.row), nil
}

func (s sealer) open(sealed []byte) ([]byte, error) {
	aead, err := s.cipher()
	if err != nil {
		return nil, err
	}
	padded, err := aead.Open(nil, nil, sealed, s.row)
	if err != nil {
		return nil, errDoesNotOpen
	}
	return unpad(padded)
}

// cipher returns AES-256-GCM with the sealer's key. It puts a new random nonce
// in front of everything it encrypts.
func (s sealer) cipher() (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, s.secret, s.salt, s.use, 32)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// padMark is the byte after the plain text; zeros follow it, as in ISO/IEC 7816-4.
const padMark = 0x80

func pad(plain []byte) []byte {
	blocks := len(plain)/sealBlock + 1 // there is always room for the mark
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
