package journey

import (
	"net/url"
	"slices"

	"klar/visit"
	"klar/visit/identity"
)

// WitnessStep asks how the citizen's identity is confirmed beside documents.
var Witness = Step{
	Page:     NewPage("witness", "/da/vidne", "/en/witness", "witness.title"),
	Question: visit.AboutWitness,
	Fields:   []string{"confirm", "witness"},
	Read:     readWitness,
	Form:     witnessForm,
	Summary:  witnessSummary,
}

func readWitness(form url.Values, a *visit.Answers, _ visit.Env) []Problem {
	r := reading{form: form}
	a.Confirm = choose(&r, "confirm", true, "witness.confirm.missing", visit.ByQuestions, visit.ByWitness, visit.UnsureConfirms)
	a.Witness = nil
	ticked := form["witness"]
	form.Del("witness")
	for _, c := range identity.Conditions {
		if slices.Contains(ticked, string(c.Condition)) {
			a.Witness = append(a.Witness, c.Condition)
			form.Add("witness", string(c.Condition))
		}
	}
	if slices.ContainsFunc(ticked, func(v string) bool { _, known := identity.Condition(v).Entry(); return !known }) {
		r.problem("witness", "witness.unknown")
	}
	return r.problems
}

func witnessForm(a visit.Answers) url.Values {
	form := url.Values{}
	if a.Confirm != visit.ByQuestions || identity.MayAnswerQuestions(a.CPR) {
		fill(form, "confirm", string(a.Confirm))
	}
	for _, c := range a.Witness {
		form.Add("witness", string(c))
	}
	return form
}
