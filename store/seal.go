package store

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"
)

// sealBlock is the block size in bytes to which a draft is padded before it is
// encrypted. Nearly every draft fits in one block, so the length of a row reveals
// nothing about its contents.
const sealBlock = 1024

var errDoesNotOpen = errors.New("sealed draft does not open")

// A sealer encrypts and decrypts the contents of one row. Its key is derived from
// the secret, the salt and the use. row is the id of the row; it and what else is
// bound are authenticated along with the contents.
type sealer struct {
	secret, salt []byte
	use          string
	row, bound   []byte
}

// sealer returns the sealer for one version of the draft of a token. Version and
// expiry are bound: who can write the database cannot give the contents of one
// version to another, nor make them last longer.
func (t Token) sealer(version int64, expires time.Time) sealer {
	bound := binary.BigEndian.AppendUint64(nil, uint64(version))
	bound = binary.BigEndian.AppendUint64(bound, uint64(expires.Unix()))
	return sealer{secret: t[:], use: "klar seal v2", row: t.id(), bound: bound}
}

// unboundSealer returns the sealer of releases that did not bind version and expiry.
// A draft of theirs opens until it is saved again.
func (t Token) unboundSealer() sealer {
	return sealer{secret: t[:], use: "klar seal v1", row: t.id()}
}

// seal encrypts a version of a draft. Only the same token can decrypt it, and only as
// that version in the token's own row.
func (t Token) seal(plain []byte, version int64, expires time.Time) ([]byte, error) {
	return t.sealer(version, expires).seal(plain)
}

// open decrypts what seal returned. The error is errDoesNotOpen when sealed
// belongs to another token, row, version or expiry, or was changed.
func (t Token) open(sealed []byte, version int64, expires time.Time) ([]byte, error) {
	plain, err := t.sealer(version, expires).open(sealed)
	if errors.Is(err, errDoesNotOpen) {
		return t.unboundSealer().open(sealed)
	}
	return plain, err
}

func (s sealer) seal(plain []byte) ([]byte, error) {
	aead, err := s.cipher()
	if err != nil {
		return nil, err
	}
	return aead.Seal(nil, nil, pad(plain), s.authenticated()), nil
}

func (s sealer) open(sealed []byte) ([]byte, error) {
	aead, err := s.cipher()
	if err != nil {
		return nil, err
	}
	padded, err := aead.Open(nil, nil, sealed, s.authenticated())
	if err != nil {
		return nil, errDoesNotOpen
	}
	return unpad(padded)
}

// authenticated returns what is authenticated along with the contents.
func (s sealer) authenticated() []byte { return slices.Concat(s.row, s.bound) }

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
