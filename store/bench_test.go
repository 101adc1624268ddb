package store

import (
	"context"
	"path/filepath"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	s, _ := openNew(b)
	token := create(b, s, answered())
	for b.Loop() {
		if _, _, err := s.Load(context.Background(), token); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSave(b *testing.B) {
	s, _ := openNew(b)
	d := answered()
	token := create(b, s, d)
	version := int64(1)
	for b.Loop() {
		var err error
		if version, err = s.Save(context.Background(), token, d, version, tomorrow); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCreate counts as many drafts as there may be.
func BenchmarkCreate(b *testing.B) {
	const drafts = 200_000
	now := start
	s := open(b, filepath.Join(b.TempDir(), "klar.db"), 2*drafts, &now)
	if _, err := db(s).writer.Exec(
		`with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
		insert into draft select randomblob(32), zeroblob(1052), 1, ?2 from n`,
		drafts, tomorrow.Unix()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		create(b, s, answered())
	}
}
