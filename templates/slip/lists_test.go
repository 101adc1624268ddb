package slip

import (
	"slices"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

func TestBringList(t *testing.T) {
	passport, _ := identity.PassportCPR.Entry()
	card, _ := identity.HealthCard.Entry()
	always := []string{"slip.bring-phone", "slip.bring-app", "slip.bring-slip"}
	tests := []struct {
		name string
		slip visit.Slip
		want []string
	}{
		{"enough", visit.Slip{Verdict: identity.Enough, Bring: []identity.Entry{passport}},
			append([]string{"document.passport-cpr.name"}, always...)},
		{"enough and more", visit.Slip{Verdict: identity.Enough, Bring: []identity.Entry{passport}, AlsoGood: []identity.Entry{card}},
			append(append([]string{"document.passport-cpr.name"}, always...), "slip.good")},
		{"not enough: a line for what is missing", visit.Slip{Verdict: identity.NotEnough, Bring: []identity.Entry{card}},
			append([]string{"document.health-card.name", "slip.bring-document"}, always...)},
		{"unknown: a line for it", visit.BlankSlip(visit.Env{}),
			append([]string{"slip.bring-document"}, always...)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := keysOf(bringList(t.Context(), test.slip)); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestOpenList(t *testing.T) {
	book := visit.OpenItem{Message: textOf("open.book")}
	unmet := visit.OpenItem{Message: textOf(unmetCondition)}
	tests := []struct {
		name string
		open []visit.OpenItem
		want []string
	}{
		{"nothing", nil, nil},
		{"one", []visit.OpenItem{book}, []string{"open.book"}},
		{"what the slip says elsewhere", []visit.OpenItem{{Message: textOf("open.bring-witness")}, {Message: textOf("open.choose-errand")}}, nil},
		{"a witness's conditions are one", []visit.OpenItem{unmet, unmet, book}, []string{"open.book", "slip.ask-witness"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := keysOf(openList(visit.Slip{Open: test.open})); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// What the slip says elsewhere is known by its name, which the rules must go on
// using.
func TestSaidElsewhereIsWhatTheRulesSay(t *testing.T) {
	said := map[locales.Key]bool{}
	for _, a := range []visit.Answers{
		{Errand: visit.UnsureErrand, Later: true, Confirm: visit.UnsureConfirms},
	} {
		for _, item := range a.Ready(visit.Env{}).Open {
			said[item.Message.Key] = true
		}
	}
	for key := range saidElsewhere {
		if !said[key] {
			t.Errorf("no open item is %q", key)
		}
	}
}

// The open list swallows the message of an unmet condition by its name, so the
// rules must go on using that name.
func TestUnmetConditionIsWhatTheRulesSay(t *testing.T) {
	a := visit.Answers{Confirm: visit.ByWitness}
	for _, item := range a.Ready(visit.Env{}).Open {
		if item.Message.Key == unmetCondition {
			return
		}
	}
	t.Errorf("no open item is %q", unmetCondition)
}

func TestConfirmList(t *testing.T) {
	if got := keysOf(confirmList(visit.Slip{})); !slices.Equal(got, []string{"slip.questions-asked"}) {
		t.Errorf("without a witness: got %q", got)
	}
	got := confirmList(visit.NewSlip(visit.Answers{Confirm: visit.ByWitness, Witness: []identity.Condition{identity.Adult}}, visit.Env{}))
	for i, c := range identity.Conditions {
		if item := got.Items[i]; item.Message.Key != c.OnSlip.Key || item.Ticked != (c.Condition == identity.Adult) {
			t.Errorf("condition %s: got %s, ticked %t", c.Condition, item.Message.Key, item.Ticked)
		}
	}
}

func TestWithoutBracket(t *testing.T) {
	tests := []struct{ name, text, danish, want string }{
		{"the Danish word", "Name certificate (navneattest)", "Navneattest", "Name certificate"},
		{"part of the Danish", "Passport with CPR number (pas)", "Pas med CPR-nummer", "Passport with CPR number"},
		{"something else", "Health card (the yellow one)", "Sundhedskort", "Health card (the yellow one)"},
		{"no bracket", "Health card", "Sundhedskort", "Health card"},
		{"not at the end", "Pass (pas) from abroad", "Pas", "Pass (pas) from abroad"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := withoutBracket(test.text, test.danish); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func keysOf(list headedList) []string {
	var keys []string
	for _, item := range list.Items {
		keys = append(keys, string(item.Message.Key))
	}
	return keys
}
