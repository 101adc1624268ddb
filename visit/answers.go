// Package visit says what a visit to Borgerservice takes: what a citizen is
// asked ([Steps]), what they have answered ([Answers]) and what follows from it
// ([Readiness], [NewSlip]). The rules of their own fields are in the packages
// userid, identity and office; how long the answers are kept is in lifetime.
//
// Nothing here knows HTTP, HTML, SQL or the clock.
package visit

import (
	"encoding/json"
	"slices"

	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/userid"
)

// An Errand is what the citizen comes for.
type Errand string

// The errands.
const (
	GetFirst     Errand = "first"
	NewUserID    Errand = "new-user-id"
	Recover      Errand = "recover"
	RaiseToHigh  Errand = "high"
	UnsureErrand Errand = "unsure" // treated as GetFirst
)

// An Age is the citizen's, as far as the rules need it.
type Age string

// The ages: a year stands for "from that birthday on".
const (
	Adult   Age = "18"
	From15  Age = "15"
	From13  Age = "13"
	Under13 Age = "under-13" // cannot get MitID
)

// A Choice is the answer to a question of yes or no; empty is not answered.
type Choice string

// The choices.
const (
	Yes Choice = "yes"
	No  Choice = "no"
)

// A Confirmation is how the citizen's identity is confirmed beside documents.
type Confirmation string

// The confirmations.
const (
	ByQuestions    Confirmation = "questions"
	ByWitness      Confirmation = "witness"
	UnsureConfirms Confirmation = "unsure"
)

// Answers is everything that a citizen has told us. The zero value is a fresh
// start. What a form or an old draft says that is not an answer stays out of
// it, so that the rest of the program need not ask.
type Answers struct {
	Errand   Errand       `json:"errand,omitempty"`
	Age      Age          `json:"age,omitempty"`
	CPR      identity.CPR `json:"cpr,omitempty"`
	Newcomer bool         `json:"newcomer,omitempty"`

	Office string      `json:"office,omitempty"` // an office's id, or office.Unsure
	Booked Choice      `json:"booked,omitempty"`
	Day    civil.Date  `json:"day,omitempty"`
	Time   civil.Clock `json:"time,omitempty"`

	UserIDs []string `json:"user_ids,omitempty"` // normalised, valid, distinct, in order of choice
	Later   bool     `json:"later,omitempty"`    // writes the user IDs by hand
	Helped  bool     `json:"helped,omitempty"`   // somebody helps who must not see them
	// Repairs is what was put right in the user IDs as they were typed.
	Repairs []userid.Repair `json:"repairs,omitempty"`

	Documents       []identity.Document `json:"documents,omitempty"` // in the order of the rules
	NoDocuments     bool                `json:"no_documents,omitempty"`
	UnsureDocuments bool                `json:"unsure_documents,omitempty"`
	ToGet           []identity.Document `json:"to_get,omitempty"` // of Documents: those the citizen has yet to get

	Confirm Confirmation         `json:"confirm,omitempty"`
	Witness []identity.Condition `json:"witness,omitempty"` // the conditions that the witness meets

	Remember Choice `json:"remember,omitempty"`
	// Shared says that others use the computer too. Nothing is remembered there.
	Shared bool `json:"shared,omitempty"`
}

// OnSharedComputer returns the answers of somebody who has said whether others
// use the computer too.
func (a Answers) OnSharedComputer(shared bool) Answers {
	a.Shared = shared
	if shared {
		a.Remember = ""
	}
	return a
}

// WantsUserIDs reports whether the errand takes user IDs. Most do, so one that
// is not known yet counts as if it did.
func (a Answers) WantsUserIDs() bool {
	return a.Errand != Recover && a.Errand != RaiseToHigh
}

// Person returns what the document rules need to know.
func (a Answers) Person() identity.Person {
	return identity.Person{CPR: a.CPR, High: a.Errand == RaiseToHigh}
}

// Assess judges the documents of the answers.
func (a Answers) Assess() identity.Assessment {
	if a.UnsureDocuments {
		return identity.Assessment{Verdict: identity.Unknown}
	}
	return identity.Assess(a.Documents, a.Person())
}

// WitnessReasons returns why the citizen should bring a witness; none when
// they need not.
func (a Answers) WitnessReasons() []identity.WitnessReason {
	reasons := identity.WitnessReasons(a.Newcomer, a.CPR, a.Assess().Verdict)
	if a.Confirm == UnsureConfirms {
		reasons = append(reasons, identity.UnsureOfAnswers)
	}
	return reasons
}

// MustGet reports whether the citizen has yet to get a document that the
// verdict rests on.
func (a Answers) MustGet() bool {
	return slices.ContainsFunc(a.Assess().Bring, func(d identity.Document) bool { return slices.Contains(a.ToGet, d) })
}

// AdviseWitness reports whether the citizen should bring a witness.
func (a Answers) AdviseWitness() bool { return len(a.WitnessReasons()) > 0 }

// ForAnotherDevice returns the answers as they are carried to another device:
// without what was chosen for this one.
func (a Answers) ForAnotherDevice() Answers {
	a.Remember, a.Shared = "", false
	return a
}

// UnmarshalJSON reads answers that were kept, by this release or another. What
// it cannot make sense of counts as unanswered, and never as an error: a new
// release must not cost citizens their way on.
func (a *Answers) UnmarshalJSON(b []byte) error {
	type plain Answers // without this method
	// json skips over a value of the wrong type and reads on, so its error
	// tells of nothing that tidy does not see to.
	_ = json.Unmarshal(b, (*plain)(a))
	a.tidy()
	return nil
}

// tidy takes out what is not an answer: left over from an older release, or
// from rules that have changed since.
func (a *Answers) tidy() {
	oneOf(&a.Errand, GetFirst, NewUserID, Recover, RaiseToHigh, UnsureErrand)
	oneOf(&a.Age, Adult, From15, From13)
	oneOf(&a.CPR, identity.HasCPR, identity.NoCPR, identity.UnsureCPR)
	oneOf(&a.Booked, Yes, No)
	oneOf(&a.Confirm, ByQuestions, ByWitness, UnsureConfirms)
	oneOf(&a.Remember, Yes, No)
	if a.Shared {
		a.Remember = ""
	}
	if !a.Day.Valid() {
		a.Day = ""
	}
	if !a.Time.Valid() || a.Day == "" {
		a.Time = ""
	}
	a.UserIDs = slices.DeleteFunc(a.UserIDs, func(id string) bool { return len(userid.Check(id)) > 0 })
	a.UserIDs = a.UserIDs[:min(len(a.UserIDs), userid.MaxIDs)]
	a.Repairs = slices.DeleteFunc(a.Repairs, func(r userid.Repair) bool { return !slices.Contains(userid.Repairs, r) })
	a.Documents = slices.DeleteFunc(a.Documents, func(d identity.Document) bool { _, known := d.Entry(); return !known })
	a.ToGet = slices.DeleteFunc(a.ToGet, func(d identity.Document) bool { return !slices.Contains(a.Documents, d) })
	a.Witness = slices.DeleteFunc(a.Witness, func(c identity.Condition) bool { _, known := c.Entry(); return !known })
}

// keep empties an answer that is none of the choices.
func oneOf[T ~string](answer *T, choices ...T) {
	if !slices.Contains(choices, *answer) {
		*answer = ""
	}
}
