package e2e

import (
	"testing"
	"time"

	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

// setting returns the same environment that the program under test uses.
func setting() visit.Env {
	return visit.Env{Offices: office.Embedded(), Today: civil.DateOf(time.Now())}
}

// tenOClock is a time at which both offices are open.
const tenOClock = civil.Clock("10:00")

// goodDay returns a day some weeks from now for which there is no warning about a visit
// to Herning at ten.
func goodDay(t *testing.T) civil.Date {
	t.Helper()
	s := setting()
	herning, known := s.Offices.Office("herning")
	if !known {
		t.Fatal("there is no office herning")
	}
	for ahead := 14; ahead < 60; ahead++ {
		if day := s.Today.AddDays(ahead); len(herning.Warnings(day, tenOClock, s.Today)) == 0 {
			return day
		}
	}
	t.Fatal("Herning is closed for weeks")
	return ""
}

// longIDs are user IDs of the maximum length. Together they contain every allowed
// character.
var longIDs = []string{
	"abcdefghijklmnopqrstuvwxyzæøå0123456789{}!#$^,*(",
	")_+-=:;?.@ o0ø øO0 1li l1i æ å w@w.w  {}!#$^,*()",
	"wmwm wmwm wmwm øåæ @@@@ ____ .... 0000 ???? =::=",
}

// longID returns the n-th of longIDs as the service saves it.
func longID(n int) string {
	id, _ := userid.Normalise(longIDs[n])
	return id
}

// A person has a name and the answers to all questions.
type person struct {
	name    string
	answers visit.Answers
}

// ordinary returns the answers of a citizen who has everything they need.
func ordinary(t *testing.T) visit.Answers {
	t.Helper()
	return visit.Answers{
		Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR,
		Office: "herning", Booked: visit.Yes, Day: goodDay(t), Time: tenOClock,
		UserIDs:   []string{"stine!always!happy:o)", "peter78fromlondon", "john snow_id"},
		Documents: []identity.Document{identity.PassportCPR},
		Confirm:   visit.ByQuestions, Remember: visit.No,
	}
}

// people returns persons that together make the pages show all their variants.
func people(t *testing.T) []person {
	t.Helper()
	with := func(change func(*visit.Answers)) visit.Answers {
		a := ordinary(t)
		change(&a)
		return a
	}
	return []person{
		{"ordinary", ordinary(t)},
		{crowdedName, crowded(t, visit.GetFirst, identity.HasCPR)},
		{"recovers MitID", with(func(a *visit.Answers) {
			a.Errand, a.UserIDs = visit.Recover, nil
		})},
		{"level High", crowded(t, visit.RaiseToHigh, identity.HasCPR)},
		{"no CPR number", crowded(t, visit.UnsureErrand, identity.NoCPR)},
		{"nearly nothing", with(func(a *visit.Answers) {
			a.Office, a.Booked, a.Day, a.Time = office.Unsure, visit.No, "", ""
			a.UserIDs, a.Later = nil, true
			a.Documents = []identity.Document{identity.ForeignPassport}
			a.Shared, a.Remember = true, ""
		})},
		{"unsure of everything", visit.Answers{
			Errand: visit.UnsureErrand, Age: visit.From13, CPR: identity.UnsureCPR,
			Office: office.Unsure, Later: true, UnsureDocuments: true, Confirm: visit.UnsureConfirms,
		}},
	}
}

// crowdedName is the name of the person with the answers of crowded.
const crowdedName = "somebody with everything"

// crowded returns the answers with which pages and slip have the most text: every
// document, the longest user IDs, a day with warnings, a witness who may not be one.
func crowded(t *testing.T, errand visit.Errand, cpr identity.CPR) visit.Answers {
	t.Helper()
	a := visit.Answers{
		Errand: errand, Age: visit.From13, CPR: cpr, Newcomer: true,
		Office: "randers", Booked: visit.No, Day: setting().Today.AddDays(400), Time: "23:59",
		Confirm: visit.ByWitness, Remember: visit.Yes,
	}
	if a.WantsUserIDs() {
		a.UserIDs = []string{longID(0), longID(1), longID(2)}
	}
	for _, e := range identity.Documents {
		a.Documents = append(a.Documents, e.Document)
	}
	return a
}
