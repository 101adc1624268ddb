package userid

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNormalise(t *testing.T) {
	tests := []struct {
		name    string
		typed   string
		want    string
		repairs []Repair
	}{
		{"nothing typed", "", "", nil},
		{"nothing to repair", "stine!always!happy:o)", "stine!always!happy:o)", nil},
		{"zero-width space", "an\u200bna1", "anna1", []Repair{InvisibleRemoved}},
		{"every invisible one", "a\u200b\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u00ad\u061c\u180e\u2061\u206f\ufe0f\ufffcb", "ab", []Repair{InvisibleRemoved}},
		{"invisible between a letter and its ring", "a\u200b\u030a", "å", []Repair{InvisibleRemoved, LettersComposed}},
		{"loose ring", "a\u030a", "å", []Repair{LettersComposed}},
		{"loose ring on a capital", "A\u030a", "å", []Repair{LettersComposed, CapitalsLowered}},
		{"composed only when small", "H\u0331", "ẖ", []Repair{CapitalsLowered, LettersComposed}},
		{"ångström sign", "\u212b", "å", []Repair{LettersComposed, CapitalsLowered}},
		{"dashes", "–\u2010\u2011\u2012\u2212", "-----", []Repair{DashReplaced}},
		{"long dashes", "—―", "----", []Repair{LongDashReplaced}},
		{"ellipsis", "peter…", "peter...", []Repair{EllipsisReplaced}},
		{"no-break space and tab", "a\u00a0b\tc\u3000d", "a b c d", []Repair{SpaceReplaced}},
		{"capitals", "ABCXYZÆØÅ", "abcxyzæøå", []Repair{CapitalsLowered}},
		{"other capitals stay", "ÉÖΣД", "ÉÖΣД", nil},
		{"dotted I stays", "İ", "İ", nil},
		{"dotted I in two parts", "I\u0307", "İ", []Repair{LettersComposed}},
		{"outer spaces", "  anna 1 ", "anna 1", []Repair{SpacesTrimmed}},
		{"outer no-break space", "anna1\u00a0", "anna1", []Repair{SpaceReplaced, SpacesTrimmed}},
		{"nothing but spaces", " \t", "", []Repair{SpaceReplaced, SpacesTrimmed}},
		{"other control characters stay", "a\x00b\nc", "a\x00b\nc", nil},
		{"broken bytes stay apart", "\xc3\u200b\xa5", "\ufffd\ufffd", []Repair{InvisibleRemoved}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, repairs := Normalise(tt.typed)
			if got != tt.want || !slices.Equal(repairs, tt.repairs) {
				t.Errorf("Normalise(%q) = %q, %q; want %q, %q", tt.typed, got, repairs, tt.want, tt.repairs)
			}
		})
	}
}

func TestEveryRepairHasItsOwnMessage(t *testing.T) {
	said := map[string]Repair{}
	for _, step := range repairSteps {
		key := string(step.repair.MessageKey())
		if before, ok := said[key]; ok && before != step.repair {
			t.Errorf("%s and %s: got the same message %q, want two", before, step.repair, key)
		}
		said[key] = step.repair
	}
}

func FuzzNormalise(f *testing.F) {
	for _, typed := range []string{
		"", "stine!always!happy:o)", " A\u030a–—…\u00a0", "H\u0331", "I\u0307", "\xc3\u200b\xa5",
		"\u212a\u212b\u2000\u2001", "=\u0338", " \u0308a", "010170\u20111234", "610170\u20111234",
		"W" + strings.Repeat("\u030a", 40), "J" + strings.Repeat("\u0323", 31) + "\u030c",
	} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		id, _ := Normalise(typed)
		if !utf8.ValidString(id) {
			t.Errorf("Normalise(%q) = %q; want valid UTF-8", typed, id)
		}
		if again, repairs := Normalise(id); again != id || repairs != nil {
			t.Errorf("Normalise(%q) = %q, %q; want it unchanged, as it comes from Normalise(%q)", id, again, repairs, typed)
		}
		if len(Check(typed)) > 0 {
			return
		}
		if id != typed {
			t.Errorf("Normalise(%q) = %q; want it unchanged, as Check accepts it", typed, id)
		}
		if LooksLikeCPR(typed) {
			t.Errorf("LooksLikeCPR(%q) = true; want false, as Check accepts it", typed)
		}
	})
}
