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

// setting is what the program under test goes by, too.
func setting() visit.Env {
	return visit.Env{Offices: office.Embedded(), Today: civil.DateOf(time.Now())}
}

// tenOClock is a time at which both offices can be visited on a good day.
const tenOClock = civil.Clock("10:00")

// goodDay returns a day some weeks ahead on which nothing speaks against a
// visit to Herning at ten.
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

// longIDs are the longest user IDs there may be. Between them they hold every
// character that is allowed.
var longIDs = []string{
	"abcdefghijklmnopqrstuvwxyzæøå0123456789{}!#$^,*(",
	")_+-=:;?.@ o0ø øO0 1li l1i æ å w@w.w  {}!#$^,*()",
	"wmwm wmwm wmwm øåæ @@@@ ____ .... 0000 ???? =::=",
}

// longID returns the n-th of longIDs, as the service keeps it.
func longID(n int) string {
	id, _ := userid.Normalise(longIDs[n])
	return id
}

// A person is somebody's answers to everything.
type person struct {
	name    string
	answers visit.Answers
}

// ordinary returns the answers of somebody who has all they need.
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

// people returns those for whom some page says something that it says to
// nobody else.
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

// crowdedName is what a person is called to whom the pages say all they can.
const crowdedName = "somebody with everything"

// crowded returns the answers that give the pages and the slip the most to say:
// every document, the longest user IDs, a bad day, a witness who may not be one.
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
