package site

import (
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

// env is Monday 23 November 2026 with the embedded offices.
var env = visit.Env{Offices: office.Embedded(), Today: "2026-11-23"}

// answered is a citizen who has answered everything.
var answered = visit.Answers{
	Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Office: "herning", Booked: visit.Yes, Day: "2026-12-03", Time: "14:30",
	UserIDs: []string{"stine!always!happy:o)", "peter78fromlondon"}, Documents: []identity.Document{identity.PassportCPR},
	Confirm: visit.ByQuestions,
}

// changed returns a copy of the answers with the change made.
func changed(a visit.Answers, change func(*visit.Answers)) visit.Answers {
	change(&a)
	return a
}
