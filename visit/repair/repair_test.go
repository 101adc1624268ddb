package repair

import (
	"strings"
	"testing"
	"unicode"
)

func TestPlain(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"nothing", "", ""},
		{"plain already", "5. december 2026", "5. december 2026"},
		{"letters stay", "Onsdag ÆØÅ é", "Onsdag ÆØÅ é"},
		{"around it", "\t 3 \r\n", "3"},
		{"runs of spaces", "5\u00a0\u202f12\u3000 2026", "5 12 2026"},
		{"direction mark", "\u200e14:30", "14:30"},
		{"zero-width space", "3\u200b", "3"},
		{"Arabic digits", "١٤:٣٠", "14:30"},
		{"Persian digits", "۱۴:۳۰", "14:30"},
		{"full width", "１４：３０　ｐｍ", "14:30 pm"},
		{"full-width slash and full stop", "５／１２。", "5/12."},
		{"dashes", "1\u2010\u2011\u2012\u2013\u2014\u2015\u22122", "1-------2"},
		{"other slashes", "5\u204412\u22152026", "5/12/2026"},
		{"superscripts are no digits", "²", "²"},
		{"broken bytes", "3\xff", "3\ufffd"},
	} {
		if got := Plain(tt.typed); got != tt.want {
			t.Errorf("%s: Plain(%q) = %q, want %q", tt.name, tt.typed, got, tt.want)
		}
	}
}

func TestWithoutInvisible(t *testing.T) {
	for _, span := range [][2]rune{
		{0xAD, 0xAD}, {0x61C, 0x61C}, {0x180E, 0x180E}, {0x200B, 0x200F}, {0x202A, 0x202E},
		{0x2060, 0x2064}, {0x2066, 0x206F}, {0xFE0F, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFFC, 0xFFFC},
	} {
		for r := span[0]; r <= span[1]; r++ {
			if got := WithoutInvisible("a" + string(r) + "b"); got != "ab" {
				t.Errorf("%U: got %q, want it removed", r, got)
			}
		}
	}
	for _, r := range "a -\u00a0\u0301é\u0600²" {
		if got := WithoutInvisible(string(r)); got != string(r) {
			t.Errorf("%U: got %q, want it left", r, got)
		}
	}
}

// Digit works out a digit from its place in a row of ten, so every row in Unicode's
// table must have ten digits.
func TestDigit(t *testing.T) {
	for _, row := range unicode.Nd.R16 {
		if row.Stride != 1 || (row.Hi-row.Lo+1)%10 != 0 {
			t.Errorf("the digits from %U to %U are no rows of ten", row.Lo, row.Hi)
		}
	}
	for _, row := range unicode.Nd.R32 {
		if row.Stride != 1 || (row.Hi-row.Lo+1)%10 != 0 {
			t.Errorf("the digits from %U to %U are no rows of ten", row.Lo, row.Hi)
		}
	}
	for r, want := range map[rune]rune{'0': '0', '9': '9', '٣': '3', '۳': '3', '४': '4', '９': '9', '𝟗': '9', '𝟘': '0'} {
		if got, ok := Digit(r); !ok || got != want {
			t.Errorf("Digit(%q) = %q, %t; want %q, true", r, got, ok, want)
		}
	}
	if _, ok := Digit('²'); ok {
		t.Error("Digit('²') reports true, want false")
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"", "\u200e14:30", "5\u00a0/\u221212 ", "１４：３０", "\xff", "a\u200b \u200bb", "\u2028", "\U000e0020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Plain(s)
		if again := Plain(got); again != got {
			t.Errorf("Plain(%q) = %q, want it unchanged, as it comes from Plain(%q)", got, again, s)
		}
		if strings.TrimSpace(got) != got || WithoutInvisible(got) != got || Digits(got) != got {
			t.Errorf("Plain(%q) = %q, want it plain", s, got)
		}
	})
}
