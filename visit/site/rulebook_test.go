package site

import (
	"testing"

	"klar/visit/cite"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
)

// Whatever anything rests on is in the rulebook, with the day that its page has
// in the table: what citizens read on the page of sources, and what klar -rules
// and klar -prelaunch go by.
func TestEverySourceIsInTheRulebook(t *testing.T) {
	told := map[string]rule.Source{}
	for _, section := range Rulebook(office.Embedded()) {
		for _, r := range section.Rules {
			for _, s := range r.Sources() {
				told[s.URL] = s
			}
			for _, d := range r.Disputes() {
				told[d.Source.URL] = d.Source
			}
		}
	}
	check := func(by string, s rule.Source) {
		t.Helper()
		if got := told[s.URL]; got.Checked != s.Checked {
			t.Errorf("%s rests on %s as of %s: got %q in the rulebook", by, s.URL, s.Checked, got.Checked)
		}
	}
	for _, e := range identity.Documents {
		if way, there := e.Document.Way(); there && way.Source.URL != "" {
			check(string(e.Document), way.Source)
		}
	}
	for _, g := range Guides {
		for _, s := range g.Sources {
			check(g.Name, s)
		}
	}
	for _, id := range []string{"danish-spelling", "caa-spelling"} {
		check("the spelling alphabet", cite.Page(id))
	}
}

// A page that guides share, or that a rule names already, is not told again.
func TestPagesOfGuidesAreToldOnce(t *testing.T) {
	sections := Rulebook(office.Embedded())
	seen := map[string]bool{}
	for _, section := range sections[:len(sections)-1] {
		for _, r := range section.Rules {
			for _, s := range r.Sources() {
				seen[s.URL] = true
			}
		}
	}
	guides := sections[len(sections)-1].Rules
	if len(guides) == 0 {
		t.Error("got no page that only guides rest on")
	}
	for _, r := range guides {
		for _, s := range r.Sources() {
			if seen[s.URL] {
				t.Errorf("%s is told twice", s.URL)
			}
			seen[s.URL] = true
		}
	}
}
