package visit

import (
	"slices"
	"strings"
	"testing"

	"klar/locales"
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
		{"hours unknown", func(a *Answers) { a.Office, a.Booked = "randers", "" }, Ready, Ready, "open.check-booking-at when.check-hours"},
		{"hours unknown, and not booked", func(a *Answers) { a.Office, a.Booked = "randers", No }, Ready, Ready, "open.book-at when.check-hours"},
		{"hours unknown, but booked", func(a *Answers) { a.Office = "randers" }, Ready, Ready, ""},
		{"hours unknown, on a Sunday", func(a *Answers) { a.Office, a.Booked, a.Day = "randers", "", "2026-12-06" }, Ready, Ready, "open.check-booking-at office.warning.weekend"},
		{"hours unknown, no day", func(a *Answers) { a.Office, a.Booked, a.Day, a.Time = "randers", "", "", "" }, Ready, Ready, "open.check-booking-at"},
		{"booked, no day", func(a *Answers) { a.Day, a.Time = "", "" }, Ready, Ready, "open.find-day"},
		{"did not say if it is booked, no office", func(a *Answers) { a.Booked, a.Office, a.Day = "", office.Unsure, "" }, Ready, Ready, "open.check-booking open.choose-office"},
		{"yesterday's visit", func(a *Answers) { a.Day = "2026-11-22" }, Ready, Ready, "open.new-day"},
		{"level High", func(a *Answers) { a.Errand = RaiseToHigh }, RingFirst, NotYet, "open.high-ring-support open.bring-witness"},
		{"level High with a licence", func(a *Answers) { a.Errand, a.Documents = RaiseToHigh, []identity.Document{identity.DrivingLicence} },
			NotYet, Ready, "open.missing-high open.high-ring-support"},
		{"unknown recovery", func(a *Answers) { a.Errand = Recover }, Ready, Ready, "open.block open.recover-user-id"},
		{"lost phone", func(a *Answers) { a.Errand = LostPhone }, Ready, Ready, "open.block open.recover-user-id"},
		{"new phone", func(a *Answers) { a.Errand = NewPhone }, Ready, Ready, "open.recover-user-id"},
		{"forgotten user ID", func(a *Answers) { a.Errand = ForgottenUserID }, Ready, Ready, "open.try-support"},
		{"forgotten PIN", func(a *Answers) { a.Errand = ForgottenPIN }, Ready, Ready, "open.try-support"},
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

// Only a visit without anything grave open is ready, and the gravest comes first.
func TestVisitIsReady(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		want   State
	}{
		{"all in order", func(*Answers) {}, Ready},
		{"one user ID", func(a *Answers) { a.UserIDs = a.UserIDs[:1] }, Ready},
		{"user IDs by hand", func(a *Answers) { a.UserIDs, a.Later = nil, true }, Ready},
		{"booked, the day left out", func(a *Answers) { a.Day, a.Time = "", "" }, Ready},
		{"not booked", func(a *Answers) { a.Booked = No }, NotYet},
		{"nothing said of booking", func(a *Answers) { a.Booked, a.Day, a.Time = "", "", "" }, NotYet},
		{"a day, but nothing said of booking", func(a *Answers) { a.Booked = "" }, NotYet},
		{"on a Sunday", func(a *Answers) { a.Day = "2026-12-06" }, NotYet},
		{"a day that is over", func(a *Answers) { a.Day = "2026-11-22" }, NotYet},
		{"no office chosen", func(a *Answers) { a.Office = office.Unsure }, NotYet},
		{"14 years old", func(a *Answers) { a.Age = From13 }, NotYet},
		{"no witness", func(a *Answers) { a.Confirm = UnsureConfirms }, NotYet},
		{"nothing to show", func(a *Answers) { a.Documents, a.NoDocuments = nil, true }, NotYet},
		{"a passport to get", func(a *Answers) { a.ToGet = a.Documents }, NotYet},
		{"an expired passport", func(a *Answers) {
			a.Documents = append(a.Documents, identity.TemporaryOrExpired)
			a.Expired = []identity.Document{identity.PassportCPR}
		}, NotYet},
	} {
		if got := changed(answered, tt.change).Ready(env).Visit(); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
	worst := changed(answered, func(a *Answers) {
		a.Documents, a.NoDocuments, a.Booked, a.Day, a.Confirm, a.Age, a.UserIDs = nil, true, No, "2026-12-06", UnsureConfirms, From13, a.UserIDs[:1]
	})
	want := []locales.Key{"open.missing-all", "open.book-at", "office.warning.weekend", "open.bring-witness", "open.ask-parents-consent", "open.no-backup"}
	var got []locales.Key
	for _, item := range worst.Ready(env).Open {
		got = append(got, item.Message.Key)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got open %v, want %v", got, want)
	}
}

// A document that the citizen must get first makes nothing ready, and nobody is to go
// without it.
func TestStayHome(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		state  State
		want   bool
	}{
		{"passport", func(*Answers) {}, Ready, false},
		{"passport to get", func(a *Answers) { a.ToGet = a.Documents }, ToGet, true},
		{"nothing", func(a *Answers) { a.Documents, a.NoDocuments = nil, true }, NotYet, true},
		{"a passport that has expired", func(a *Answers) {
			a.Documents = append(a.Documents, identity.TemporaryOrExpired)
			a.Expired = []identity.Document{identity.PassportCPR}
		}, NotYet, true},
		{"no CPR number", func(a *Answers) { a.CPR = identity.NoCPR }, RingFirst, false},
	} {
		ready := changed(answered, tt.change).Ready(env)
		if ready.Documents != tt.state || ready.StayHome() != tt.want {
			t.Errorf("%s: got documents %s, stay at home %v, want %s, %v", tt.name, ready.Documents, ready.StayHome(), tt.state, tt.want)
		}
	}
}

// Result and check page name the same people to ring about documents: the chosen office
// when its number is known, and else MitID Support.
func TestWhomToRingAboutDocuments(t *testing.T) {
	env := Env{Offices: office.Embedded(), Today: "2026-12-01"}
	for _, tt := range []struct {
		name, office string
		errand       Errand
		want         NextStep
		says         string
	}{
		{"an office with a number", "herning", GetFirst, RingOffice, "Ring til Borgerservice, og spørg"},
		{"no office yet", office.Unsure, GetFirst, RingSupport, "Ring til MitID Support, og spørg"},
	} {
		a := Answers{Errand: tt.errand, Age: Adult, CPR: identity.HasCPR, Office: tt.office, Documents: []identity.Document{identity.ForeignPassport, identity.BirthCertificate}}
		i := slices.IndexFunc(a.Ready(env).Open, func(item OpenItem) bool { return item.Message.Key == "open.ring-proof" })
		if i < 0 {
			t.Errorf("%s: got no call among %+v, want one", tt.name, a.Ready(env).Open)
			continue
		}
		item := a.Ready(env).Open[i]
		if said := item.Message.In(t.Context()); item.Next != tt.want || a.WhomToRing(env) != tt.want || !strings.HasPrefix(said, tt.says) {
			t.Errorf("%s: got %s, %q, want %s, %q", tt.name, item.Next, said, tt.want, tt.says)
		}
	}
	high := Answers{Errand: RaiseToHigh, Office: "herning"}
	if got := high.WhomToRing(env); got != RingSupport {
		t.Errorf("level High: got %s, want %s", got, RingSupport)
	}
}
