package visit

import (
	"slices"
	"testing"

	"klar/locales"
)

// Every kind of recovery needs no user IDs, and tells the clerk in words of its own.
func TestRecoveries(t *testing.T) {
	said := map[locales.Key]Errand{}
	for _, e := range []Errand{LostPhone, NewPhone, ForgottenUserID, ForgottenPIN, Recover} {
		a := changed(answered, func(a *Answers) { a.Errand = e })
		slip := NewSlip(a, env)
		if !e.Recovers() || a.WantsUserIDs() || slip.TakesUserIDs {
			t.Errorf("%s: got user IDs, want none", e)
		}
		if other, taken := said[slip.Wants]; taken || slip.Wants == "" {
			t.Errorf("%s: tells the clerk %q, as %s does", e, slip.Wants, other)
		}
		said[slip.Wants] = e
	}
	if GetFirst.Recovers() || RaiseToHigh.Recovers() {
		t.Error("got a recovery, want none")
	}
}

// Whoever has lost the phone is told to block MitID first, and nothing asks them for
// that phone.
func TestLostPhoneIsBlockedFirst(t *testing.T) {
	lost := changed(answered, func(a *Answers) { a.Errand, a.Documents, a.NoDocuments, a.Day = LostPhone, nil, true, "2026-11-24" })
	first := lost.Ready(env).Open[0]
	if first.Message.Key != "open.block" || first.Next != RingSupport {
		t.Errorf("got %v first, want to block MitID by telephone", first)
	}
	if do := lost.Remind(env).Do; slices.Contains(do, "when.do.charge") || slices.Contains(do, "when.do.app") {
		t.Errorf("got %v to do, want nothing about the phone", do)
	}
	if !NewSlip(lost, env).NoPhone {
		t.Error("the slip takes it that there is a phone")
	}
	forgot := changed(lost, func(a *Answers) { a.Errand = ForgottenPIN })
	if NewSlip(forgot, env).NoPhone || ForgottenPIN.MustBlock() {
		t.Error("a forgotten PIN is taken for a lost phone")
	}
}
