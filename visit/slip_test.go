package visit

import (
	"slices"
	"testing"

	"klar/locales"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

func TestNewSlip(t *testing.T) {
	ids := func(entries []identity.Entry) (ds []identity.Document) {
		for _, e := range entries {
			ds = append(ds, e.Document)
		}
		return ds
	}
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		holds  func(Slip) bool
	}{
		{"booked, with all known", func(*Answers) {}, func(s Slip) bool {
			return s.Booked && s.Office.ID == "herning" && s.Day == "2026-12-03" && s.Time == "14:30" && s.TakesUserIDs && len(s.UserIDs) == 2 && s.EmptyGrids == 0
		}},
		{"dated counts as booked", func(a *Answers) { a.Booked = "" }, func(s Slip) bool { return s.Booked }},
		{"not booked, though dated", func(a *Answers) { a.Booked = No }, func(s Slip) bool { return !s.Booked }},
		{"neither", func(a *Answers) { a.Booked, a.Day, a.Time = "", "", "" }, func(s Slip) bool { return !s.Booked }},
		{"office unsure", func(a *Answers) { a.Office = office.Unsure }, func(s Slip) bool { return s.Office == nil }},
		{"by hand", func(a *Answers) { a.UserIDs, a.Later = nil, true }, func(s Slip) bool { return s.EmptyGrids == 3 && s.UserIDs == nil }},
		{"one smallest set, the rest beside it", func(a *Answers) {
			a.Documents = []identity.Document{identity.PassportCPR, identity.DrivingLicence, identity.CopyOrPhoto}
		}, func(s Slip) bool {
			return slices.Equal(ids(s.Bring), []identity.Document{identity.PassportCPR}) && slices.Equal(ids(s.AlsoGood), []identity.Document{identity.DrivingLicence})
		}},
		{"recover: no user IDs, though some were chosen before", func(a *Answers) { a.Errand = Recover }, func(s Slip) bool {
			return !s.TakesUserIDs && s.UserIDs == nil && len(s.ClerkTicks) == 4
		}},
		{"unsure errand: tick boxes for the clerk", func(a *Answers) { a.Errand = UnsureErrand }, func(s Slip) bool { return s.TakesUserIDs && len(s.ClerkTicks) == 4 }},
		{"no witness", func(*Answers) {}, func(s Slip) bool { return !s.Witness }},
		{"a witness is advised", func(a *Answers) { a.Newcomer = true }, func(s Slip) bool { return s.Witness && len(s.Conditions) == 4 && !s.Conditions[0].Met }},
		{"a witness comes", func(a *Answers) { a.Confirm, a.Witness = ByWitness, []identity.Condition{identity.Adult} }, func(s Slip) bool {
			return s.Witness && s.Conditions[0].Met && !s.Conditions[1].Met
		}},
	} {
		if s := NewSlip(changed(answered, tt.change), env); !tt.holds(s) {
			t.Errorf("%s: got %+v", tt.name, s)
		}
	}
	if s := BlankSlip(Env{}); !s.Blank || s.EmptyGrids != 3 || s.Office != nil || len(s.Conditions) != 4 || s.Open != nil {
		t.Errorf("blank slip: got %+v", s)
	}
}

// A citizen could bring the example: its user IDs are valid and its documents enough.
func TestExampleSlip(t *testing.T) {
	s := ExampleSlip()
	if len(s.UserIDs) != userid.MaxIDs {
		t.Errorf("got %d user IDs, want %d", len(s.UserIDs), userid.MaxIDs)
	}
	longest := 0
	for _, id := range s.UserIDs {
		if normal, repairs := userid.Normalise(id); normal != id || len(repairs) > 0 {
			t.Errorf("got user ID %q, want %q as Normalise returns it", id, normal)
		}
		if problems := userid.Check(id); len(problems) > 0 {
			t.Errorf("%q: got problems %v, want none", id, problems)
		}
		longest = max(longest, len([]rune(id)))
	}
	if longest != userid.MaxLength {
		t.Errorf("got %d characters in the longest user ID, want %d", longest, userid.MaxLength)
	}
	met := func(c WitnessCondition) bool { return c.Met }
	if s.Verdict != identity.Enough || !slices.ContainsFunc(s.Conditions, met) || len(s.Open) > 0 {
		t.Errorf("got %+v, want enough documents, a witness, and nothing open", s)
	}
}

// What to bring is the same on paper and in the calendar: both ask the slip.
func TestToBring(t *testing.T) {
	passport, _ := identity.PassportCPR.Entry()
	for _, tt := range []struct {
		name string
		slip Slip
		want []locales.Key
	}{
		{"enough", Slip{Verdict: identity.Enough, Bring: []identity.Entry{passport}}, []locales.Key{"document.passport-cpr.name", "slip.bring-phone", "slip.bring-app", BringSlip}},
		{"a lost phone", Slip{Verdict: identity.Enough, NoPhone: true}, []locales.Key{BringSlip}},
		{"not enough", Slip{Verdict: identity.NotEnough}, []locales.Key{"slip.bring-document", "slip.bring-phone", "slip.bring-app", BringSlip}},
	} {
		var got []locales.Key
		for _, item := range tt.slip.ToBring() {
			got = append(got, item.Text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	all := NewSlip(Answers{Documents: []identity.Document{identity.PassportCPR, identity.DrivingLicence, identity.HealthCard, identity.ResidenceCertificate, identity.ForeignPassport, identity.ForeignIDCard}, CPR: identity.HasCPR}, Env{})
	if n := len(all.AlsoGood); n != mostAlsoGood {
		t.Errorf("got %d documents that are good to bring too, want %d", n, mostAlsoGood)
	}
}
