package locales

import (
	"slices"
	"testing"
	"testing/fstest"
)

// Every message file makes a language. The two that the code names come first.
func TestLanguagesIn(t *testing.T) {
	files := fstest.MapFS{}
	for _, l := range []Language{"uk", "en", "ar", "da", "pl"} {
		files["active."+string(l)+".toml"] = &fstest.MapFile{}
	}
	if got, want := languagesIn(files), []Language{"da", "en", "ar", "pl", "uk"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOthers(t *testing.T) {
	for _, l := range Languages {
		others := l.Others()
		if slices.Contains(others, l) || len(others) != len(Languages)-1 {
			t.Errorf("%s: got %q, want every language but %s", l, others, l)
		}
	}
	if got := Language("nobody’s").Others(); !slices.Equal(got, Languages) {
		t.Errorf("a language that is not served: got %q, want %q", got, Languages)
	}
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		tag   string
		want  Language
		known bool
	}{{"da", Danish, true}, {"en", English, true}, {"DA", Danish, false}, {"", Danish, false}, {"nobody’s", Danish, false}} {
		if got, known := Parse(tt.tag); got != tt.want || known != tt.known {
			t.Errorf("Parse(%q) = %q, %v; want %q, %v", tt.tag, got, known, tt.want, tt.known)
		}
	}
}
