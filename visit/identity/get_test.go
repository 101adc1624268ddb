package identity

import (
	"slices"
	"testing"
)

// Nobody is told to get a document that they cannot have.
func TestMissingCanBeGot(t *testing.T) {
	for _, tt := range []struct {
		name            string
		person          Person
		offered, notNow []Document
	}{
		{"an adult with MitID", Person{CPR: HasCPR}, []Document{PassportCPR, DrivingLicence, DrivingLicenceApp}, nil},
		{"an adult without MitID", Person{CPR: HasCPR, NoMitID: true}, []Document{PassportCPR, DrivingLicence}, []Document{DrivingLicenceApp}},
		{"14 years old", Person{CPR: HasCPR, MaxAge: 14}, []Document{PassportCPR}, []Document{DrivingLicence, DrivingLicenceApp}},
		{"17 years old", Person{CPR: HasCPR, MaxAge: 17}, []Document{PassportCPR, DrivingLicence}, nil},
	} {
		got := Assess(nil, tt.person).Missing
		for _, d := range tt.offered {
			if !slices.Contains(got, d) {
				t.Errorf("%s: got no %s, want it offered", tt.name, d)
			}
		}
		for _, d := range tt.notNow {
			if slices.Contains(got, d) {
				t.Errorf("%s: got %s, want it left out", tt.name, d)
			}
		}
	}
	held := []Document{HealthCard}
	if !slices.Contains(Assess(held, Person{CPR: HasCPR, MaxAge: 17}).Missing, MunicipalIDCard) {
		t.Error("17 years old: got no municipal card, want it offered")
	}
	if slices.Contains(Assess(held, Person{CPR: HasCPR, MaxAge: 14}).Missing, MunicipalIDCard) {
		t.Errorf("14 years old: got the municipal card, want it left out: it is for those from %d", MunicipalCardAge)
	}
	if slices.Contains(Assess([]Document{ForeignPassport}, Person{CPR: HasCPR, NoMitID: true}).Missing, HealthCardApp) {
		t.Error("without MitID: got the health card app, which needs MitID")
	}
}
