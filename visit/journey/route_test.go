package journey

import (
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

func TestTrail(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		open    string // the steps that may be seen
		current string
	}{
		{"fresh", visit.Answers{}, "situation", "situation"},
		{"situation", visit.Answers{Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR}, "situation visit", "visit"},
		{"half a situation", visit.Answers{Errand: visit.GetFirst}, "situation", "situation"},
		{"all", answered, "situation visit user-ids documents documents-result witness check slip", "check"},
		{"recover needs no user ID", but(answered, func(a *visit.Answers) { a.Errand, a.UserIDs = visit.Recover, nil }),
			"situation visit documents documents-result witness check slip", "check"},
		{"user IDs by hand", but(answered, func(a *visit.Answers) { a.UserIDs, a.Later = nil, true }),
			"situation visit user-ids documents documents-result witness check slip", "check"},
		{"no document is an answer", but(answered, func(a *visit.Answers) { a.Documents, a.NoDocuments, a.Confirm = nil, true, "" }),
			"situation visit user-ids documents documents-result witness", "witness"},
		{"the result needs the documents", but(answered, func(a *visit.Answers) { a.Documents = nil }),
			"situation visit user-ids documents", "documents"},
		{"office unsure", but(answered, func(a *visit.Answers) { a.Office = office.Unsure }),
			"situation visit user-ids documents documents-result witness check slip", "check"},
		{"office gone from the data", but(answered, func(a *visit.Answers) { a.Office = "atlantis" }), "situation visit", "visit"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			route := RouteFor(tt.answers, setting)
			var open []string
			for _, s := range Steps {
				if route.Open(s.Name) {
					open = append(open, s.Name)
				}
			}
			if got := strings.Join(open, " "); got != tt.open || route.FirstOpen().Name != tt.current {
				t.Errorf("open = %q at %q, want %q at %q", got, route.FirstOpen().Name, tt.open, tt.current)
			}
		})
	}
}

func TestTrailNeighbours(t *testing.T) {
	route := RouteFor(answered, setting)
	for _, tt := range []struct{ name, back, next string }{
		{"situation", "", "visit"},
		{"visit", "situation", "user-ids"},
		{"documents", "user-ids", "documents-result"},
		{"documents-result", "documents", "witness"},
		{"witness", "documents-result", "check"},
		{"check", "witness", "slip"},
		{"slip", "check", "slip"},
	} {
		back, _ := route.Back(tt.name)
		if next := route.Next(tt.name); back.Name != tt.back || next.Name != tt.next {
			t.Errorf("%s: back %q, next %q; want %q, %q", tt.name, back.Name, next.Name, tt.back, tt.next)
		}
	}
}

func TestPosition(t *testing.T) {
	for _, tt := range []struct {
		errand visit.Errand
		step   string
		n, of  int
	}{
		{"", "situation", 1, 6},
		{visit.GetFirst, "visit", 2, 6},
		{visit.GetFirst, "documents", 4, 6},
		{visit.GetFirst, "documents-result", 0, 6},
		{visit.GetFirst, "check", 6, 6},
		{visit.Recover, "documents", 3, 5},
		{visit.Recover, "user-ids", 0, 5},
		{visit.RaiseToHigh, "check", 5, 5},
	} {
		a := but(answered, func(a *visit.Answers) { a.Errand = tt.errand })
		if n, of := RouteFor(a, setting).Position(tt.step); n != tt.n || of != tt.of {
			t.Errorf("%q at %s: step %d of %d, want %d of %d", tt.errand, tt.step, n, of, tt.n, tt.of)
		}
	}
}

func TestSteps(t *testing.T) {
	for _, s := range Steps {
		if (s.Read == nil) != (s.Form == nil) || (s.Read == nil) != (s.Fields == nil) {
			t.Errorf("%s: Read, Form and Fields must come together", s.Name)
		}
		if s.Question != "" && s.Read == nil {
			t.Errorf("%s must be answered but has no form", s.Name)
		}
		if found, ok := StepNamed(s.Name); !ok || found.Name != s.Name {
			t.Errorf("%s is not found by its name", s.Name)
		}
	}
}

