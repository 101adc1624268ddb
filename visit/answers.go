// Package visit works out what a citizen needs for a visit to Borgerservice. It has
// their answers ([Answers]) and what follows from them: what is ready and what is
// open ([Readiness]), the printed slip ([Slip]) and what to say about the day
// ([Reminder]). [Rulebook] lists the rules with their sources.
//
// The rules themselves are in the packages userid, identity and office. The pages
// that ask the questions are in package journey, all other pages in package site.
// Package lifetime says how long answers are kept.
//
// The packages in this folder do not use HTTP, HTML, SQL or the clock. An [Env]
// tells them which day it is.
package visit

import (
	"encoding/json"
	"slices"

	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

// Answers is everything that a citizen has told us. The zero value has no answers.
// Reading a form or a stored draft leaves out invalid values, so the rest of the
// program can rely on the answers.
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
	Later   bool     `json:"later,omitempty"`    // the citizen will write the user IDs on the slip by hand
	Helped  bool     `json:"helped,omitempty"`   // somebody who must not see the user IDs helps the citizen
	// Repairs is what [userid.Normalise] changed in the user IDs as typed.
	Repairs []userid.Repair `json:"repairs,omitempty"`

	Documents       []identity.Document `json:"documents,omitempty"` // in the order of identity.Documents
	NoDocuments     bool                `json:"no_documents,omitempty"`
	UnsureDocuments bool                `json:"unsure_documents,omitempty"`
	ToGet           []identity.Document `json:"to_get,omitempty"` // the Documents that the citizen does not have yet

	// Expired is which of the Documents are no longer valid. They count for nothing.
	// NoneExpired says that the citizen was asked, and that none of them is.
	Expired     []identity.Document `json:"expired,omitempty"`
	NoneExpired bool                `json:"none_expired,omitempty"`

	Confirm Confirmation         `json:"confirm,omitempty"`
	Witness []identity.Condition `json:"witness,omitempty"` // the conditions that the witness meets, according to the citizen

	Remember Choice `json:"remember,omitempty"`
	// Shared means that other people use the computer too. Remember is then "".
	Shared bool `json:"shared,omitempty"`
}

// A Question is the name of a page that asks the citizen something. The code, the
// views and the messages use it.
type Question string

// The questions, in the order in which they are asked.
const (
	AboutSituation   Question = "situation"
	AboutAppointment Question = "visit"
	AboutUserIDs     Question = "user-ids"
	AboutDocuments   Question = "documents"
	AboutWitness     Question = "witness"
)

// Questions lists every question. The order in which they are asked is that of
// [klar/visit/journey.Steps].
var Questions = []Question{AboutSituation, AboutAppointment, AboutUserIDs, AboutDocuments, AboutWitness}

// CountAnswered returns the number of questions with an answer.
func (a Answers) CountAnswered() int {
	count := 0
	for _, q := range Questions {
		if a.has(q) {
			count++
		}
	}
	return count
}

// Answered reports whether the citizen has answered the question and may go on. If
// the chosen office is no longer in the data, they must choose again.
func (a Answers) Answered(q Question, env Env) bool {
	if q == AboutAppointment && a.Office != office.Unsure {
		_, known := env.Offices.Office(a.Office)
		return known
	}
	return a.has(q)
}

// has reports whether there is an answer to the question. It does not check that the
// office exists.
func (a Answers) has(q Question) bool {
	switch q {
	case AboutSituation:
		return a.Errand != "" && a.Age != "" && a.CPR != ""
	case AboutAppointment:
		return a.Office != ""
	case AboutUserIDs:
		return len(a.UserIDs) > 0 || a.Later
	case AboutDocuments:
		return (len(a.Documents) > 0 || a.NoDocuments || a.UnsureDocuments) && !a.MustSayExpired()
	case AboutWitness:
		return a.Confirm != ""
	}
	return false
}

// OnSharedComputer returns the answers with Shared set. On a shared computer it
// clears Remember.
func (a Answers) OnSharedComputer(shared bool) Answers {
	a.Shared = shared
	if shared {
		a.Remember = ""
	}
	return a
}

// WantsUserIDs reports whether the citizen needs user IDs for the errand. It reports
// true while the errand is not known, because most errands need them.
func (a Answers) WantsUserIDs() bool {
	return !a.Errand.Recovers() && a.Errand != RaiseToHigh
}

// ForAnotherDevice returns the answers to copy to another device. It clears Remember
// and Shared, which are about this device.
func (a Answers) ForAnotherDevice() Answers {
	a.Remember, a.Shared = "", false
	return a
}

// UnmarshalJSON reads stored answers, of this release or another. Invalid values
// count as unanswered and are never an error, so that citizens can go on with
// their draft after a new release.
func (a *Answers) UnmarshalJSON(b []byte) error {
	type plain Answers // without this method
	// Unmarshal skips a value of the wrong type and reads on. tidy handles the rest,
	// so the error does not matter.
	_ = json.Unmarshal(b, (*plain)(a))
	a.tidy()
	return nil
}

// tidy removes invalid values: those of another release, and those that changed
// rules no longer allow.
func (a *Answers) tidy() {
	oneOf(&a.Errand, Errands...)
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
	a.Expired = slices.DeleteFunc(a.Expired, func(d identity.Document) bool { return !slices.Contains(a.MayHaveExpired(), d) })
	a.Witness = slices.DeleteFunc(a.Witness, func(c identity.Condition) bool { _, known := c.Entry(); return !known })
}

// oneOf clears an answer that is none of the choices.
func oneOf[T ~string](answer *T, choices ...T) {
	if !slices.Contains(choices, *answer) {
		*answer = ""
	}
}
