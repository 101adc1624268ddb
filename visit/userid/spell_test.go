package userid

import (
	"reflect"
	"strings"
	"testing"
)

func TestSpell(t *testing.T) {
	tests := []struct {
		name string
		id   string
		want []Sign
	}{
		{"nothing", "", nil},
		{"a letter, a sign, a digit", "a#4", []Sign{
			{"a", "character.letter-a", "spelling.letter-a"},
			{"#", "character.number-sign", ""},
			{"4", "character.digit-4", ""},
		}},
		{"Danish letter and space", "å ", []Sign{
			{"å", "character.letter-aa", "spelling.letter-aa"},
			{" ", "character.space", ""},
		}},
		{"forbidden, with a name", "&", []Sign{{"&", "character.ampersand", ""}}},
		{"forbidden, without a name", "é", []Sign{{"é", "", ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Spell(tt.id); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Spell(%q) = %v, want %v", tt.id, got, tt.want)
			}
		})
	}
}

func TestSpellNamesEveryAllowedCharacter(t *testing.T) {
	signs := Spell(Allowed)
	if len(signs) != 59 {
		t.Errorf("Spell(Allowed) has %d signs, want 59", len(signs))
	}
	var text strings.Builder
	for _, s := range signs {
		text.WriteString(s.Text)
		if letter := plainWord.MatchString(s.Text); s.Name == "" || (s.Word != "") != letter {
			t.Errorf("%q: got %+v, want a name, and a word: %t", s.Text, s, letter)
		}
	}
	if text.String() != Allowed {
		t.Errorf("Spell(Allowed) reads %q, want %q", &text, Allowed)
	}
}
