package store

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"io"
)

// A processSecret is a random key that is created at every start and kept only
// in memory. All columns of a transfer depend on it. Somebody who copies the
// database therefore cannot try out codes, although a code has only 50 bits, and
// cannot tell which draft a transfer was copied from.
type processSecret [32]byte

func newProcessSecret() *processSecret {
	var p processSecret
	rand.Read(p[:])
	return &p
}

// mac returns the HMAC-SHA-256 of purpose and b. The purpose keeps hashes of
// different columns apart.
func (p *processSecret) mac(purpose string, b []byte) []byte {
	h := hmac.New(sha256.New, p[:])
	io.WriteString(h, purpose)
	h.Write(b)
	return h.Sum(nil)
}

// draftID returns the value of TransferRow.Draft for the draft of a token.
func (p *processSecret) draftID(t Token) []byte { return p.mac("klar transfer draft", t.id()) }

// sealer returns the sealer for one of a transfer's keys. Its row is the LinkID or
// CodeID of that key.
func (p *processSecret) sealer(k TransferKey) sealer {
	return sealer{
		secret: []byte(k.text),
		salt:   p[:],
		use:    "klar transfer v1",
		row:    p.mac("klar transfer id", []byte(k.text)),
	}
}
