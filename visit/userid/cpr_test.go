package userid

import (
	"strings"
	"testing"

	"klar/visit/repair"
)

func TestLooksLikeCPR(t *testing.T) {
	tests := []struct {
		name  string
		typed string
		want  bool
	}{
		{"hyphen", "010170-1234", true},
		{"space", "010170 1234", true},
		{"date written out", "01.01.70/1234", true},
		{"separators everywhere", " 0-1.0/1 7 0 1 2 3 4 ", true},
		{"no separator", "0101701234", true},
		{"ten digits, no date", "9999999999", true},
		{"29 February of any year", "290271-1234", true},
		{"31 December", "311270-1234", true},
		{"30 February", "300270-1234", false},
		{"31 April", "310470-1234", false},
		{"month 13", "011370-1234", false},
		{"day 0", "000170-1234", false},
		{"replacement number", "610170-1234", true},
		{"replacement number of the last day of a month", "911270-1234", true},
		{"replacement number of 29 February", "890271-1234", true},
		{"replacement number, no separator", "6101701234", true},
		{"replacement number in other digits", "٦١٠١٧٠-١٢٣٤", true},
		{"replacement number of day 0", "600170-1234", false},
		{"replacement number of 30 February", "900270-1234", false},
		{"replacement number of 31 April", "910470-1234", false},
		{"replacement number of month 13", "611370-1234", false},
		{"day 32", "320170-1234", false},
		{"day 59", "590170-1234", false},
		{"day 92", "920170-1234", false},
		{"an ID around a replacement number", "anna 610170-1234", false},
		{"no-break space", "010170\u00a01234", true},
		{"no-break hyphen", "010170\u20111234", true},
		{"en dash between spaces", "010170 – 1234", true},
		{"long dash", "010170—1234", true},
		{"soft hyphen and zero-width space", "010170\u00ad\u200b1234", true},
		{"signs that no ID may hold", "'010170'\\1234\"", true},
		{"control characters", "010170-1234\r\n", true},
		{"broken bytes", "010170\xff1234", true},
		{"Arabic-Indic digits", "٠١٠١٧٠-١٢٣٤", true},
		{"full-width digits and hyphen", "０１０１７０－１２３４", true},
		{"full-width digits, no date", "９９９９９９９９９９", true},
		{"nothing", "", false},
		{"nine digits", "010170-123", false},
		{"eleven digits", "010170-12345", false},
		{"a letter besides", "010170-1234a", false},
		{"a foreign letter besides", "010170-1234é", false},
		{"an allowed sign besides", "010170-1234!", false},
		{"no date, a space inside", "99999 99999", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := LooksLikeCPR(tt.typed); got != tt.want {
				t.Errorf("LooksLikeCPR(%q) = %t, want %t", tt.typed, got, tt.want)
			}
		})
	}
}

// A stand-in breaks the rules that the number broke, and is another number.
func TestStandIn(t *testing.T) {
	for _, typed := range []string{"010170-1234", "0101701234", "610170 1234", "1234567890", "010170'1234", "٠١٠١٧٠-١٢٣٤"} {
		id, _ := Normalise(typed)
		got := StandIn(typed)
		if !LooksLikeCPR(got) || strings.Contains(repair.Digits(typed), got[:6]) {
			t.Errorf("%q: got %q, want another number that looks like one", typed, got)
		}
		if broken, want := Check(got)[0].Rule, Check(id)[0].Rule; broken != want {
			t.Errorf("%q: got a number that breaks %v, want %v", typed, broken, want)
		}
	}
}
