package templates

import (
	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// The answers in words, as the check page repeats them: the same messages that
// the questions offer.
var (
	errandTexts = map[visit.Errand]locales.Key{
		visit.GetFirst:     "situation.errand.first",
		visit.NewUserID:    "situation.errand.new-user-id",
		visit.Recover:      "situation.errand.recover",
		visit.RaiseToHigh:  "situation.errand.high",
		visit.UnsureErrand: "situation.errand.unsure",
	}
	ageTexts = map[visit.Age]locales.Key{
		visit.Adult:   "situation.age.18",
		visit.From15:  "situation.age.15",
		visit.From13:  "situation.age.13",
		visit.Under13: "situation.age.under-13",
	}
	cprTexts = map[identity.CPR]locales.Key{
		identity.HasCPR:    "answer.yes",
		identity.NoCPR:     "answer.no",
		identity.UnsureCPR: "answer.unsure",
	}
	bookedTexts = map[visit.Choice]locales.Key{
		"":        "answer.not-given",
		visit.Yes: "answer.yes",
		visit.No:  "visit.booked.no",
	}
	confirmTexts = map[visit.Confirmation]locales.Key{
		visit.ByQuestions:    "witness.confirm.questions",
		visit.ByWitness:      "witness.confirm.witness",
		visit.UnsureConfirms: "witness.confirm.unsure",
	}
)
