package journey

import (
	"net/url"

	"klar/visit"
	"klar/visit/identity"
)

// SituationStep asks what the citizen comes for and what the rules need to know
// of them.
var Situation = Step{
	Page:     NewPage("situation", "situation.title"),
	Question: visit.AboutSituation,
	Fields:   []string{"errand", "age", "cpr", "newcomer"},
	Read:     readSituation,
	Exits:    func(a visit.Answers) bool { return a.Age == visit.Under13 },
	Form:     situationForm,
}

func readSituation(form url.Values, a *visit.Answers, _ visit.Env) []Problem {
	r := reading{form: form}
	age := choose(&r, "age", false, "situation.age.missing", visit.Adult, visit.From15, visit.From13, visit.Under13)
	if age == visit.Under13 {
		// Nothing else matters: the journey ends on the exit page.
		a.Age = visit.Under13
		return nil
	}
	r = reading{form: form}
	a.Errand = choose(&r, "errand", true, "situation.errand.missing", visit.GetFirst, visit.NewUserID, visit.Recover, visit.RaiseToHigh, visit.UnsureErrand)
	a.Age = choose(&r, "age", true, "situation.age.missing", visit.Adult, visit.From15, visit.From13)
	a.CPR = choose(&r, "cpr", true, "situation.cpr.missing", identity.HasCPR, identity.NoCPR, identity.UnsureCPR)
	a.Newcomer = r.tick("newcomer")
	return r.problems
}

func situationForm(a visit.Answers) url.Values {
	form := url.Values{}
	fill(form, "errand", string(a.Errand))
	fill(form, "age", string(a.Age))
	fill(form, "cpr", string(a.CPR))
	if a.Newcomer {
		form.Set("newcomer", string(visit.Yes))
	}
	return form
}
