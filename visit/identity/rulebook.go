package identity

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// The sources of rules that are not about one document.
var (
	raiseLevel    = cite.Page("mitid-raise-level")
	herningMitID  = cite.Page("herning-mitid")
	whoCanGet     = cite.Page("mitid-who-can-get")
	nonCitizens   = cite.Page("mitid-non-citizens")
	nonCitizens22 = cite.Page("mitid-non-citizens-2022")
	agencyRules   = cite.Page("digst-mitid-rules")
	randersNemID  = cite.Page("randers-nemid")
	// notOnMitIDPhysical is for rules inferred from what the page does not mention.
	notOnMitIDPhysical = mitIDPhysical.As(rule.Uncertain)
)

// Rulebook returns every rule about proving who you are with its sources, in
// sections.
func Rulebook() []rule.Section {
	return []rule.Section{
		{Title: message("rules.section.identification"), Rules: aboutIdentification},
		{Title: message("rules.section.enough"), Rules: verdictRules(OneIsEnough, PairIsEnough, ProofDoubtful, ProofMissing, NoPhotoRing, NothingToShow)},
		{Title: message("rules.section.documents"), Rules: documentRules},
		{Title: message("rules.section.high"), Rules: append(verdictRules(HighRing, HighNone), aboutHigh...)},
		{Title: message("rules.section.no-cpr"), Rules: append(verdictRules(NoCPRRing, NoCPRNone), aboutNoCPR...)},
		{Title: message("rules.section.questions"), Rules: aboutQuestions},
		{Title: message("rules.section.witness"), Rules: append(conditionRules(), aboutWitnesses...)},
		{Title: message("rules.section.ways"), Rules: wayRules()},
	}
}

// message returns a message that may name any of the figures.
func message(key locales.Key) locales.Message { return locales.Message{Key: key, Data: numbers} }

func against(says, follow locales.Key, source rule.Source) rule.Dispute {
	return rule.Dispute{Message: message(says), Follow: message(follow), Source: source}
}

var aboutIdentification = []rule.Rule{
	rule.New("rules.about.not-alone", message("witness.lead"), mitIDPhysical, agencyRules),
	rule.New("rules.about.valid", message("rules.says.valid"), mitIDDocuments),
	rule.New("rules.about.physical", message("rules.says.physical"), mitIDPhysical),
	rule.New("rules.about.altid", message("rules.says.altid"), cite.Page("altid")),
	rule.New("rules.about.municipal-card", message("rules.says.municipal-card"), idCardLaw).
		Against(against("rules.against.municipal-card", "rules.follow.municipal-card", cite.Page("frederikshavn-id-card"))),
	rule.New("rules.about.certificates", message("rules.says.certificates"), certificates),
}

// byReason holds the rule in words for each reason.
var byReason = map[Reason]rule.Rule{
	OneIsEnough:   rule.New("rules.about.single", message("rules.says.single"), mitIDDocuments),
	PairIsEnough:  rule.New("rules.about.pair", message("rules.says.pair"), mitIDDocumentsCutShort),
	ProofDoubtful: rule.New("rules.about.doubtful", message("rules.says.doubtful"), mitIDDocumentsCutShort, aabenraaNewcomers),
	ProofMissing:  rule.New("rules.about.proof-missing", message("rules.says.proof-missing"), mitIDDocuments),
	NoPhotoRing: rule.New("rules.about.no-photo", message("rules.says.no-photo"), notOnMitIDPhysical).
		Against(against("rules.against.no-photo", "rules.follow.no-photo", aabenraaNewcomers)),
	NothingToShow: rule.New("rules.about.nothing", message("rules.says.nothing"), mitIDDocumentsCutShort),

	HighRing: rule.New("rules.about.high-ring", message("reason.high-ring"), mitIDDocuments).
		Against(against("rules.against.scan", "rules.follow.scan", mitIDDocuments)),
	HighNone: rule.New("rules.about.high-none", message("rules.says.high-none"), mitIDDocuments),

	NoCPRRing: rule.New("rules.about.no-cpr", message("rules.says.no-cpr"), mitIDDocumentsCutShort, whoCanGet).
		Against(against("rules.against.no-cpr", "rules.follow.no-cpr", agencyRules)),
	NoCPRNone: rule.New("rules.about.no-cpr-none", message("rules.says.no-cpr-none"), mitIDDocumentsCutShort),
}

