package slip

import (
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// The clerk sees in Danish what the visit stands on, whatever the citizen reads.
func TestGlance(t *testing.T) {
	questions := visit.Answers{Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Confirm: visit.ByQuestions}
	with := func(change func(*visit.Answers)) visit.Answers {
		a := questions
		change(&a)
		return a
	}
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		want    string
	}{
		{"passport", with(func(a *visit.Answers) { a.Documents = []identity.Document{identity.PassportCPR} }),
			"Legitimation: Pas med CPR-nummer · kontrolspørgsmål"},
		{"two documents, 16 years old", with(func(a *visit.Answers) {
			a.Age, a.Documents = visit.From15, []identity.Document{identity.ForeignPassport, identity.HealthCard}
		}), "Legitimation: Pas fra et andet land + Sundhedskort · kontrolspørgsmål · 15–17 år"},
		{"none, with a witness", with(func(a *visit.Answers) { a.NoDocuments, a.Confirm = true, visit.ByWitness }),
			"Legitimation mangler · med vidne"},
		{"one to get", with(func(a *visit.Answers) {
			a.Documents = []identity.Document{identity.PassportCPR}
			a.ToGet = a.Documents
		}), "Legitimation mangler · kontrolspørgsmål"},
		{"no CPR number", with(func(a *visit.Answers) {
			a.CPR, a.Documents = identity.NoCPR, []identity.Document{identity.ForeignPassport}
		}), "Legitimation: ring først · uden CPR-nummer · med vidne"},
		{"does not know", with(func(a *visit.Answers) { a.UnsureDocuments = true }), "Legitimation: ved ikke · kontrolspørgsmål"},
	} {
		for _, l := range locales.Languages {
			if got := glance(locales.With(t.Context(), l), visit.NewSlip(tt.answers, visit.Env{})); got != tt.want {
				t.Errorf("%s (%s): got %q, want %q", tt.name, l, got, tt.want)
			}
		}
	}
	if got := glance(t.Context(), visit.BlankSlip(visit.Env{})); got != "" {
		t.Errorf("blank slip: got %q, want nothing", got)
	}
}
