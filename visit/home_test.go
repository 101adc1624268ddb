package visit

import "testing"

func TestHomePossible(t *testing.T) {
	for _, tt := range []struct {
		name  string
		check HomeCheck
		want  bool
	}{
		{"all there", HomeCheck{Yes, Yes, Yes}, true},
		{"driving licence only", HomeCheck{No, Yes, Yes}, false},
		{"old phone, and nobody’s to borrow", HomeCheck{Yes, No, Yes}, false},
		{"no number for text messages", HomeCheck{Yes, Yes, No}, false},
		{"two missing", HomeCheck{Yes, No, No}, false},
		{"nothing", HomeCheck{No, No, No}, false},
		{"not answered", HomeCheck{}, false},
		{"half answered", HomeCheck{Yes, Yes, ""}, false},
	} {
		if got := tt.check.Possible(); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
