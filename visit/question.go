package visit

import "klar/visit/office"

// A Question is one page of the journey that takes answers, by the name that
// the code, the views and the messages call it.
type Question string

// The questions, in the order in which they are asked.
const (
	AboutSituation   Question = "situation"
	AboutAppointment Question = "visit"
	AboutUserIDs     Question = "user-ids"
	AboutDocuments   Question = "documents"
	AboutWitness     Question = "witness"
)

// Questions lists every question, in order.
var Questions = []Question{AboutSituation, AboutAppointment, AboutUserIDs, AboutDocuments, AboutWitness}

// CountAnswered returns how many questions have an answer.
func (a Answers) CountAnswered() int {
	count := 0
	for _, q := range Questions {
		if a.has(q) {
			count++
		}
	}
	return count
}

// Answered reports whether the citizen has answered the question, so that they
// may go on. A draft whose office is no longer in the data must be answered
// again.
func (a Answers) Answered(q Question, in Env) bool {
	if q == AboutAppointment && a.Office != office.Unsure {
		_, known := in.Offices.Office(a.Office)
		return known
	}
	return a.has(q)
}

// has reports whether the answers hold one to the question, whatever offices
// there are.
func (a Answers) has(q Question) bool {
	switch q {
	case AboutSituation:
		return a.Errand != "" && a.Age != "" && a.CPR != ""
	case AboutAppointment:
		return a.Office != ""
	case AboutUserIDs:
		return len(a.UserIDs) > 0 || a.Later
	case AboutDocuments:
		return len(a.Documents) > 0 || a.NoDocuments || a.UnsureDocuments
	case AboutWitness:
		return a.Confirm != ""
	}
	return false
}
