package identity

import "testing"

func TestEveryReasonAndDocumentIsInTheRulebook(t *testing.T) {
	told, worded := map[string]bool{}, 0
	for _, section := range Rulebook() {
		for _, r := range section.Rules {
			told[string(r.Message().Key)] = true
			worded++
		}
	}
	for _, reason := range []Reason{HighRing, HighNone, NoCPRRing, NoCPRNone, OneIsEnough, PairIsEnough, ProofDoubtful, ProofMissing, NoPhotoRing, NothingToShow} {
		r, there := byReason[reason]
		if !there || !told[string(r.Message().Key)] {
			t.Errorf("%s: got no rule in the rulebook, want one", reason)
		}
	}
	for _, row := range decisions {
		if _, there := byReason[Reason(row.reason)]; !there {
			t.Errorf("%s: got no rule, want one", row.reason)
		}
	}
	if got, least := worded, len(Documents)+len(Conditions)+len(byReason); got < least {
		t.Errorf("got %d rules in the rulebook, want %d at least", got, least)
	}
}
