package userid

import (
	"slices"
	"testing"

	"klar/locales"
)

func TestDistinct(t *testing.T) {
	tests := []struct {
		name string
		ids  []string
		want []int
	}{
		{"none", nil, nil},
		{"different", []string{"anna-1", "anna-2", "anna-3"}, nil},
		{"the same", []string{"anna-1", "anna-1", "anna-1"}, []int{1, 2}},
		{"the same after repairs", []string{"anna-1", "berta", " ANNA–1 "}, []int{2}},
		{"backups", []string{"anna-1", "berta", "berta"}, []int{2}},
		{"not filled in", []string{"", " ", ""}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Distinct(tt.ids); !slices.Equal(got, tt.want) {
				t.Errorf("Distinct(%q) = %v, want %v", tt.ids, got, tt.want)
			}
		})
	}
}

func TestEveryAllowedCharacterHasItsOwnName(t *testing.T) {
	named := map[locales.Key]rune{}
	for _, r := range Allowed {
		key, ok := CharacterName(r)
		if !ok {
			t.Errorf("CharacterName(%q) reports none, want a name", r)
		}
		if before, ok := named[key]; ok {
			t.Errorf("%q and %q: got the same name %q, want two", before, r, key)
		}
		named[key] = r
	}
	for r, key := range characterNames {
		if !isAllowed(r) && named[key] != 0 {
			t.Errorf("%q, which is not allowed: got the name %q of %q, want another", r, key, named[key])
		}
	}
	if key, ok := CharacterName('é'); ok {
		t.Errorf("CharacterName('é') = %q, want none", key)
	}
}
