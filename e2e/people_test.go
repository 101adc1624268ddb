package e2e

import (
	_ "embed"
	"slices"
	"strings"
	"testing"
	"time"

	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

// started is when the tests started. The program under test goes by the clock, so
// they do, too, but look at it only once.
var started = time.Now()

// setting is what the program under test goes by, too.
func setting() visit.Env {
	return visit.Env{Offices: office.Embedded(), Today: civil.DateOf(started)}
}

// Times of day: one at which both offices can be visited on a good day, and one
// at which no office is open.
const (
	tenOClock = civil.Clock("10:00")
	atNight   = civil.Clock("23:59")
)

// goodDay returns a Thursday some weeks ahead on which nothing speaks against a
// visit to Herning at ten.
func goodDay(t *testing.T) civil.Date {
	t.Helper()
	return dayAhead(t, 14, time.Thursday, "herning", tenOClock)
}

// farDay returns a Wednesday more than a year ahead, which the pages warn of. When
// Randers is open they cannot know.
func farDay(t *testing.T) civil.Date {
	t.Helper()
	return dayAhead(t, 400, time.Wednesday, "randers", atNight, office.FarAhead)
}

// alwaysOpenOffice is an office for a file of offices. Nothing speaks against a
// visit to it tomorrow, whatever day that is.
//
//go:embed testdata/always-open.toml
var alwaysOpenOffice string

// dayBefore returns the answers of somebody who visits that office tomorrow.
func dayBefore(t *testing.T) visit.Answers {
	t.Helper()
	offices, err := office.Read(strings.NewReader(office.Template()+alwaysOpenOffice), "offices with one that is always open")
	if err != nil {
		t.Fatal(err)
	}
	s := visit.Env{Offices: offices, Today: civil.DateOf(started)}
	a := ordinary(t)
	a.Office, a.Day = "always-open", s.Today.AddDays(1)
	if got := a.Remind(s).State; got != visit.DayTomorrow {
		t.Fatalf("got the state %v for %s, want the one of the day before", got, a.Day)
	}
	return a
}

// dayAhead returns the first such day of the week, some days ahead or more, of
// which there is this and nothing else to warn. Whenever the tests run, it is
// the same kind of day.
func dayAhead(t *testing.T, days int, weekday time.Weekday, id string, at civil.Clock, want ...office.WarningKind) civil.Date {
	t.Helper()
	s := setting()
	o, known := s.Offices.Office(id)
	if !known {
		t.Fatalf("there is no office %s", id)
	}
	for ahead := days; ahead < days+60; ahead++ {
		day := s.Today.AddDays(ahead)
		var kinds []office.WarningKind
		for _, w := range o.Warnings(day, at, s.Today) {
			kinds = append(kinds, w.Kind)
		}
		if day.Weekday() == weekday && slices.Equal(kinds, want) {
			return day
		}
	}
	t.Fatalf("%s has no such %s within two months", id, weekday)
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
			a.Errand, a.UserIDs = visit.LostPhone, nil
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
		Office: "randers", Booked: visit.No, Day: farDay(t), Time: atNight,
		Confirm: visit.ByWitness, Remember: visit.Yes,
	}
	if a.WantsUserIDs() {
		a.UserIDs = []string{longID(0), longID(1), longID(2)}
	}
	for _, e := range identity.Documents {
		a.Documents = append(a.Documents, e.Document)
	}
	a.NoneExpired = true
	return a
}
