package templates

import (
	"testing"

	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
)

func TestReadinessIsSaidAndLeadsOn(t *testing.T) {
	all := []identity.Condition{identity.Adult, identity.MitIDLongEnough, identity.BringsMitIDAndPhotoID, identity.SeldomEnough}
	with := func(confirm visit.Confirmation, conditions []identity.Condition, ds ...identity.Document) visit.Answers {
		return visit.Answers{CPR: identity.HasCPR, Documents: ds, Confirm: confirm, Witness: conditions}
	}
	for _, tt := range []struct {
		name, side, state, icon, says, link string
		answers                             visit.Answers
	}{
		{"passport", "documents", "ready", "check", "Din legitimation er i orden.", "", with(visit.ByQuestions, nil, identity.PassportCPR)},
		{"doubtful proof", "documents", "ring-first", "phone", "Din legitimation: Ring, før du kommer.", "/da/legitimation?return=check",
			with(visit.ByWitness, all, identity.ForeignPassport, identity.BirthCertificate)},
		{"no proof", "documents", "not-yet", "cross", "Du mangler noget legitimation.", "/da/legitimation?return=check", with(visit.ByQuestions, nil, identity.ForeignPassport)},
		{"questions", "witness", "ready", "check", "Du svarer på spørgsmål om dig selv.", "", with(visit.ByQuestions, nil, identity.PassportCPR)},
		{"a witness who may", "witness", "ready", "check", "Dit vidne er klar.", "", with(visit.ByWitness, all, identity.PassportCPR)},
		{"a witness who may not", "witness", "not-yet", "cross", "Tjek, om dit vidne opfylder alle kravene.", "/da/vidne?return=check", with(visit.ByWitness, all[:3], identity.PassportCPR)},
		{"unsure", "witness", "not-yet", "cross", "Tag et vidne med for en sikkerheds skyld.", "/da/vidne?return=check", with(visit.UnsureConfirms, nil, identity.PassportCPR)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			line := uitest.Render(t, readiness(journey.ViewCheck(tt.answers, visit.Env{}).Ready)).Find("[data-ready=" + tt.side + "]")
			if got := uitest.Attr(line, "data-state"); got != tt.state {
				t.Errorf("state: got %q, want %q", got, tt.state)
			}
			if got := uitest.Attr(line.Find("use"), "href"); len(got) < len(tt.icon) || got[len(got)-len(tt.icon):] != tt.icon {
				t.Errorf("icon: got %q, want %q", got, tt.icon)
			}
			if got := uitest.Text(line.Find("strong")); got != tt.says {
				t.Errorf("says %q, want %q", got, tt.says)
			}
			if got := uitest.Attr(line.Find("a"), "href"); got != tt.link {
				t.Errorf("leads to %q, want %q", got, tt.link)
			}
		})
	}
}

// Every open item that an answer settles leads there, and says to those who
// hear the link alone which one it is.
func TestOpenItemsLeadToTheirStep(t *testing.T) {
	a := visit.Answers{Errand: visit.Recover, Booked: visit.No, CPR: identity.HasCPR, Confirm: visit.ByQuestions}
	items := journey.ViewCheck(a, visit.Env{}).Open
	lines := uitest.Render(t, openItems(items)).Find("li")
	if lines.Length() != len(items) || len(items) == 0 {
		t.Fatalf("got %d lines of %d items", lines.Length(), len(items))
	}
	linked := 0
	for i, item := range items {
		link := lines.Eq(i).Find("a")
		if got, want := link.Length() == 1, item.Question != ""; got != want {
			t.Errorf("%s: linked = %v, want %v", item.Message.Key, got, want)
		}
		linked += link.Length()
	}
	if linked == 0 || linked == len(items) {
		t.Errorf("%d of %d items are linked, want both kinds", linked, len(items))
	}
}
