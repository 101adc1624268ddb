package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/rule"
)

// The limits on a witness, as mitid.dk gives them. Older pages say 10 days;
// the newer and stricter number is followed.
const (
	WitnessMinAge     = 18
	WitnessMitIDDays  = 30  // the witness has had MitID for more days than this
	WitnessWindowDays = 120 // the period in which a witness's visits are counted
	WitnessVisits     = 3   // visits in that period, this one included
)

// A Condition is something that must be true of a witness on the day of the
// visit.
type Condition string

// The conditions.
const (
	Adult                 Condition = "adult"
	MitIDFor30Days        Condition = "mitid-30-days"
	BringsMitIDAndPhotoID Condition = "brings-mitid-and-photo-id"
	AtMostThree           Condition = "at-most-three"
)

// A ConditionEntry is a condition in words.
type ConditionEntry struct {
	Condition Condition
	Message   locales.Message
	Source    rule.Source
}

// Conditions lists every condition, in the order in which they are asked.
var Conditions = []ConditionEntry{
	{Adult, locales.Message{Key: "witness.condition.adult", Data: locales.Data{"Age": WitnessMinAge}}, physical},
	{MitIDFor30Days, locales.Message{Key: "witness.condition.mitid-30-days", Data: locales.Data{"Days": WitnessMitIDDays}}, physical},
	{BringsMitIDAndPhotoID, locales.Message{Key: "witness.condition.brings-mitid-and-photo-id"}, physical},
	{AtMostThree, locales.Message{Key: "witness.condition.at-most-three", Data: locales.Data{"Before": WitnessVisits - 1, "Days": WitnessWindowDays}}, physical},
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
