package visit

import (
	"slices"
	"testing"
)

// Whoever comes with a witness has to meet them first.
func TestRemindOfTheWitness(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Answers)
		want   bool
	}{
		{"questions", func(*Answers) {}, false},
		{"witness", func(a *Answers) { a.Confirm = ByWitness }, true},
		{"witness advised", func(a *Answers) { a.Newcomer = true }, true},
	} {
		a := but(but(answered, tt.change), func(a *Answers) { a.Day = "2026-11-24" })
		if got := slices.Contains(a.Remind(setting).Do, "when.do.witness"); got != tt.want {
			t.Errorf("%s: reminded of the witness: got %t, want %t", tt.name, got, tt.want)
		}
	}
}

func TestOnSharedComputer(t *testing.T) {
	remembered := but(answered, func(a *Answers) { a.Remember = Yes })
	shared := remembered.OnSharedComputer(true)
	if !shared.Shared || shared.Remember != "" {
		t.Errorf("shared: got %t, remember %q, want it shared and nothing remembered", shared.Shared, shared.Remember)
	}
	if own := shared.OnSharedComputer(false); own.Shared || own.Remember != "" {
		t.Errorf("own: got shared %t, remember %q, want neither", own.Shared, own.Remember)
	}
	if own := remembered.OnSharedComputer(false); own.Remember != Yes {
		t.Errorf("own all along: got remember %q, want it kept", own.Remember)
	}
}
