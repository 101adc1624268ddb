package journey

import (
	"net/url"
	"slices"

	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
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
	Summary:  situationSummary,
}

// What the questions offer.
var (
	errands = []Option{
		option(visit.GetFirst, "situation.errand.first", ""),
		option(visit.NewUserID, "situation.errand.new-user-id", ""),
		option(visit.LostPhone, "situation.errand.lost-phone", ""),
		option(visit.NewPhone, "situation.errand.new-phone", ""),
		option(visit.ForgottenUserID, "situation.errand.forgotten-user-id", ""),
		option(visit.ForgottenPIN, "situation.errand.forgotten-pin", "situation.errand.forgotten-pin-hint"),
		option(visit.RaiseToHigh, "situation.errand.high", "situation.errand.high-hint"),
		option(visit.UnsureErrand, "situation.errand.unsure", ""),
	}
	// anyErrand has the errand of older drafts too.
	anyErrand = append(slices.Clip(errands), option(visit.Recover, "situation.errand.recover", ""))

	ages = []Option{
		option(visit.Adult, "situation.age.18", ""),
		option(visit.From15, "situation.age.15", "situation.age.young-hint"),
		option(visit.From13, "situation.age.13", "situation.age.young-hint"),
		option(visit.Under13, "situation.age.under-13", ""),
	}
	cprs = []Option{
		option(identity.HasCPR, "answer.yes", ""),
		option(identity.NoCPR, "answer.no", ""),
		option(identity.UnsureCPR, "answer.unsure", ""),
	}
	// YesOrNo is the two answers to a plain question.
	YesOrNo = []Option{option(visit.Yes, "answer.yes", ""), option(visit.No, "answer.no", "")}
)

// A SituationView is what the page of the situation shows.
type SituationView struct {
	Errands, Ages, CPRs []Option
	Newcomer            Option
	Support             *office.Line // who blocks MitID; nil when nobody knows
}

// ViewSituation returns what the page of the situation shows.
func ViewSituation(in visit.Env) SituationView {
	return SituationView{
		Errands: errands, Ages: ages, CPRs: cprs,
		Newcomer: option(visit.Yes, "situation.newcomer", "situation.newcomer-hint"),
		Support:  in.Line(office.MitIDSupport),
	}
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
	a.Errand = choose(&r, "errand", true, "situation.errand.missing", visit.Errands...)
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

func situationSummary(a visit.Answers, _ visit.Env) []Row {
	newcomer := visit.No
	if a.Newcomer {
		newcomer = visit.Yes
	}
	return []Row{
		row("situation.errand.legend", labelOf(anyErrand, a.Errand)),
		row("situation.age.legend", labelOf(ages, a.Age)),
		row("situation.cpr.legend", labelOf(cprs, a.CPR)),
		row("situation.newcomer", labelOf(YesOrNo, newcomer)),
	}
}
