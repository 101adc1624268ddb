package journey

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

// TestRead reads one form after the other. Problems are told by field and
// message.
func TestRead(t *testing.T) {
	for _, tt := range []struct {
		step, form string
		problems   string
		want       func(visit.Answers) bool // what must hold of the answers; nil when there are problems
	}{
		{"situation", "errand=first&age=18&cpr=yes", "", func(a visit.Answers) bool {
			return a.Errand == visit.GetFirst && a.Age == visit.Adult && a.CPR == identity.HasCPR && !a.Newcomer
		}},
		{"situation", "errand=high&age=13&cpr=unsure&newcomer=yes", "", func(a visit.Answers) bool { return a.Newcomer && a.Age == visit.From13 }},
		{"situation", "", "errand situation.errand.missing, age situation.age.missing, cpr situation.cpr.missing", nil},
		{"situation", "errand=steal&age=18&cpr=yes", "errand situation.errand.missing", nil},
		{"situation", "errand=first&errand=high&age=18&cpr=yes", "errand situation.errand.missing", nil},
		{"situation", "errand=first&errand=first&age=18&cpr=yes", "", func(a visit.Answers) bool { return a.Errand == visit.GetFirst }},
		{"situation", "errand=first&errand=high&age=18&cpr=yes", "errand situation.errand.missing", nil},
		{"situation", "age=under-13", "", func(a visit.Answers) bool { return a.Age == visit.Under13 }},

		{"visit", "office=herning", "", func(a visit.Answers) bool { return a.Office == "herning" && a.Booked == "" && a.Day == "" }},
		{"visit", "office=unsure&booked=no", "", func(a visit.Answers) bool { return a.Office == office.Unsure && a.Booked == visit.No }},
		{"visit", "office=randers&day=3&month=12&year=2026&time=14.30", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" && a.Time == "14:30" }},
		{"visit", "office=randers&day=03&month=1&year=27", "", func(a visit.Answers) bool { return a.Day == "2027-01-03" && a.Time == "" }},
		{"visit", "office=herning&day=23&month=11&year=2026", "", func(a visit.Answers) bool { return a.Day == "2026-11-23" }},
		{"visit", "", "office visit.office.missing", nil},
		{"visit", "office=atlantis", "office visit.office.missing", nil},
		{"visit", "office=herning&booked=perhaps", "booked visit.booked.unknown", nil},
		{"visit", "office=herning&month=12&year=2026", "day visit.day.partial", nil},
		{"visit", "office=herning&day=3&year=2026", "month visit.day.partial", nil},
		{"visit", "office=herning&day=3&month=12", "year visit.day.partial", nil},
		{"visit", "office=herning&day=31&month=2&year=2027", "day visit.day.impossible", nil},
		{"visit", "office=herning&day=31&month=4&year=2027", "day visit.day.impossible", nil},
		{"visit", "office=herning&day=3&month=december&year=2026", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=3.&month=dec.&year=%E2%80%8E26", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=3.+december+2026", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&month=2026-12-03", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=3&year=3/12-2026", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=12/5/2027", "", func(a visit.Answers) bool { return a.Day == "2027-05-12" }},
		{"visit", "office=herning&day=torsdag+den+3.+december&year=2026", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=fredag+den+3.+december&year=2026", "day visit.day.contradiction", nil},
		{"visit", "office=herning&day=3/12-2026&month=11", "month visit.day.contradiction", nil},
		{"visit", "office=herning&day=4&month=3/12-2026", "month visit.day.contradiction", nil},
		{"visit", "office=herning&day=3/12", "year visit.day.partial", nil},
		{"visit", "office=herning&day=third&month=13&year=202", "day visit.day.unreadable-day, month visit.day.unreadable-month, year visit.day.unreadable-year", nil},
		{"visit", "office=herning&day=3&month=13&year=2026", "month visit.day.unreadable-month", nil},
		{"visit", "office=herning&day=3&month=12&year=26.", "", func(a visit.Answers) bool { return a.Day == "2026-12-03" }},
		{"visit", "office=herning&day=0101701234&month=12&year=2026", "day visit.day.unreadable-day", nil},
		{"visit", "office=herning&day=3&month=12&year=2025", "year visit.day.past", nil},
		{"visit", "office=herning&day=22&month=11&year=2026", "day visit.day.past", nil},
		{"visit", "office=herning&time=14:30", "day visit.time.without-day", nil},
		{"visit", "office=herning&day=3&month=12&year=2026&time=late", "time visit.time.impossible", nil},

		{"user-ids", "user_id_1=Stine!Always!Happy:o)&user_id_3=peter78fromlondon", "", func(a visit.Answers) bool {
			return slices.Equal(a.UserIDs, []string{"stine!always!happy:o)", "peter78fromlondon"})
		}},
		{"user-ids", "later=yes", "", func(a visit.Answers) bool { return a.Later && a.UserIDs == nil }},
		{"user-ids", "user_id_1=+&user_id_2=%C2%A0", "user_id_1 user-ids.missing", nil},
		{"user-ids", "user_id_2=abcd", "user_id_2 user-id.problem.too-short", nil},
		{"user-ids", "user_id_1=annas1&user_id_2=Annas1", "user_id_2 user-id.problem.repeated", nil},
		{"user-ids", "user_id_1=jens%26hansen", "user_id_1 user-id.problem.not-allowed-instead", nil},
		{"user-ids", "user_id_1=1234567890", "user_id_1 user-id.problem.ten-digits", nil},
		{"user-ids", "user_id_1=+010170+1234&later=yes", "user_id_1 user-id.problem.cpr-number", nil},

		{"documents", "document=health-card&document=foreign-passport&document=health-card", "", func(a visit.Answers) bool {
			return slices.Equal(a.Documents, []identity.Document{identity.ForeignPassport, identity.HealthCard})
		}},
		{"documents", "document=none", "", func(a visit.Answers) bool { return a.NoDocuments && a.Documents == nil }},
		{"documents", "document=unsure", "", func(a visit.Answers) bool { return a.UnsureDocuments }},
		{"documents", "", "document documents.missing", nil},
		{"documents", "document=crown", "document documents.missing", nil},
		{"documents", "document=crown&document=passport-cpr", "document documents.unknown", nil},
		{"documents", "document=none&document=passport-cpr", "document documents.none-and-more", nil},
		{"documents", "document=unsure&document=passport-cpr", "document documents.unsure-and-more", nil},
		{"documents", "document=unsure&document=none", "document documents.none-and-more", nil},

		{"witness", "confirm=questions", "", func(a visit.Answers) bool { return a.Confirm == visit.ByQuestions }},
		{"witness", "confirm=witness&witness=at-most-three&witness=adult", "", func(a visit.Answers) bool {
			return slices.Equal(a.Witness, []identity.Condition{identity.Adult, identity.SeldomEnough})
		}},
		{"witness", "witness=adult", "confirm witness.confirm.missing", nil},
		{"witness", "confirm=witness&witness=cousin", "witness witness.unknown", nil},

		{"check", "", "", func(a visit.Answers) bool { return a.Remember == "" }},
		{"check", "remember=yes", "", func(a visit.Answers) bool { return a.Remember == visit.Yes }},
		{"check", "remember=always", "remember check.remember.unknown", nil},
	} {
		t.Run(tt.step+" "+tt.form, func(t *testing.T) {
			step, _ := StepNamed(tt.step)
			form, err := url.ParseQuery(tt.form)
			if err != nil {
				t.Fatal(err)
			}
			var a visit.Answers
			var got []string
			for _, p := range step.Read(form, &a, setting) {
				got = append(got, p.Field+" "+string(p.Message.Key))
			}
			if problems := strings.Join(got, ", "); problems != tt.problems {
				t.Fatalf("problems = %q, want %q", problems, tt.problems)
			}
			if tt.want != nil && !tt.want(a) {
				t.Errorf("answers = %+v", a)
			}
		})
	}
}

// A reader of English may write the month first. Where that makes two days of what was
// typed, the page asks.
func TestReadAsksWhichNumberIsTheMonth(t *testing.T) {
	english := setting
	english.Language = locales.English
	form := url.Values{"office": {"herning"}, "day": {"12/5/2027"}}
	var a visit.Answers
	problems := Appointment.Read(form, &a, english)
	if len(problems) != 1 || problems[0].Field != "day" || a.Day != "" {
		t.Fatalf("got problems %v and day %q, want one problem and no day", problems, a.Day)
	}
	want := "Do you mean 12 May or 5 December? Write the month as a word"
	if got := problems[0].Message.In(locales.With(t.Context(), locales.English)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := form.Get("day"); got != "12/5/2027" {
		t.Errorf("day: got %q again, want it as it was typed", got)
	}
}

func TestReadTidiesTheForm(t *testing.T) {
	for _, tt := range []struct{ step, form, want string }{
		{"user-ids", "user_id_1=+Jens--%26++&user_id_2=010170-1234&user_id_3=1234567890", "user_id_1=jens--%26"},
		{"user-ids", "user_id_1=ab%E2%80%94cd", "user_id_1=ab--cd"},
		{"visit", "office=atlantis&day=+3+&month=0101701234&time=kl.+14.30", "day=3&time=14%3A30"},
		{"visit", "office=herning&month=Dec.+3,+26&time=2.30pm", "day=3&month=12&office=herning&time=14%3A30&year=2026"},
		{"visit", "office=herning&day=3/12", "day=3&month=12&office=herning"},
		{"visit", "office=herning&year=03/12", "day=3&month=12&office=herning"},
		{"visit", "day=31&month=4&year=27", "day=31&month=4&year=2027"},
		{"visit", "day=3/12-2026&month=11", "day=3%2F12-2026&month=11"},
		{"visit", "day=%E2%80%8B&time=+%E2%80%8E", ""},
		{"situation", "errand=steal&newcomer=on&cpr=yes", "cpr=yes"},
		{"documents", "document=crown&document=none", "document=none"},
		{"witness", "confirm=cousin&witness=adult&witness=x", "witness=adult"},
	} {
		step, _ := StepNamed(tt.step)
		form, err := url.ParseQuery(tt.form)
		if err != nil {
			t.Fatal(err)
		}
		step.Read(form, new(visit.Answers), setting)
		if form.Encode() != tt.want {
			t.Errorf("%s: %q is shown again as %q, want %q", tt.step, tt.form, form.Encode(), tt.want)
		}
	}
}

// FuzzRead holds for every step and any form: nothing panics, what is saved
// survives being kept, and what is shown again is read with the same problems.
func FuzzRead(f *testing.F) {
	f.Add("day=5/12-2026&month=dec.&time=2.30+pm&office=herning")
	f.Add("office=herning&year=December+5,+2026&time=%E2%80%8E14:30")
	f.Add("user_id_1=jens%26hansen&user_id_2=%FF&later=yes&document=none&errand=first&day=3&time=14.30")
	f.Fuzz(func(t *testing.T, body string) {
		form, err := url.ParseQuery(body)
		if err != nil {
			return
		}
		for _, s := range Steps {
			if s.Read == nil {
				continue
			}
			var a visit.Answers
			if problems := s.Read(form, &a, setting); len(problems) > 0 || s.Exits != nil && s.Exits(a) {
				continue
			}
			kept, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			var again visit.Answers
			if err := json.Unmarshal(kept, &again); err != nil {
				t.Fatal(err)
			}
			if got, want := s.Form(again).Encode(), s.Form(a).Encode(); got != want {
				t.Errorf("%s: kept as %q, want %q", s.Name, got, want)
			}
		}
	})
}
