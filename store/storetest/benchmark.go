package storetest

import (
	"context"
	"testing"
)

// Benchmark runs the benchmarks of an engine. open returns an empty database for
// each.
func Benchmark(b *testing.B, open func(testing.TB) Database) {
	b.Run("load", func(b *testing.B) { benchmarkLoad(b, open(b)) })
	b.Run("save", func(b *testing.B) { benchmarkSave(b, open(b)) })
	b.Run("create", func(b *testing.B) { benchmarkCreate(b, open(b)) })
	b.Run("claim", func(b *testing.B) { benchmarkClaim(b, open(b)) })
}

func benchmarkLoad(b *testing.B, db Database) {
	s := newStore(b, db)
	token := Create(b, s, Answered())
	for b.Loop() {
		if _, _, err := s.Load(context.Background(), token); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkSave(b *testing.B, db Database) {
	s := newStore(b, db)
	d := Answered()
	token := Create(b, s, d)
	version := int64(1)
	for b.Loop() {
		var err error
		if version, err = s.Save(context.Background(), token, d, version, Tomorrow); err != nil {
			b.Fatal(err)
		}
	}
}

// benchmarkCreate creates drafts beside 200,000 others, the default of
// -max-drafts: each call counts them.
func benchmarkCreate(b *testing.B, db Database) {
	const drafts = 200_000
	now := Start
	s := New(b, db, 2*drafts, &now)
	db.Fill(b, drafts, Tomorrow)
	for b.Loop() {
		Create(b, s, Answered())
	}
}

// benchmarkClaim offers a draft and claims it.
func benchmarkClaim(b *testing.B, db Database) {
	s := newStore(b, db)
	token := Create(b, s, Answered())
	for b.Loop() {
		Claim(b, s, Offer(b, s, token, Carried()).Code)
	}
}
