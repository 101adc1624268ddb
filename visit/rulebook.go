package visit

import (
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/userid"
)

// Rulebook returns every rule that the service follows, with its sources. The page of
// sources shows them and klar -rules prints them. The facts about offices and
// telephone lines come last. [klar/visit/site.Rulebook] adds the sources of guides.
func Rulebook(offices office.Data) []rule.Section {
	complaints := rule.Section{Title: locales.Message{Key: "rules.about-service.section"}, Rules: aboutComplaints}
	return append(append(mitIDRules(), complaints), offices.Rulebook()...)
}

// RulesChecked returns the day on which all rules about MitID were last checked: the
// oldest day among them. It does not count the facts about offices.
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
		rule.Section{Title: locales.Message{Key: "rules.section.age"}, Rules: aboutAge},
		rule.Section{Title: locales.Message{Key: "rules.section.help"}, Rules: aboutHelp},
		rule.Section{Title: locales.Message{Key: "rules.section.figures"}, Rules: slices.Concat(userid.Figures, identity.Figures, figures).Rules()},
		rule.Section{Title: locales.Message{Key: "rules.section.nemid"}, Rules: nemID.Rules()},
	)
}

var aboutAge = []rule.Rule{
	newRule("rules.about.thirteen", "exit.why", cite.Page("mitid-who-can-get"), cite.Page("mitid-15-years-old")),
	newRule("rules.about.teenagers", "rules.says.teenagers", cite.Page("mitid-13-to-14-years-old")),
	newRule("rules.about.fifteen", "rules.says.fifteen", cite.Page("mitid-15-years-old")),
	newRule("rules.about.consent", "rules.says.consent", cite.Page("mitid-15-years-old").As(rule.Uncertain)),
}

var aboutHelp = []rule.Rule{
	newRule("rules.about.from-home", "rules.says.from-home", cite.Page("mitid-with-passport")),
	newRule("rules.about.borrowed-phone", "rules.says.borrowed-phone", cite.Page("mitid-help-another"), cite.Page("mitid-with-passport")),
	newRule("rules.about.for-others", "start.how-yourself", cite.Page("mitid-help-others")),
	newRule("rules.about.helper", "rules.says.helper", cite.Page("mitid-help-others")),
	newRule("rules.about.booking", "rules.says.booking", cite.Page("mitid-raise-level")),
	newRule("rules.about.refusal", "rules.says.refusal", cite.Page("mitid-refusal")),
	newRule("rules.about.forgotten-id", "home.recover-user-id", cite.Page("mitid-forgotten-user-id")),
	newRule("rules.about.forgotten-pin", "home.recover-pin", cite.Page("mitid-reactivate-app").As(rule.Partial), cite.Page("mitid-blocked")),
	newRule("rules.about.forgotten-password", "home.recover-password", cite.Page("mitid-wait-for-password"), cite.Page("mitid-new-password")),
	newRule("rules.about.new-number", "home.recover-number", cite.Page("mitid-new-password")),
	newRule("rules.about.new-phone", "home.recover-passport", cite.Page("mitid-reactivate-app"), cite.Page("esbjerg-activate-again")),
	newRule("rules.about.copy-app", "home.recover-app", cite.Page("mitid-copy-app")),
	newRule("rules.about.block", "rules.says.block", cite.Page("sikkerdigital-identity-theft"), cite.Page("mitid-lost-device")),
	newRule("rules.about.code", "slip.desk.code", cite.Page("mitid-activation-code")),
}

func newRule(about, says locales.Key, first rule.Source, more ...rule.Source) rule.Rule {
	return rule.New(about, locales.Message{Key: says, Data: FigureData}, first, more...)
}
