package visit

import (
	"klar/locales"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/userid"
)

// Rulebook returns every rule that the service goes by, with its sources: what
// the page of sources shows and klar -rules prints. The facts about offices and
// telephone lines come last.
func Rulebook(offices office.Data) []rule.Section {
	complaints := rule.Section{Title: locales.Text{Key: "rules.about-service.section"}, Rules: aboutComplaints}
	return append(append(mitIDRules(), complaints), offices.Rulebook()...)
}

// RulesChecked returns the day on which the rules about MitID were last checked:
// that of the rule checked longest ago. Facts about offices have days of their
// own.
func RulesChecked() civil.Date {
	var oldest civil.Date
	for _, section := range mitIDRules() {
		for _, r := range section.Rules {
			if oldest == "" || r.Checked() < oldest {
				oldest = r.Checked()
			}
		}
	}
	return oldest
}

func mitIDRules() []rule.Section {
	var sections []rule.Section
	sections = append(sections, userid.Rulebook()...)
	sections = append(sections, identity.Rulebook()...)
	return append(sections,
		rule.Section{Title: locales.Text{Key: "rules.section.age"}, Rules: aboutAge},
		rule.Section{Title: locales.Text{Key: "rules.section.help"}, Rules: aboutHelp},
		rule.Section{Title: locales.Text{Key: "rules.section.values"}, Rules: valueRules()},
	)
}

var aboutAge = []rule.Rule{
	newRule("rules.about.thirteen", "exit.why", whoCanGet, fifteen),
	newRule("rules.about.teenagers", "rules.says.teenagers", thirteen),
	newRule("rules.about.fifteen", "rules.says.fifteen", fifteen),
	newRule("rules.about.consent", "rules.says.consent", noConsent),
}

var aboutHelp = []rule.Rule{
	newRule("rules.about.from-home", "rules.says.from-home", WithPassport),
	newRule("rules.about.borrowed-phone", "rules.says.borrowed-phone", helpAnother, WithPassport),
	newRule("rules.about.for-others", "start.how-yourself", helpOthers),
	newRule("rules.about.refusal", "rules.says.refusal", refusal),
	newRule("rules.about.forgotten-id", "home.recover-user-id", forgottenID),
	newRule("rules.about.forgotten-password", "home.recover-password", newPassword),
	newRule("rules.about.new-number", "home.recover-number", newPassword),
	newRule("rules.about.new-phone", "home.recover-passport", activateAgain),
	newRule("rules.about.block", "rules.says.block", block),
	newRule("rules.about.code", "slip.desk.code", oldCodePage),
}

func newRule(about, says locales.Key, first rule.Source, more ...rule.Source) rule.Rule {
	return rule.New(about, locales.Text{Key: says, Data: Numbers}, first, more...)
}