func verdictRules(reasons ...Reason) []rule.Rule {
	var rules []rule.Rule
	for _, r := range reasons {
		rules = append(rules, byReason[r])
	}
	return rules
}

// worthMessages says what the documents of a group are worth.
var worthMessages = map[Group]locales.Key{
	Alone:          "rules.worth.alone",
	Photo:          "rules.worth.photo",
	ProofOfCPR:     "rules.worth.proof",
	ProofRingFirst: "rules.worth.ring-first",
	ProofUnsure:    "rules.worth.unsure",
	DoesNotCount:   "rules.worth.does-not-count",
}

// Rule returns what the document is worth, with its source.
func (e Entry) Rule() rule.Rule {
	says := locales.Message{Key: worthMessages[e.Group], Data: locales.Data{"Counts": e.Counts}}
	return rule.New(e.Name, says, e.Source).Against(e.Disputes...)
}

// documentRules has a rule for each document. It is a variable so that a document
// without a source stops the start of the program.
var documentRules = func() (rules []rule.Rule) {
	for _, e := range Documents {
		rules = append(rules, e.Rule())
	}
	return rules
}()

var aboutHigh = []rule.Rule{
	rule.New("rules.about.high-few", message("rules.says.high-few"), raiseLevel),
	rule.New("rules.about.high-where", message("rules.says.high-where"), raiseLevel, herningMitID),
	rule.New("rules.about.high-devices", message("rules.says.high-devices"), raiseLevel),
}

var aboutNoCPR = []rule.Rule{
	rule.New("rules.about.p-code", message("reason.p-code"), PCodeSource),
	rule.New("rules.about.services", message("rules.says.services"), PCodeSource),
	rule.New("rules.about.no-cpr-work", message("rules.says.no-cpr-work"), cite.Page("mitid-erhverv-foreign")),
	rule.New("rules.about.no-cpr-bank", message("rules.says.no-cpr-bank"), cite.Page("danske-bank-mitid")),
	rule.New("rules.about.no-cpr-municipality", message("rules.says.no-cpr-municipality"), aabenraaNewcomers),
}

var aboutQuestions = []rule.Rule{
	rule.New("rules.about.questions", message("rules.says.questions"), mitIDPhysical.As(rule.Partial), nonCitizens22),
	rule.New("rules.about.how-many", message("rules.says.how-many"), randersNemID),
	rule.New("rules.about.newcomers", message("rules.says.newcomers"), nonCitizens),
}

func conditionRules() (rules []rule.Rule) {
	for _, c := range Conditions {
		says := locales.Message{Key: "rules.says.condition", Data: locales.Data{"Condition": c.Message}}
		rules = append(rules, rule.New(c.About, says, c.Source).Against(c.Disputes...))
	}
	return rules
}

var aboutWitnesses = []rule.Rule{
	rule.New("rules.about.witness-who", message("rules.says.witness-who"), mitIDPhysical, nonCitizens),
	rule.New("rules.about.witness-cpr", message("witness.cpr-proof"), agencyRules),
	rule.New("rules.about.witness-professional", message("rules.says.witness-professional"), mitIDPhysical),
	rule.New("rules.about.witness-family", message("rules.says.witness-family"), notOnMitIDPhysical),
}

// wayRules returns how to get each document for which we have a source.
func wayRules() (rules []rule.Rule) {
	for _, e := range Documents {
		if e.Way.Source.URL != "" {
			says := message(e.Way.How)
			if e.Way.HowLong != "" {
				says = locales.Message{Key: "rules.says.way", Data: locales.Data{"How": says, "HowLong": message(e.Way.HowLong)}}
			}
			rules = append(rules, rule.New(e.Name, says, e.Way.Source))
		}
	}
	return rules
}
