package visit

import "testing"

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
