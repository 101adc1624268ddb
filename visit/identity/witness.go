package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/rule"
)

// A Condition is something that must be true of a witness on the day of the
// visit.
type Condition string

// The conditions. Drafts and forms hold these values.
const (
	Adult                 Condition = "adult"
	MitIDLongEnough       Condition = "mitid-30-days"
	BringsMitIDAndPhotoID Condition = "brings-mitid-and-photo-id"
	SeldomEnough          Condition = "at-most-three"
)

// A ConditionEntry is what the rules know about one condition.
type ConditionEntry struct {
	Condition Condition
	Message   locales.Message // a sentence about the witness
	OnSlip    locales.Message // the end of a sentence that begins with "The witness"
	ToWitness locales.Message // a sentence to the witness
	About     locales.Key     // the subject, in a word or two
	Source    rule.Source
	Disputes  []rule.Dispute // what other sources say
}

// Conditions lists every condition, in the order in which they are asked.
var Conditions = []ConditionEntry{
	{
		Condition: Adult,
		Message:   message("witness.condition.adult"),
		OnSlip:    message("slip.condition.adult"),
		ToWitness: message("for-witness.condition.adult"),
		About:     "rules.about.witness-age",
		Source:    mitIDPhysical,
	},
	{
		Condition: MitIDLongEnough,
		Message:   message("witness.condition.mitid-long-enough"),
		OnSlip:    message("slip.condition.mitid-long-enough"),
		ToWitness: message("for-witness.condition.mitid-long-enough"),
		About:     "rules.about.witness-days",
		Source:    mitIDPhysical,
		Disputes:  []rule.Dispute{against("rules.against.ten-days", "rules.follow.ten-days", agencyRules)},
	},
	{
		Condition: BringsMitIDAndPhotoID,
		Message:   message("witness.condition.brings-mitid-and-photo-id"),
		OnSlip:    message("slip.condition.brings-mitid-and-photo-id"),
		ToWitness: message("for-witness.condition.brings-mitid-and-photo-id"),
		About:     "rules.about.witness-brings",
		Source:    mitIDPhysical,
		Disputes:  []rule.Dispute{against("rules.against.witness-id", "rules.follow.witness-id", nonCitizens22)},
	},
	{
		Condition: SeldomEnough,
		Message:   message("witness.condition.seldom-enough"),
		OnSlip:    message("slip.condition.seldom-enough"),
		ToWitness: message("for-witness.condition.seldom-enough"),
		About:     "rules.about.witness-visits",
		Source:    mitIDPhysical,
		Disputes:  []rule.Dispute{against("rules.against.three-people", "rules.follow.three-people", agencyRules)},
	},
}

// Entry returns the row of c in [Conditions], and whether there is one.
func (c Condition) Entry() (ConditionEntry, bool) {
	i := slices.IndexFunc(Conditions, func(e ConditionEntry) bool { return e.Condition == c })
	if i < 0 {
		return ConditionEntry{}, false
	}
	return Conditions[i], true
}

// MayAnswerQuestions reports whether Borgerservice can ask the citizen control
// questions. It cannot without a CPR number, because they come from the CPR
// register.
func MayAnswerQuestions(cpr CPR) bool { return cpr != NoCPR }
