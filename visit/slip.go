package visit

import (
	"klar/locales"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

// A Slip is the content of the printed page. It is in no language: messages and keys
// stand for its texts.
type Slip struct {
	Blank  bool           // an empty slip to fill in by hand
	Booked bool           // an appointment is booked, or the citizen gave a day and did not say if it is booked
	Office *office.Office // nil for a line to write on
	Day    civil.Date     // "" for a line to write on
	Time   civil.Clock    // "" for a line to write on

	Wants      locales.Key   // tells the clerk what the citizen comes for
	ClerkTicks []locales.Key // tick boxes for the clerk and the citizen to settle together

	TakesUserIDs bool     // the citizen needs user IDs for the errand
	UserIDs      []string // in order of choice
	Hidden       bool     // somebody who must not see the user IDs helps the citizen
	EmptyGrids   int      // the number of empty grids to write a user ID in

	Bring      []identity.Entry // the documents; ToBring has the other things too
	AlsoGood   []identity.Entry // useful to bring, but not needed: mostAlsoGood at the most
	Verdict    identity.Verdict
	Witness    bool               // the citizen brings a witness, or should bring one
	Unsettled  bool               // the citizen does not know yet if they bring a witness or answer questions
	Conditions []WitnessCondition // for that witness
	Open       []OpenItem
	StayHome   bool // a visit now would be wasted
	NoPhone    bool // the citizen has lost the phone
	NoCPR      bool // the citizen has no CPR number
	Age        Age

	Checked civil.Date // the day from RulesChecked
	Trial   bool       // nobody has said who runs the service, so it is for trying out
}

// A WitnessCondition is a condition, and whether the citizen has ticked it.
type WitnessCondition struct {
	identity.ConditionEntry
	Met bool
}

// NewSlip returns the slip for the answers.
func NewSlip(a Answers, env Env) Slip {
	judged, ready := a.Assess(), a.Ready(env)
	slip := Slip{
		Booked:       a.Booked == Yes || a.Booked == "" && a.Day != "",
		Day:          a.Day,
		Time:         a.Time,
		Wants:        errandsWanted[a.Errand],
		ClerkTicks:   clerkTicks[a.Errand],
		TakesUserIDs: a.WantsUserIDs(),
		Hidden:       a.Helped,
		Bring:        entriesOf(judged.Bring),
		AlsoGood:     entriesOf(judged.AlsoGood[:min(len(judged.AlsoGood), mostAlsoGood)]),
		Verdict:      judged.Verdict,
		Witness:      a.Confirm == ByWitness || a.AdviseWitness(),
		Unsettled:    a.Confirm == UnsureConfirms,
		Conditions:   witnessConditions(a),
		Open:         ready.Open,
		StayHome:     ready.StayHome(),
		NoPhone:      a.Errand == LostPhone,
		NoCPR:        a.CPR == identity.NoCPR,
		Age:          a.Age,
		Checked:      RulesChecked(),
		Trial:        env.Offices.Operator == nil,
	}
	if chosen, known := env.Offices.Office(a.Office); known {
		slip.Office = &chosen
	}
	if slip.TakesUserIDs {
		if a.Later {
			slip.EmptyGrids = userid.MaxIDs
		} else {
			slip.UserIDs = a.UserIDs
		}
	}
	return slip
}

// BlankSlip returns an empty slip to fill in by hand. Of env it uses only who runs
// the service.
func BlankSlip(env Env) Slip {
	return Slip{
		Blank:        true,
		Wants:        errandsWanted[UnsureErrand],
		ClerkTicks:   clerkTicks[UnsureErrand],
		TakesUserIDs: true,
		EmptyGrids:   userid.MaxIDs,
		Verdict:      identity.Unknown,
		Witness:      true,
		Conditions:   witnessConditions(Answers{}),
		Checked:      RulesChecked(),
		Trial:        env.Offices.Operator == nil,
	}
}

// ExampleSlip returns a slip with invented answers, to show what a slip looks like.
func ExampleSlip() Slip {
	s := NewSlip(Answers{
		Errand: GetFirst, Age: Adult, CPR: identity.HasCPR, Booked: Yes,
		UserIDs:   exampleIDs,
		Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
		Confirm:   ByWitness,
		Witness:   []identity.Condition{identity.Adult, identity.MitIDLongEnough},
	}, Env{})
	s.Open, s.Trial = nil, false // an example has nothing left to do, and the page says that it is one
	return s
}

// exampleIDs are user IDs with the words of an example. The first has the maximum
// length and the characters that people mistake for each other.
var exampleIDs = []string{
	"kun et eksempel: o0ø 1li, ikke noget rigtigt #1!",
	"opfundet-eksempel_nummer.to",
	"eksempel nr. 3",
}

// errandsWanted tells the clerk what the citizen comes for.
var errandsWanted = map[Errand]locales.Key{
	GetFirst:        "slip.wants.first",
	NewUserID:       "slip.wants.new-user-id",
	LostPhone:       "slip.wants.lost-phone",
	NewPhone:        "slip.wants.new-phone",
	ForgottenUserID: "slip.wants.forgotten-user-id",
	ForgottenPIN:    "slip.wants.forgotten-pin",
	Recover:         "slip.wants.recover",
	RaiseToHigh:     "slip.wants.high",
	UnsureErrand:    "slip.wants.unsure",
}

// clerkTicks lists what the clerk and the citizen settle at the counter, by errand.
var clerkTicks = map[Errand][]locales.Key{
	Recover: {
		"slip.tick.new-phone", "slip.tick.blocked", "slip.tick.forgotten-user-id", "slip.tick.forgotten-pin",
	},
	RaiseToHigh: {"slip.tick.high-offered", "slip.tick.high-elsewhere"},
	UnsureErrand: {
		"slip.tick.first", "slip.tick.new-user-id", "slip.tick.recover", "slip.tick.high",
	},
}

func entriesOf(ds []identity.Document) []identity.Entry {
	var entries []identity.Entry
	for _, d := range ds {
		if e, known := d.Entry(); known {
			entries = append(entries, e)
		}
	}
	return entries
}

// witnessConditions returns every condition, and whether the citizen has ticked it.
func witnessConditions(a Answers) []WitnessCondition {
	unmet := map[identity.Condition]bool{}
	for _, c := range a.unmetConditions() {
		unmet[c.Condition] = true
	}
	var conditions []WitnessCondition
	for _, c := range identity.Conditions {
		conditions = append(conditions, WitnessCondition{c, !unmet[c.Condition]})
	}
	return conditions
}
