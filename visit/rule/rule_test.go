package rule

import (
	"testing"

	"klar/locales"
)

var (
	words  = locales.Message{Key: "rules.sure.official"}
	source = Source{URL: "https://www.mitid.dk/", Checked: "2026-11-21", Sure: Official}
)

// sourceWith returns the source with the change made.
func sourceWith(change func(*Source)) Source {
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
		{"no address", func() { New("rules.sure.official", words, sourceWith(func(s *Source) { s.URL = "" })) }, true},
		{"an address that is none", func() { New("rules.sure.official", words, sourceWith(func(s *Source) { s.URL = "mitid.dk" })) }, true},
		{"no day", func() { New("rules.sure.official", words, sourceWith(func(s *Source) { s.Checked = "" })) }, true},
		{"no sureness", func() { New("rules.sure.official", words, sourceWith(func(s *Source) { s.Sure = 0 })) }, true},
		{"second source is empty", func() { New("rules.sure.official", words, source, Source{}) }, true},
		{"less sure than the page", func() { New("rules.sure.official", words, source.As(Partial)) }, false},
		{"surer than the page", func() { sourceWith(func(s *Source) { s.Sure = Partial }).As(Official) }, true},
		{"no such sureness", func() { source.As(Uncertain + 1) }, true},
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
					t.Errorf("got a panic: %v, want %v", got, tt.panic)
				}
			}()
			tt.make()
		})
	}
}

func TestRule(t *testing.T) {
	older := sourceWith(func(s *Source) { s.Checked, s.Sure = "2026-05-01", Uncertain })
	r := New("rules.sure.official", words, source, older)
	if r.Sure() != Official || r.Checked() != older.Checked {
		t.Errorf("got sure %v, checked %v, want %v of the first source and %v of the oldest", r.Sure(), r.Checked(), Official, older.Checked)
	}
	if got, want := source.Host(locales.English), "www.mitid.dk"; got != want {
		t.Errorf("got host %q, want %q", got, want)
	}
	disputed := r.Against(Dispute{Message: words, Follow: words, Source: older})
	if len(r.Disputes()) != 0 || len(disputed.Disputes()) != 1 {
		t.Errorf("got %d and %d disputes, want none in the rule and one in the copy", len(r.Disputes()), len(disputed.Disputes()))
	}
}
