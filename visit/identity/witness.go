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

// A ConditionEntry is what the rules know of one condition.
type ConditionEntry struct {
	Condition Condition
	Message   locales.Message // said of the witness, as a sentence
	OnSlip    locales.Message // as it goes on from "The witness"
	ToWitness locales.Message // said to the witness
	About     locales.Key     // what it is about, in a word or two
	Source    rule.Source
	Disputes  []rule.Dispute // what other sources say
}

// Conditions lists every condition, in the order in which they are asked.
var Conditions = []ConditionEntry{
	{
		Condition: Adult,
		Message:   say("witness.condition.adult"),
		OnSlip:    say("slip.condition.adult"),
		ToWitness: say("for-witness.condition.adult"),
		About:     "rules.about.witness-age",
		Source:    physical,
	},
	{
		Condition: MitIDLongEnough,
		Message:   say("witness.condition.mitid-long-enough"),
		OnSlip:    say("slip.condition.mitid-long-enough"),
		ToWitness: say("for-witness.condition.mitid-long-enough"),
		About:     "rules.about.witness-days",
		Source:    physical,
		Disputes:  []rule.Dispute{against("rules.against.ten-days", "rules.follow.ten-days", agency)},
	},
	{
		Condition: BringsMitIDAndPhotoID,
		Message:   say("witness.condition.brings-mitid-and-photo-id"),
		OnSlip:    say("slip.condition.brings-mitid-and-photo-id"),
		ToWitness: say("for-witness.condition.brings-mitid-and-photo-id"),
		About:     "rules.about.witness-brings",
		Source:    physical,
		Disputes:  []rule.Dispute{against("rules.against.witness-id", "rules.follow.witness-id", nonCitizens22)},
	},
	{
		Condition: SeldomEnough,
		Message:   say("witness.condition.seldom-enough"),
		OnSlip:    say("slip.condition.seldom-enough"),
		ToWitness: say("for-witness.condition.seldom-enough"),
		About:     "rules.about.witness-visits",
		Source:    physical,
		Disputes:  []rule.Dispute{against("rules.against.three-people", "rules.follow.three-people", agency)},
	},
}

// Entry returns the condition in words, and whether it is one.
func (c Condition) Entry() (ConditionEntry, bool) {
	i := slices.IndexFunc(Conditions, func(e ConditionEntry) bool { return e.Condition == c })
	if i < 0 {
		return ConditionEntry{}, false
	}
	return Conditions[i], true
}

// MayAnswerQuestions reports whether control questions can be put to the
// citizen: without a CPR number there is nothing to ask from.
func MayAnswerQuestions(cpr CPR) bool { return cpr != NoCPR }
