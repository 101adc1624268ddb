package identity

// A WitnessReason is a reason why a citizen should bring a witness.
type WitnessReason string

// The reasons.
const (
	IsNewcomer        WitnessReason = "newcomer"         // the CPR register has too little for control questions
	LacksCPR          WitnessReason = "no-cpr"           // the CPR register has nothing for control questions
	MayLackCPR        WitnessReason = "unsure-cpr"       // perhaps the CPR register has nothing
	DoubtfulDocuments WitnessReason = "ring-first"       // the documents may not be enough
	UnsureOfAnswers   WitnessReason = "unsure-questions" // the citizen may not know the answers to control questions
)

// WitnessReasons returns why a citizen should bring a witness: nil when they need
// none, provided that they can answer the control questions. In doubt it advises a
// witness, because a citizen without one may be sent home. [UnsureOfAnswers] is for
// the caller to add.
//
// The control questions come from the CPR register. mitid.dk recommends a witness
// to every citizen who is foreign or lives abroad:
// https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/
func WitnessReasons(newcomer bool, cpr CPR, v Verdict) []WitnessReason {
	var reasons []WitnessReason
	if newcomer {
		reasons = append(reasons, IsNewcomer)
	}
	switch cpr {
	case NoCPR:
		reasons = append(reasons, LacksCPR)
	case UnsureCPR:
		reasons = append(reasons, MayLackCPR)
	}
	if v == RingFirst {
		reasons = append(reasons, DoubtfulDocuments)
	}
	return reasons
}
