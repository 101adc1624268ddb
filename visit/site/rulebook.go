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

// shownElsewhere are the pages that show the rules of a section with their sources,
// by the title of the section. The page of sources leads there.
var shownElsewhere = map[locales.Key]string{
	"rules.section.ways":   GetDocuments.Name,
	"rules.section.nemid":  "guide:from-nemid",
	"rules.section.guides": GuideIndex.Name,
}

// ShownElsewhere returns the page that shows the rules of the section with their
// sources, and whether there is one besides the page of sources.
func ShownElsewhere(section rule.Section) (Page, bool) {
	return PageNamed(shownElsewhere[section.Title.Key])
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
