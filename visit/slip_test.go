package visit

import (
	"slices"
	"testing"

	"klar/visit/identity"
	"klar/visit/userid"
)

// The example is one that a citizen could bring.
func TestExampleSlip(t *testing.T) {
	s := ExampleSlip()
	if len(s.UserIDs) != userid.MaxIDs {
		t.Errorf("got %d user IDs, want %d", len(s.UserIDs), userid.MaxIDs)
	}
	longest := 0
	for _, id := range s.UserIDs {
		if normal, repairs := userid.Normalise(id); normal != id || len(repairs) > 0 {
			t.Errorf("%q is not as MitID has it: %q", id, normal)
		}
		if problems := userid.Check(id); len(problems) > 0 {
			t.Errorf("%q is no user ID: %v", id, problems)
		}
		longest = max(longest, len([]rune(id)))
	}
	if longest != userid.MaxLength {
		t.Errorf("got %d characters in the longest, want %d", longest, userid.MaxLength)
	}
	met := func(c WitnessCondition) bool { return c.Met }
	if s.Verdict != identity.Enough || !slices.ContainsFunc(s.Conditions, met) || len(s.Open) > 0 {
		t.Errorf("got %+v, want what is enough, a witness, and nothing open", s)
	}
}
