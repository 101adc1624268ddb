package visit

import (
	"testing"

	"klar/visit/office"
)

// TestRulebook checks that every rule has its texts and sources, and that no rule
// about MitID was checked before the day on the slip.
func TestRulebook(t *testing.T) {
	checked := RulesChecked()
	if !checked.Valid() {
		t.Errorf("got %q as the day of the last check, want a day", checked)
	}
	for _, section := range Rulebook(office.Embedded()) {
		if section.Title.Key == "" || len(section.Rules) == 0 {
			t.Errorf("got section %+v, want a title and rules", section)
		}
		for _, r := range section.Rules {
			if r.About() == "" || r.Message().Key == "" || len(r.Sources()) == 0 || r.Sure() == 0 {
				t.Errorf("%s: got rule %+v, want its texts and sources", section.Title.Key, r)
			}
		}
	}
	for _, section := range mitIDRules() {
		for _, r := range section.Rules {
			if r.Checked() < checked {
				t.Errorf("%s: got a check on %s, want none before %s", r.Message().Key, r.Checked(), checked)
			}
		}
	}
}