// TestFormReadsBack holds for every step: the form that the answers fill is
// read as those answers, without a problem.
func TestFormReadsBack(t *testing.T) {
	full := but(answered, func(a *visit.Answers) {
		a.Newcomer, a.Later, a.Remember, a.Confirm = true, true, visit.Yes, visit.ByWitness
		a.Documents = []identity.Document{identity.ForeignPassport, identity.HealthCard, identity.CopyOrPhoto}
		a.Witness = []identity.Condition{identity.Adult, identity.SeldomEnough}
	})
	for _, a := range []visit.Answers{answered, full,
		but(answered, func(a *visit.Answers) { a.Documents, a.NoDocuments = nil, true }),
		but(answered, func(a *visit.Answers) { a.Documents, a.UnsureDocuments = nil, true }),
		but(answered, func(a *visit.Answers) { a.Office, a.Booked, a.Day, a.Time = office.Unsure, "", "", "" }),
	} {
		for _, s := range Steps {
			if s.Form == nil {
				continue
			}
			form := s.Form(a)
			for field := range form {
				if !slices.Contains(s.Fields, field) {
					t.Errorf("%s: field %q is filled but not the step's", s.Name, field)
				}
			}
			read := a
			if problems := s.Read(form, &read, setting); len(problems) > 0 {
				t.Errorf("%s: %v has problems %v", s.Name, form, problems)
			}
			if got, want := s.Form(read).Encode(), s.Form(a).Encode(); got != want {
				t.Errorf("%s: read back as %s, want %s", s.Name, got, want)
			}
		}
	}
}

func TestHold(t *testing.T) {
	step := UserIDs
	held := step.Hold(url.Values{
		"user_id_1": {"müller & søn"},
		"user_id_2": {"010170-1234"},
		"user_id_3": {strings.Repeat("å", 300)},
		"later":     {""},
		"other":     {"x"},
	}, setting)
	want := url.Values{"user_id_1": {"müller & søn"}, "user_id_2": {userid.StandIn("010170-1234")}, "user_id_3": {strings.Repeat("å", MaxHeldLength)}}
	if held.Encode() != want.Encode() {
		t.Errorf("held %v, want %v", held, want)
	}
}

// What is held is found to be wrong again, in the same way.
func TestHeldFormIsAsWrong(t *testing.T) {
	for _, tt := range []struct {
		step  Step
		wrong url.Values
	}{
		{Situation, url.Values{"errand": {"first"}, "age": {"90"}, "cpr": {"yes", "no"}}},
		{Situation, url.Values{}},
		{Appointment, url.Values{"office": {"herning"}, "booked": {"perhaps"}}},
		{Appointment, url.Values{"office": {"herning"}, "day": {"010170-1234"}}},
		{Appointment, url.Values{"office": {"herning"}, "day": {"3"}, "time": {"25:00"}}},
		{UserIDs, url.Values{"user_id_1": {"010170-1234"}, "user_id_2": {"1234567890"}, "user_id_3": {"0101701234"}}},
		{UserIDs, url.Values{"user_id_1": {"jens&hansen"}, "later": {"no"}}},
		{Documents, url.Values{"document": {"passport-cpr", "library-card"}}},
		{Witness, url.Values{"confirm": {"perhaps"}}},
		{Check, url.Values{"remember": {"perhaps"}}},
	} {
		var first, again visit.Answers
		want := tt.step.Read(Clone(tt.wrong), &first, setting)
		if len(want) == 0 {
			t.Errorf("%s: %v has no problems, want some", tt.step.Name, tt.wrong)
		}
		held := tt.step.Hold(tt.wrong, setting)
		if got := tt.step.Read(held, &again, setting); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v is held with problems %v, want %v", tt.step.Name, tt.wrong, got, want)
		}
	}
}

// No more values are held than a field can have, and that is enough for every option.
func TestHoldBoundsValues(t *testing.T) {
	form := url.Values{}
	for i := range 1000 {
		form.Add("document", strconv.Itoa(i))
	}
	if got := len(Documents.keepable(form)["document"]); got != maxHeldValues {
		t.Errorf("got %d values held, want %d", got, maxHeldValues)
	}
	if options := len(identity.Documents); options > maxHeldValues {
		t.Errorf("got %d documents, want no more than the %d values that are held", options, maxHeldValues)
	}
}
