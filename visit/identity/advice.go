package identity

// A WitnessReason is why a citizen should bring a witness, whatever they think
// of the control questions.
type WitnessReason string

// The reasons.
const (
	IsNewcomer        WitnessReason = "newcomer"         // the CPR register knows little of them
	LacksCPR          WitnessReason = "no-cpr"           // there is nothing to ask from
	MayLackCPR        WitnessReason = "unsure-cpr"       // perhaps there is nothing to ask from
	DoubtfulDocuments WitnessReason = "ring-first"       // somebody must vouch for their owner
	UnsureOfAnswers   WitnessReason = "unsure-questions" // of their own to the control questions
)

// WitnessReasons returns why a citizen should bring a witness; none if they
// need not, provided that they can answer the control questions. It would
// rather advise one in vain than have a citizen sent home.
//
// The questions come from the CPR register, and mitid.dk recommends a witness
// to everyone who is foreign or lives abroad:
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
