package identity

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// Where rules were read that no document stands for.
var (
	raiseLevel    = cite.Page("mitid-raise-level")
	herningMitID  = cite.Page("herning-mitid")
	whoCanGet     = cite.Page("mitid-who-can-get")
	nonCitizens   = cite.Page("mitid-non-citizens")
	nonCitizens22 = cite.Page("mitid-non-citizens-2022")
	agency        = cite.Page("digst-mitid-rules")
	randersNemID  = cite.Page("randers-nemid")
	// unsaid is for what the page does not say, where it would if it were so.
	unsaid = physical.As(rule.Uncertain)
)

// Rulebook returns every rule about proving who you are, with its sources.
func Rulebook() []rule.Section {
	return []rule.Section{
		{Title: say("rules.section.identification"), Rules: general},
		{Title: say("rules.section.enough"), Rules: verdictRules(OneIsEnough, PairIsEnough, ProofDoubtful, ProofMissing, NoPhotoRing, NothingToShow)},
		{Title: say("rules.section.documents"), Rules: documentRules},
		{Title: say("rules.section.high"), Rules: append(verdictRules(HighRing, HighNone), aboutHigh...)},
		{Title: say("rules.section.no-cpr"), Rules: append(verdictRules(NoCPRRing, NoCPRNone), aboutNoCPR...)},
		{Title: say("rules.section.questions"), Rules: questions},
		{Title: say("rules.section.witness"), Rules: append(conditionRules(), aboutWitnesses...)},
		{Title: say("rules.section.ways"), Rules: wayRules()},
	}
}

func say(key locales.Key) locales.Message { return locales.Message{Key: key, Data: numbers} }

func against(says, follow locales.Key, source rule.Source) rule.Dispute {
	return rule.Dispute{Message: say(says), Follow: say(follow), Source: source}
}

var general = []rule.Rule{
	rule.New("rules.about.not-alone", say("witness.lead"), physical, agency),
	rule.New("rules.about.valid", say("rules.says.valid"), official),
	rule.New("rules.about.physical", say("rules.says.physical"), physical),
}

// byReason is the rule that each verdict follows from.
var byReason = map[Reason]rule.Rule{
	OneIsEnough:   rule.New("rules.about.single", say("rules.says.single"), official),
	PairIsEnough:  rule.New("rules.about.pair", say("rules.says.pair"), official),
	ProofDoubtful: rule.New("rules.about.doubtful", say("rules.says.doubtful"), cutShort, aabenraa),
	ProofMissing:  rule.New("rules.about.proof-missing", say("rules.says.proof-missing"), official),
	NoPhotoRing: rule.New("rules.about.no-photo", say("rules.says.no-photo"), unsaid).
		Against(against("rules.against.no-photo", "rules.follow.no-photo", aabenraa)),
	NothingToShow: rule.New("rules.about.nothing", say("rules.says.nothing"), cutShort),

	HighRing: rule.New("rules.about.high-ring", say("reason.high-ring"), official).
		Against(against("rules.against.scan", "rules.follow.scan", official)),
	HighNone: rule.New("rules.about.high-none", say("rules.says.high-none"), official),

	NoCPRRing: rule.New("rules.about.no-cpr", say("rules.says.no-cpr"), cutShort, whoCanGet).
		Against(against("rules.against.no-cpr", "rules.follow.no-cpr", agency)),
	NoCPRNone: rule.New("rules.about.no-cpr-none", say("rules.says.no-cpr-none"), cutShort),
}

func verdictRules(reasons ...Reason) []rule.Rule {
	var rules []rule.Rule
	for _, r := range reasons {
		rules = append(rules, byReason[r])
	}
	return rules
}

// worth says what the documents of a group are good for.
var worth = map[Group]locales.Key{
	Alone:          "rules.worth.alone",
	Photo:          "rules.worth.photo",
	ProofOfCPR:     "rules.worth.proof",
	ProofRingFirst: "rules.worth.ring-first",
	ProofUnsure:    "rules.worth.unsure",
	DoesNotCount:   "rules.worth.does-not-count",
}

// Rule returns what the document is worth, with where that was read.
func (e Entry) Rule() rule.Rule {
	says := locales.Message{Key: worth[e.Group], Data: locales.Data{"Counts": e.Counts}}
	return rule.New(e.Name, says, e.Source).Against(e.Disputes...)
}

// documentRules is made at the start, so that a document without a source stops
// it.
var documentRules = func() (rules []rule.Rule) {
	for _, e := range Documents {
		rules = append(rules, e.Rule())
	}
	return rules
}()

var aboutHigh = []rule.Rule{
	rule.New("rules.about.high-few", say("situation.errand.high-hint"), raiseLevel),
	rule.New("rules.about.high-where", say("rules.says.high-where"), raiseLevel, herningMitID),
	rule.New("rules.about.high-devices", say("rules.says.high-devices"), raiseLevel),
}

var aboutNoCPR = []rule.Rule{
	rule.New("rules.about.p-code", say("reason.p-code"), PCodeSource),
	rule.New("rules.about.services", say("rules.says.services"), PCodeSource),
}

var questions = []rule.Rule{
	rule.New("rules.about.questions", say("rules.says.questions"), physical),
	rule.New("rules.about.how-many", say("rules.says.how-many"), randersNemID),
	rule.New("rules.about.newcomers", say("rules.says.newcomers"), nonCitizens),
}

func conditionRules() (rules []rule.Rule) {
	for _, c := range Conditions {
		says := locales.Message{Key: "rules.says.condition", Data: locales.Data{"Condition": c.Message}}
		rules = append(rules, rule.New(c.About, says, c.Source).Against(c.Disputes...))
	}
	return rules
}

var aboutWitnesses = []rule.Rule{
	rule.New("rules.about.witness-who", say("rules.says.witness-who"), physical, nonCitizens),
	rule.New("rules.about.witness-cpr", say("witness.cpr-proof"), agency),
	rule.New("rules.about.witness-professional", say("rules.says.witness-professional"), physical),
	rule.New("rules.about.witness-family", say("rules.says.witness-family"), unsaid),
}

// wayRules says how to get a document, where that was read somewhere.
func wayRules() (rules []rule.Rule) {
	for _, e := range Documents {
		if e.Way.Source.URL != "" {
			says := locales.Message{Key: "rules.says.way", Data: locales.Data{"How": say(e.Way.How), "HowLong": e.Way.HowLong}}
			rules = append(rules, rule.New(e.Name, says, e.Way.Source))
		}
	}
	return rules
}
