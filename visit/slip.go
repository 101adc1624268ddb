package visit

import (
	"klar/locales"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

// A Slip is what stands on the one printed page, in no language yet.
type Slip struct {
	Blank  bool           // to be filled in by hand: nothing on it is known
	Booked bool           // an appointment is booked, or a day for it is known and nothing said of booking
	Office *office.Office // nil: a line to write on
	Day    civil.Date     // empty: a line to write on
	Time   civil.Clock    // empty: a line to write on

	Wants      locales.Key   // to the clerk: what the citizen comes for
	ClerkTicks []locales.Key // what the clerk and the citizen settle together, a tick box each

	TakesUserIDs bool     // the errand takes user IDs
	UserIDs      []string // in order of choice
	EmptyGrids   int      // empty grids to write a user ID in

	Bring      []identity.Entry // a tick box each
	AlsoGood   []identity.Entry // good to have along, not needed
	Verdict    identity.Verdict
	Witness    bool               // a witness comes, or had better
	Conditions []WitnessCondition // of that witness
	Open       []OpenItem

	Checked civil.Date // the day the rules on it were last checked, the oldest of them
}

// A WitnessCondition is a condition and whether the citizen has ticked it.
type WitnessCondition struct {
	identity.ConditionEntry
	Met bool
}

// NewSlip returns the slip that the answers make.
func NewSlip(a Answers, s Env) Slip {
	judged, ready := a.Assess(), a.Ready(s)
	slip := Slip{
		Booked:       a.Booked == Yes || a.Booked == "" && a.Day != "",
		Day:          a.Day,
		Time:         a.Time,
		Wants:        errandsWanted[a.Errand],
		ClerkTicks:   clerkTicks[a.Errand],
		TakesUserIDs: a.WantsUserIDs(),
		Bring:        entriesOf(judged.Bring),
		AlsoGood:     entriesOf(judged.AlsoGood),
		Verdict:      judged.Verdict,
		Witness:      a.Confirm == ByWitness || a.AdviseWitness(),
		Conditions:   witnessConditions(a),
		Open:         ready.Open,
		Checked:      RulesChecked(),
	}
	if here, known := s.Offices.Office(a.Office); known {
		slip.Office = &here
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

// BlankSlip returns the slip to fill in by hand.
func BlankSlip() Slip {
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
	}
}

// ExampleSlip returns the slip of nobody, to show what one may look like. All of
// it is invented.
func ExampleSlip() Slip {
	s := NewSlip(Answers{
		Errand: GetFirst, Age: Adult, CPR: identity.HasCPR, Booked: Yes,
		UserIDs:   exampleIDs,
		Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
		Confirm:   ByWitness,
		Witness:   []identity.Condition{identity.Adult, identity.MitIDLongEnough},
	}, Env{})
	s.Open = nil // it is the citizen's own
	return s
}

// exampleIDs are user IDs that say that they are examples. The first is as long
// as one may be, and has the signs that are mistaken for each other.
var exampleIDs = []string{
	"kun et eksempel: o0ø 1li, ikke noget rigtigt #1!",
	"opfundet-eksempel_nummer.to",
	"eksempel nr. 3",
}

// errandsWanted says to the clerk what the citizen comes for.
var errandsWanted = map[Errand]locales.Key{
	GetFirst:     "slip.wants.first",
	NewUserID:    "slip.wants.new-user-id",
	Recover:      "slip.wants.recover",
	RaiseToHigh:  "slip.wants.high",
	UnsureErrand: "slip.wants.unsure",
}

// clerkTicks lists what is settled at the counter, by errand.
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

// witnessConditions returns every condition, with what a has ticked.
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
