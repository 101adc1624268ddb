package visit

import (
	"testing"

	"klar/visit/office"
)

// TestRulebook holds for every rule there is: it has its words and its sources,
// and nothing on a slip is fresher than it says.
func TestRulebook(t *testing.T) {
	checked := RulesChecked()
	if !checked.Valid() {
		t.Error("no day on which the rules were checked")
	}
	for _, section := range Rulebook(office.Embedded()) {
		if section.Title.Key == "" || len(section.Rules) == 0 {
			t.Errorf("a section without title or rules: %+v", section)
		}
		for _, r := range section.Rules {
			if r.About() == "" || r.Message().Key == "" || len(r.Sources()) == 0 || r.Sure() == 0 {
				t.Errorf("%s: %q lacks words or source", section.Title.Key, r.Message().Key)
			}
		}
	}
	for _, section := range mitIDRules() {
		for _, r := range section.Rules {
			if r.Checked() < checked {
				t.Errorf("%q was checked %s, before %s", r.Message().Key, r.Checked(), checked)
			}
		}
	}
}
