package journey

import (
	"net/url"
	"slices"
	"testing"

	"klar/visit"
	"klar/visit/identity"
)

// What somebody has yet to get stays so as long as it is ticked, and until they
// say that they have it.
func TestToGet(t *testing.T) {
	const passport, card, attest = identity.ForeignPassport, identity.HealthCard, identity.ResidenceCertificate
	for _, tt := range []struct {
		name           string
		before, toGet  []identity.Document
		form           string
		want           []identity.Document
		must           bool
		documentsState visit.State
	}{
		{"one more", []identity.Document{passport}, nil, "document=foreign-passport&document=health-card&get=yes", []identity.Document{card}, true, visit.ToGet},
		{"pressed twice", []identity.Document{passport, card}, []identity.Document{card}, "document=foreign-passport&document=health-card&get=yes", []identity.Document{card}, true, visit.ToGet},
		{"the first of all", nil, nil, "document=health-card&get=yes", []identity.Document{card}, true, visit.NotYet},
		{"here now", []identity.Document{passport, card}, []identity.Document{card}, "document=foreign-passport&document=health-card&get=no", nil, false, visit.Ready},
		{"ticked on the page", []identity.Document{passport}, nil, "document=foreign-passport&document=health-card", nil, false, visit.Ready},
		{"the page again", []identity.Document{passport, card}, []identity.Document{card}, "document=foreign-passport&document=health-card", []identity.Document{card}, true, visit.ToGet},
		{"no longer ticked", []identity.Document{passport, card}, []identity.Document{card}, "document=foreign-passport", nil, false, visit.NotYet},
		{"not needed any more", []identity.Document{passport, card}, []identity.Document{attest}, "document=foreign-passport&document=health-card&document=residence-certificate", []identity.Document{attest}, false, visit.Ready},
		{"none", []identity.Document{passport, card}, []identity.Document{card}, "document=none", nil, false, visit.NotYet},
		{"nonsense", []identity.Document{passport}, nil, "document=foreign-passport&document=health-card&get=perhaps", nil, false, visit.Ready},
	} {
		t.Run(tt.name, func(t *testing.T) {
			form, err := url.ParseQuery(tt.form)
			if err != nil {
				t.Fatal(err)
			}
			a := but(answered, func(a *visit.Answers) { a.Documents, a.ToGet = tt.before, tt.toGet })
			if problems := readDocuments(form, &a, setting); len(problems) > 0 {
				t.Fatalf("got problems %v, want none", problems)
			}
			if !slices.Equal(a.ToGet, tt.want) || a.MustGet() != tt.must {
				t.Errorf("got %q (must get: %t), want %q (%t)", a.ToGet, a.MustGet(), tt.want, tt.must)
			}
			ready := a.Ready(setting)
			if ready.Documents != tt.documentsState {
				t.Errorf("documents are %s, want %s", ready.Documents, tt.documentsState)
			}
			reminders := 0
			for _, item := range ready.Open {
				if item.Message.Key == "open.get-document" {
					reminders++
				}
			}
			if reminders != len(tt.want) {
				t.Errorf("got %d reminders, want %d", reminders, len(tt.want))
			}
		})
	}
}
