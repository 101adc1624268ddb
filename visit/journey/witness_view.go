package journey

import (
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
)

// What the page of the witness offers.
var confirmations = []Option{
	option(visit.ByQuestions, "witness.confirm.questions", ""),
	option(visit.ByWitness, "witness.confirm.witness", ""),
	option(visit.UnsureConfirms, "witness.confirm.unsure", ""),
}

// A WitnessView is what the page of the witness shows.
type WitnessView struct {
	Reasons    []WitnessReason // why to bring one; none: there is no need
	Confirm    []Option
	Conditions []Option
	Day        civil.Date     // of the visit; "" when it is not known
	CountFrom  civil.Date     // the first day whose visits count against the witness; "" when Day is not known
	Office     *office.Office // whom to ring without a witness; nil when there is nobody
}

// A WitnessReason is why to bring a witness.
type WitnessReason struct {
	Reason identity.WitnessReason
	Text   locales.Key
}

// ViewWitness returns what the page of the witness shows. It offers the control
// questions only to those who can be asked.
func ViewWitness(a visit.Answers, in visit.Env) WitnessView {
	v := WitnessView{Confirm: confirmations, Day: a.Day}
	for _, reason := range a.WitnessReasons() {
		v.Reasons = append(v.Reasons, WitnessReason{reason, witnessReasonTexts[reason]})
	}
	if !identity.MayAnswerQuestions(a.CPR) {
		v.Confirm = slices.DeleteFunc(slices.Clone(confirmations), func(o Option) bool { return o.Value == string(visit.ByQuestions) })
	}
	for _, c := range identity.Conditions {
		v.Conditions = append(v.Conditions, Option{Value: string(c.Condition), Label: c.Message})
	}
	if a.Day != "" {
		v.CountFrom = visit.CountWitnessFrom(a.Day)
	}
	if here := in.Office(a.Office); here != nil && here.Phone.Known() {
		v.Office = here
	}
	return v
}

var witnessReasonTexts = map[identity.WitnessReason]locales.Key{
	identity.IsNewcomer:        "witness.because.newcomer",
	identity.LacksCPR:          "witness.because.no-cpr",
	identity.MayLackCPR:        "witness.because.unsure-cpr",
	identity.DoubtfulDocuments: "witness.because.documents",
	identity.UnsureOfAnswers:   "witness.because.unsure-questions",
}

func witnessSummary(a visit.Answers, _ visit.Env) []Row {
	rows := []Row{row("witness.confirm.legend", labelOf(confirmations, a.Confirm))}
	if a.Confirm != visit.ByWitness {
		return rows
	}
	if len(a.Witness) == 0 {
		return append(rows, row("witness.condition.legend", locales.Message{Key: "check.none-ticked"}))
	}
	ticked := Row{Question: "witness.condition.legend"}
	for _, c := range a.Witness {
		entry, _ := c.Entry()
		ticked.List = append(ticked.List, entry.Message)
	}
	return append(rows, ticked)
}
