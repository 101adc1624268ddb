package visit

import "klar/visit/office"

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

// Questions lists every question, in order.
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
		return len(a.Documents) > 0 || a.NoDocuments || a.UnsureDocuments
	case AboutWitness:
		return a.Confirm != ""
	}
	return false
}
