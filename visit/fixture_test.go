package visit

import (
	"klar/visit/identity"
	"klar/visit/office"
)

// env is Monday 23 November 2026 with the embedded offices.
var env = Env{Offices: office.Embedded(), Today: "2026-11-23"}

// answered is a citizen who has answered everything.
var answered = Answers{
	Errand: GetFirst, Age: Adult, CPR: identity.HasCPR, Office: "herning", Booked: Yes, Day: "2026-12-03", Time: "14:30",
	UserIDs: []string{"stine!always!happy:o)", "peter78fromlondon"}, Documents: []identity.Document{identity.PassportCPR},
	Confirm: ByQuestions,
}

// changed returns a copy of the answers with the change made.
func changed(a Answers, change func(*Answers)) Answers {
	change(&a)
	return a
}
