package visit

import (
	"testing"

	"klar/visit/civil"
	"klar/visit/identity"
)

func TestCountWitnessFrom(t *testing.T) {
	for _, tt := range []struct {
		name        string
		visit, want civil.Date
	}{
		{"within a year", "2026-12-03", "2026-08-05"},
		{"over new year", "2027-01-10", "2026-09-12"},
		{"over a leap day", "2028-03-01", "2027-11-02"},
		{"day not known", "", ""},
	} {
		got := CountWitnessFrom(tt.visit)
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if got != "" && got.AddDays(identity.WitnessWindowDays) != tt.visit {
			t.Errorf("%s: got %s, want the day %d days before %s", tt.name, got, identity.WitnessWindowDays, tt.visit)
		}
	}
}
