package identity

import (
	"slices"
	"testing"
)

func TestWitnessReasons(t *testing.T) {
	for _, tt := range []struct {
		name     string
		newcomer bool
		cpr      CPR
		verdict  Verdict
		want     []WitnessReason
	}{
		{"Dane with a passport", false, HasCPR, Enough, nil},
		{"Dane without documents", false, HasCPR, NotEnough, nil},
		{"unsure of the documents", false, HasCPR, Unknown, nil},
		{"newcomer", true, HasCPR, Enough, []WitnessReason{IsNewcomer}},
		{"no CPR number", false, NoCPR, NotEnough, []WitnessReason{LacksCPR}},
		{"unsure of the CPR number", false, UnsureCPR, Enough, []WitnessReason{MayLackCPR}},
		{"documents in doubt", false, HasCPR, RingFirst, []WitnessReason{DoubtfulDocuments}},
		{"newcomer without a CPR number", true, NoCPR, RingFirst, []WitnessReason{IsNewcomer, LacksCPR, DoubtfulDocuments}},
	} {
		if got := WitnessReasons(tt.newcomer, tt.cpr, tt.verdict); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
