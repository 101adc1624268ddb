package rule

import (
	"testing"

	"klar/locales"
)

var (
	words  = locales.Message{Key: "rules.sure.official"}
	source = Source{URL: "https://www.mitid.dk/", Checked: "2026-11-21", Sure: Official}
)

// but returns the source changed.
func but(change func(*Source)) Source {
	s := source
	change(&s)
	return s
}

func TestNoRuleWithoutWordsAndSource(t *testing.T) {
	for _, tt := range []struct {
		name  string
		make  func()
		panic bool
	}{
		{"complete", func() { New("rules.sure.official", words, source, source) }, false},
		{"no source", func() { New("rules.sure.official", words, Source{}) }, true},
		{"no address", func() { New("rules.sure.official", words, but(func(s *Source) { s.URL = "" })) }, true},
		{"an address that is none", func() { New("rules.sure.official", words, but(func(s *Source) { s.URL = "mitid.dk" })) }, true},
		{"no day", func() { New("rules.sure.official", words, but(func(s *Source) { s.Checked = "" })) }, true},
		{"nothing said of how sure", func() { New("rules.sure.official", words, but(func(s *Source) { s.Sure = 0 })) }, true},
		{"second source is empty", func() { New("rules.sure.official", words, source, Source{}) }, true},
		{"less sure than the page", func() { New("rules.sure.official", words, source.As(Partial)) }, false},
		{"surer than the page", func() { but(func(s *Source) { s.Sure = Partial }).As(Official) }, true},
		{"sure of nothing", func() { source.As(Uncertain + 1) }, true},
		{"no words", func() { New("rules.sure.official", locales.Message{}, source) }, true},
		{"about nothing", func() { New("", words, source) }, true},
		{"dispute", func() {
			New("rules.sure.official", words, source).Against(Dispute{Message: words, Follow: words, Source: source})
		}, false},
		{"dispute without source", func() { New("rules.sure.official", words, source).Against(Dispute{Message: words, Follow: words}) }, true},
		{"dispute without reason", func() { New("rules.sure.official", words, source).Against(Dispute{Message: words, Source: source}) }, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			defer func() {
				if got := recover() != nil; got != tt.panic {
					t.Errorf("refused = %v, want %v", got, tt.panic)
				}
			}()
			tt.make()
		})
	}
}

func TestRule(t *testing.T) {
	older := but(func(s *Source) { s.Checked, s.Sure = "2026-05-01", Uncertain })
	r := New("rules.sure.official", words, source, older)
	if r.Sure() != Official || r.Checked() != older.Checked {
		t.Errorf("sure %v, checked %v; want as sure as the first source and as old as the oldest", r.Sure(), r.Checked())
	}
	if got, want := source.Host(), "www.mitid.dk"; got != want {
		t.Errorf("host = %q, want %q", got, want)
	}
	disputed := r.Against(Dispute{Message: words, Follow: words, Source: older})
	if len(r.Disputes()) != 0 || len(disputed.Disputes()) != 1 {
		t.Errorf("disputes = %d and %d, want the rule unchanged and a copy with one", len(r.Disputes()), len(disputed.Disputes()))
	}
}
