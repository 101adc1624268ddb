package journey_test

import (
	"slices"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/office"
)

// Every step that asks something says how it was answered.
func TestEveryQuestionIsSummedUp(t *testing.T) {
	for _, step := range journey.Steps {
		if (step.Question != "") != (step.Summary != nil) {
			t.Errorf("%s asks %q, and has a summary: %t", step.Name, step.Question, step.Summary != nil)
		}
	}
}

// What is answered is said with the words that the question offers.
func TestSummary(t *testing.T) {
	a := visit.Answers{
		Errand: visit.RaiseToHigh, Age: visit.From15, CPR: identity.UnsureCPR, Newcomer: true,
		Office: "herning", Day: "2026-11-30", Time: "09:30",
		Documents: []identity.Document{identity.PassportCPR},
		Confirm:   visit.ByWitness,
	}
	in := visit.Env{Offices: office.Embedded(), Today: "2026-11-23"}
	var got []string
	for _, answered := range journey.Summary(a, in) {
		for _, row := range answered.Rows {
			said := string(row.Question)
			for _, m := range slices.Concat(row.Answer, row.List) {
				said += " " + m.In(t.Context())
			}
			if row.Name != nil {
				said += " " + row.Name.In(locales.Danish)
			}
			got = append(got, said)
		}
	}
	want := []string{
		"situation.errand.legend Jeg skal have MitID på sikringsniveau Høj",
		"situation.age.legend 15–17 år",
		"situation.cpr.legend Det ved jeg ikke",
		"situation.newcomer Ja",
		"visit.office.legend Borgerservice Herning",
		"visit.booked.legend Ikke besvaret",
		"visit.day.legend mandag den 30. november 2026 kl. 09.30",
		"documents.legend Pas med CPR-nummer",
		"witness.confirm.legend Jeg tager et vidne med",
		"witness.condition.legend Du har ikke sat hak ved noget",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestSummaryOfUserIDs(t *testing.T) {
	rows := journey.UserIDs.Summary(visit.Answers{UserIDs: []string{"peter78fromlondon", "o0l1"}, Helped: true}, visit.Env{})
	if len(rows) != 1 || rows[0].UserIDs == nil {
		t.Fatalf("got %d rows, want one with the user IDs", len(rows))
	}
	got := rows[0].UserIDs
	if !got.Hidden || len(got.IDs) != 2 || got.IDs[1].ID != "o0l1" || got.IDs[1].Label != "user-ids.choice-2" || len(got.IDs[1].Advice) == 0 {
		t.Errorf("got %+v, want both IDs, hidden, the second with advice", got)
	}
}
