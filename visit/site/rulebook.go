package site

import (
	"klar/locales"
	"klar/visit"
	"klar/visit/office"
	"klar/visit/rule"
)

// Rulebook returns every rule that the service follows. After the rules of
// [visit.Rulebook] comes a section of the sources that only guides use. The page of
// sources shows them and klar -rules prints them.
func Rulebook(offices office.Data) []rule.Section {
	sections := visit.Rulebook(offices)
	named := map[string]bool{}
	for _, section := range sections {
		for _, r := range section.Rules {
			for _, s := range r.Sources() {
				named[s.URL] = true
			}
			for _, d := range r.Disputes() {
				named[d.Source.URL] = true
			}
		}
	}
	return append(sections, rule.Section{
		Title: locales.Message{Key: "rules.section.guides"},
		Rules: guideRules(named),
	})
}

// guideRules returns a rule for each source of the guides whose URL is not in named,
// and adds it to named. The rule is about the group of the first guide that uses
// the source.
func guideRules(named map[string]bool) (rules []rule.Rule) {
	for _, group := range GuideGroups {
		for _, g := range group.Guides {
			for _, s := range g.Sources {
				if named[s.URL] {
					continue
				}
				named[s.URL] = true
				rules = append(rules, rule.New(group.Title, locales.Message{Key: "rules.says.guide"}, s))
			}
		}
	}
	return rules
}
