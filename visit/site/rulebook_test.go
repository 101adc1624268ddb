package site

import (
	"testing"

	"klar/visit/cite"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
)

// Every source of a document, a guide or the spelling alphabet is in the rulebook,
// with its day from sources.toml. The page of sources, klar -rules and klar
// -prelaunch show the rulebook.
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
			t.Errorf("%s, %s: got day %q in the rulebook, want %s", by, s.URL, got.Checked, s.Checked)
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

// The rulebook lists a source of guides once, and not when a rule already has it.
func TestSourcesOfGuidesAreListedOnce(t *testing.T) {
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
		t.Error("got no source that only guides use, want some")
	}
	for _, r := range guides {
		for _, s := range r.Sources() {
			if seen[s.URL] {
				t.Errorf("got %s twice, want it once", s.URL)
			}
			seen[s.URL] = true
		}
	}
}
