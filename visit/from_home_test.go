package visit

import (
	"testing"

	"klar/visit/identity"
)

func TestFromHomePossible(t *testing.T) {
	for _, tt := range []struct {
		name  string
		check FromHomeAnswers
		want  bool
	}{
		{"all three", FromHomeAnswers{Yes, Yes, Yes}, true},
		{"driving licence only", FromHomeAnswers{No, Yes, Yes}, false},
		{"no phone that reads chips", FromHomeAnswers{Yes, No, Yes}, false},
		{"no number for text messages", FromHomeAnswers{Yes, Yes, No}, false},
		{"two missing", FromHomeAnswers{Yes, No, No}, false},
		{"nothing", FromHomeAnswers{No, No, No}, false},
		{"not answered", FromHomeAnswers{}, false},
		{"half answered", FromHomeAnswers{Yes, Yes, ""}, false},
	} {
		if got := tt.check.Possible(); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A document that may have a chip spares the visit only to who gets MitID for the first
// time and has it already.
func TestMayTryAtHome(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		want   bool
	}{
		{"passport", func(*Answers) {}, true},
		{"driving licence", func(a *Answers) { a.Documents = []identity.Document{identity.DrivingLicence} }, false},
		{"passport to get", func(a *Answers) { a.ToGet = a.Documents }, false},
		{"expired passport", func(a *Answers) { a.Expired = a.Documents }, false},
		{"another errand", func(a *Answers) { a.Errand = RaiseToHigh }, false},
	} {
		if got := changed(answered, tt.change).MayTryAtHome(); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
