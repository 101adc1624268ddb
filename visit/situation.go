package visit

import (
	"net/url"

	"klar/visit/identity"
)

// SituationStep asks what the citizen comes for and what the rules need to know
// of them.
var SituationStep = Step{
	Page:     NewPage("situation", "/da/situation", "/en/situation", "situation.title"),
	Question: AboutSituation,
	Fields:   []string{"errand", "age", "cpr", "newcomer"},
	Read:     readSituation,
	Exits:    func(a Answers) bool { return a.Age == Under13 },
	Form:     situationForm,
}

func readSituation(form url.Values, a *Answers, _ Env) []Problem {
	r := reading{form: form}
	age := choose(&r, "age", false, "situation.age.missing", Adult, From15, From13, Under13)
	if age == Under13 {
		// Nothing else matters: the journey ends on the exit page.
		a.Age = Under13
		return nil
	}
	r = reading{form: form}
	a.Errand = choose(&r, "errand", true, "situation.errand.missing", GetFirst, NewUserID, Recover, RaiseToHigh, UnsureErrand)
	a.Age = choose(&r, "age", true, "situation.age.missing", Adult, From15, From13)
	a.CPR = choose(&r, "cpr", true, "situation.cpr.missing", identity.HasCPR, identity.NoCPR, identity.UnsureCPR)
	a.Newcomer = r.tick("newcomer")
	return r.problems
}

func situationForm(a Answers) url.Values {
	form := url.Values{}
	fill(form, "errand", string(a.Errand))
	fill(form, "age", string(a.Age))
	fill(form, "cpr", string(a.CPR))
	if a.Newcomer {
		form.Set("newcomer", string(Yes))
	}
	return form
}
