package visit

import (
	"slices"
	"testing"
)

// A citizen who brings a witness must meet them before the visit.
func TestRemindMentionsTheWitness(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		want   bool
	}{
		{"questions", func(*Answers) {}, false},
		{"witness", func(a *Answers) { a.Confirm = ByWitness }, true},
		{"witness advised", func(a *Answers) { a.Newcomer = true }, true},
	} {
		a := changed(changed(answered, tt.change), func(a *Answers) { a.Day = "2026-11-24" })
		if got := slices.Contains(a.Remind(env).Do, "when.do.witness"); got != tt.want {
			t.Errorf("%s: got the witness mentioned: %t, want %t", tt.name, got, tt.want)
		}
	}
}
