package visit

import (
	"net/url"
	"slices"

	"klar/visit/identity"
)

// WitnessStep asks how the citizen's identity is confirmed beside documents.
var WitnessStep = Step{
	Page:     NewPage("witness", "/da/vidne", "/en/witness", "witness.title"),
	Question: AboutWitness,
	Fields:   []string{"confirm", "witness"},
	Read:     readWitness,
	Form:     witnessForm,
}

func readWitness(form url.Values, a *Answers, _ Env) []Problem {
	r := reading{form: form}
	a.Confirm = choose(&r, "confirm", true, "witness.confirm.missing", ByQuestions, ByWitness, UnsureConfirms)
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

func witnessForm(a Answers) url.Values {
	form := url.Values{}
	if a.Confirm != ByQuestions || identity.MayAnswerQuestions(a.CPR) {
		fill(form, "confirm", string(a.Confirm))
	}
	for _, c := range a.Witness {
		form.Add("witness", string(c))
	}
	return form
}
