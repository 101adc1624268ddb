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
		{"the same but for what is repaired", []string{"anna-1", "berta", " ANNA–1 "}, []int{2}},
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
		key, ok := Name(r)
		if !ok {
			t.Errorf("Name(%q) knows none", r)
		}
		if before, ok := named[key]; ok {
			t.Errorf("%q and %q are both called %q", before, r, key)
		}
		named[key] = r
	}
	for r, key := range names {
		if !isAllowed(r) && named[key] != 0 {
			t.Errorf("%q, which is not allowed, is called %q like %q", r, key, named[key])
		}
	}
	if key, ok := Name('é'); ok {
		t.Errorf("Name('é') = %q, want none", key)
	}
}
