package visit

import (
	"strings"
	"testing"

	"klar/visit/identity"
	"klar/visit/office"
)

func TestReady(t *testing.T) {
	witness := func(a *Answers) {
		a.Confirm = ByWitness
		for _, c := range identity.Conditions {
			a.Witness = append(a.Witness, c.Condition)
		}
	}
	hold := func(ds ...identity.Document) func(*Answers) {
		return func(a *Answers) { a.Documents = ds }
	}
	for _, tt := range []struct {
		name               string
		change             func(*Answers)
		documents, witness State
		open               string
	}{
		{"all in order", func(*Answers) {}, Ready, Ready, ""},
		{"not booked", func(a *Answers) { a.Booked = No }, Ready, Ready, "open.book-at"},
		{"not booked, no office", func(a *Answers) { a.Booked, a.Office = No, office.Unsure }, Ready, Ready, "open.book open.choose-office"},
		{"on a Sunday", func(a *Answers) { a.Day = "2026-12-06" }, Ready, Ready, "office.warning.weekend"},
		{"hours unknown", func(a *Answers) { a.Office, a.Booked = "randers", "" }, Ready, Ready, "when.check-hours"},
		{"hours unknown, and not booked", func(a *Answers) { a.Office, a.Booked = "randers", No }, Ready, Ready, "open.book-at when.check-hours"},
		{"hours unknown, but booked", func(a *Answers) { a.Office = "randers" }, Ready, Ready, ""},
		{"hours unknown, on a Sunday", func(a *Answers) { a.Office, a.Booked, a.Day = "randers", "", "2026-12-06" }, Ready, Ready, "office.warning.weekend"},
		{"hours unknown, no day", func(a *Answers) { a.Office, a.Booked, a.Day, a.Time = "randers", "", "", "" }, Ready, Ready, ""},
		{"yesterday's visit", func(a *Answers) { a.Day = "2026-11-22" }, Ready, Ready, ""},
		{"level High", func(a *Answers) { a.Errand = RaiseToHigh }, RingFirst, NotYet, "open.high-ring-support open.bring-witness"},
		{"level High with a licence", func(a *Answers) { a.Errand, a.Documents = RaiseToHigh, []identity.Document{identity.DrivingLicence} },
			NotYet, Ready, "open.high-ring-support open.missing-high"},
		{"lost phone", func(a *Answers) { a.Errand = Recover }, Ready, Ready, "open.recover-user-id"},
		{"unsure of the errand", func(a *Answers) { a.Errand = UnsureErrand }, Ready, Ready, "open.choose-errand"},
		{"14 years old", func(a *Answers) { a.Age = From13 }, Ready, Ready, "open.ask-parents-consent"},
		{"16 years old", func(a *Answers) { a.Age = From15 }, Ready, Ready, "open.ask-parents-consent"},
		{"unsure of the CPR number", func(a *Answers) { a.CPR = identity.UnsureCPR }, Ready, NotYet, "open.find-cpr open.bring-witness"},
		{"no CPR number", func(a *Answers) { a.CPR = identity.NoCPR; hold(identity.ForeignPassport)(a); witness(a) }, RingFirst, Ready, "open.ring-no-cpr"},
		{"no CPR number, and a card that shows one", func(a *Answers) { a.CPR = identity.NoCPR; hold(identity.HealthCard)(a); witness(a) },
			NotYet, Ready, "open.missing-no-cpr open.correct-cpr"},
		{"user IDs by hand", func(a *Answers) { a.UserIDs, a.Later = nil, true }, Ready, Ready, "open.write-user-ids"},
		{"one user ID", func(a *Answers) { a.UserIDs = a.UserIDs[:1] }, Ready, Ready, "open.no-backup"},
		{"foreign passport alone", hold(identity.ForeignPassport), NotYet, Ready, "open.missing-proof"},
		{"nothing", func(a *Answers) { a.Documents, a.NoDocuments = nil, true }, NotYet, Ready, "open.missing-all"},
		{"documents unknown", func(a *Answers) { a.Documents, a.UnsureDocuments = nil, true }, NotYet, Ready, "open.documents-unknown"},
		{"doubtful proof", func(a *Answers) { hold(identity.ForeignPassport, identity.BirthCertificate)(a); witness(a) }, RingFirst, Ready, "open.ring-proof"},
		{"no photo", func(a *Answers) { hold(identity.HealthCard, identity.BirthCertificate)(a); witness(a) }, RingFirst, Ready, "open.ring-no-photo"},
		{"newcomer without a witness", func(a *Answers) { a.Newcomer = true }, Ready, NotYet, "open.bring-witness"},
		{"unsure how to confirm", func(a *Answers) { a.Confirm = UnsureConfirms }, Ready, NotYet, "open.bring-witness"},
		{"newcomer with a witness", func(a *Answers) { a.Newcomer = true; witness(a) }, Ready, Ready, ""},
		{"a witness who meets two conditions", func(a *Answers) { witness(a); a.Witness = a.Witness[:2] }, Ready, NotYet,
			"open.witness-condition open.witness-condition"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ready := changed(answered, tt.change).Ready(env)
			if ready.Documents != tt.documents || ready.Witness != tt.witness {
				t.Errorf("got documents %s, witness %s, want %s, %s", ready.Documents, ready.Witness, tt.documents, tt.witness)
			}
			var open []string
			for _, item := range ready.Open {
				open = append(open, string(item.Message.Key))
			}
			if got := strings.Join(open, " "); got != tt.open {
				t.Errorf("got open %q, want %q", got, tt.open)
			}
		})
	}
}
