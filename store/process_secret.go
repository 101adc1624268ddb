package store

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"io"
)

// A processSecret is made at every start and written nowhere. All that the
// database has of a transfer is mixed with it: whoever copies the file cannot
// try codes on it, however few bits a code has, and finds nothing that joins a
// transfer to its draft.
type processSecret [32]byte

func newProcessSecret() *processSecret {
	var p processSecret
	rand.Read(p[:])
	return &p
}

// mac returns what stands for b in the database, for one purpose.
func (p *processSecret) mac(purpose string, b []byte) []byte {
	h := hmac.New(sha256.New, p[:])
	io.WriteString(h, purpose)
	h.Write(b)
	return h.Sum(nil)
}

// draft returns what stands for the draft of a token.
func (p *processSecret) draft(t Token) []byte { return p.mac("klar transfer draft", t.id()) }

// lock returns what a transfer is sealed with for one of its keys. Its row is
// what stands for the key in the database.
func (p *processSecret) lock(k TransferKey) lock {
	return lock{
		secret: []byte(k.text),
		salt:   p[:],
		use:    "klar transfer v1",
		row:    p.mac("klar transfer id", []byte(k.text)),
	}
}
