package userid

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// A Rule is one of the rules for user IDs.
type Rule string

// The rules. They are MitID's own rules for one ID, except Repeated: it is about
// all IDs of a citizen, and [Distinct] checks it.
const (
	TooShort   Rule = "too-short"
	TooLong    Rule = "too-long"
	NotAllowed Rule = "not-allowed"
	TenDigits  Rule = "ten-digits"
	OuterSpace Rule = "outer-space"
	CPRNumber  Rule = "cpr-number"
	Repeated   Rule = "repeated"
)

// Rules lists every rule, in the order in which [Check] reports problems.
var Rules = []Rule{TooShort, TooLong, NotAllowed, TenDigits, OuterSpace, CPRNumber, Repeated}

// Where the rules were read.
var (
	aboutUserIDs  = cite.Page("mitid-user-ids")
	aboutSecurity = cite.Page("mitid-security")
	aboutHelping  = cite.Page("mitid-help-another")
	helpOthers    = cite.Page("mitid-help-others")
	herning       = cite.Page("herning-mitid")
	nemID         = cite.Page("nemid-user-ids")

	danishSpelling  = cite.Page("danish-spelling")
	englishSpelling = cite.Page("caa-spelling")

	// gapInTheList is for signs that the list on the page leaves out.
	gapInTheList = aboutUserIDs.As(rule.Partial)
)

// rules holds MitID's rules with their sources. One goes further than its source,
// which forbids the CPR number: Klar also refuses it with spaces, hyphens and so on.
// Repeated is Klar's own rule and has no source.
var rules = map[Rule]rule.Rule{
	TooShort: rule.New("rules.about.length", locales.Message{Key: "user-id.rule.too-short", Data: Figures.Data()}, aboutUserIDs),
	TooLong:  rule.New("rules.about.length", locales.Message{Key: "user-id.rule.too-long", Data: Figures.Data()}, aboutUserIDs),
	NotAllowed: rule.New("rules.about.characters", locales.Message{Key: "user-id.rule.not-allowed"}, aboutUserIDs).
		Against(against("rules.against.letter-a", "rules.follow.letter-a", herning)),
	TenDigits: rule.New("rules.about.ten-digits", locales.Message{Key: "user-id.rule.ten-digits"}, aboutUserIDs).
		Against(against("rules.against.ten-numbers", "rules.follow.ten-numbers", herning)),
	OuterSpace: rule.New("rules.about.spaces", locales.Message{Key: "user-id.rule.outer-space"}, aboutUserIDs).
		Against(against("rules.against.at-intervals", "rules.follow.at-intervals", herning)),
	CPRNumber: rule.New("rules.about.cpr", locales.Message{Key: "user-id.rule.cpr-number"}, aboutSecurity, aboutUserIDs),
}

// otherRules are rules about user IDs that Check cannot check.
var otherRules = []rule.Rule{
	rule.New("rules.about.percent", locales.Message{Key: "rules.says.percent"}, gapInTheList).
		Against(against("rules.against.percent", "rules.follow.percent", nemID)),
	rule.New("rules.about.case", locales.Message{Key: "rules.says.case"}, aboutUserIDs),
	rule.New("rules.about.taken", locales.Message{Key: "rules.says.taken"}, aboutUserIDs),
	rule.New("rules.about.several", locales.Message{Key: "rules.says.several"}, herning),
	rule.New("rules.about.paper", locales.Message{Key: "rules.says.paper"}, herning),
	rule.New("rules.about.private", locales.Message{Key: "rules.says.private"}, aboutSecurity, aboutHelping).
		Against(against("rules.against.private", "rules.follow.private", helpOthers)),
	rule.New("rules.about.spelling", locales.Message{Key: "rules.says.spelling"}, danishSpelling, englishSpelling),
}

func against(says, follow locales.Key, source rule.Source) rule.Dispute {
	return rule.Dispute{Message: locales.Message{Key: says}, Follow: locales.Message{Key: follow}, Source: source}
}

// Message returns the rule as a sentence.
func (r Rule) Message() locales.Message {
	if r == Repeated {
		return locales.Message{Key: "user-id.rule.repeated"}
	}
	return rules[r].Message()
}

// Rulebook returns every rule about user IDs with its sources, in one section.
func Rulebook() []rule.Section {
	section := rule.Section{Title: locales.Message{Key: "rules.section.user-id"}}
	for _, r := range Rules {
		if r != Repeated {
			section.Rules = append(section.Rules, rules[r])
		}
	}
	section.Rules = append(section.Rules, otherRules...)
	return []rule.Section{section}
}
