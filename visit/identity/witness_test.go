package identity

import "testing"

func TestAdviseWitness(t *testing.T) {
	for _, tt := range []struct {
		name     string
		newcomer bool
		cpr      CPR
		verdict  Verdict
		want     bool
	}{
		{"Dane with a passport", false, HasCPR, Enough, false},
		{"Dane without documents", false, HasCPR, NotEnough, false},
		{"newcomer", true, HasCPR, Enough, true},
		{"no CPR number", false, NoCPR, NotEnough, true},
		{"unsure of the CPR number", false, UnsureCPR, Enough, true},
		{"documents in doubt", false, HasCPR, RingFirst, true},
		{"unsure of the documents", false, HasCPR, Unknown, false},
	} {
		if got := AdviseWitness(tt.newcomer, tt.cpr, tt.verdict); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestEveryConditionHasItsFacts(t *testing.T) {
	for _, c := range Conditions {
		if c.Says.Key == "" || c.Source.URL == "" || c.Source.Checked.IsZero() || c.Source.Sure == 0 {
			t.Errorf("%s lacks its words or its source", c.Condition)
		}
		if entry, known := c.Condition.Entry(); !known || entry.Condition != c.Condition {
			t.Errorf("%s is not found by its id", c.Condition)
		}
	}
	if _, known := Condition("cousin").Entry(); known {
		t.Error("an unknown condition is found")
	}
}
