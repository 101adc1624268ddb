package report

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// A point is a question about MitID that the copies of public pages we read
// leave open. Whoever launches the service settles it on the live web.
type point struct {
	ask  string
	file string // where the answer belongs

	// says is what Klar says of it today; "" for nothing. Where that is a rule, the
	// page to read is the one that the rule rests on, and we are as sure as of the
	// rule, unless the rule leaves the question unanswered.
	says       locales.Key
	unanswered bool

	// The page to read and how sure we are, 0 where we do not know, of what no rule
	// says.
	page string
	sure rule.Sure
}

// today returns the page to read, and how sure we are today: 0 where we do not
// know.
func (p point) today(book []rule.Section) (page string, sure rule.Sure) {
	r, is := ruleSaying(p.says, book)
	switch {
	case !is:
		return p.page, p.sure
	case p.unanswered:
		return r.Sources()[0].URL, 0
	}
	return r.Sources()[0].URL, r.Sure()
}

// ruleSaying returns the rule of the given message, and whether there is one.
func ruleSaying(says locales.Key, book []rule.Section) (rule.Rule, bool) {
	for _, section := range book {
		for _, r := range section.Rules {
			if r.Message().Key == says {
				return r, true
			}
		}
	}
	return rule.Rule{}, false
}

// points are in the order of how many citizens they may send away in vain.
var points = []point{
	{
		ask:  "Read the whole list of documents: which ones prove a CPR number at the ordinary level, and what to do without a photo? Our copy breaks off.",
		says: "rules.says.doubtful",
		file: "visit/identity/documents.go",
	},
	{
		ask:  "Randers: address, telephone, e-mail, hours, and how to book?",
		page: "https://www.randers.dk/",
		sure: rule.Uncertain,
		file: "visit/office/offices.toml",
	},
	{
		ask:  "Herning: hours for visits and for the telephone, and where to book?",
		page: "https://www.herning.dk/borger/borgerservice/digital-post-og-digital-fuldmagt-mitid-og-bestil-tid/mitid-in-english",
		sure: rule.Partial,
		file: "visit/office/offices.toml",
	},
	{
		ask:        "May family be a witness?",
		says:       "rules.says.witness-family",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		ask:        "Who is a professional witness?",
		says:       "rules.says.witness-professional",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		ask:  "Must parents agree when somebody of 13 to 17 gets MitID?",
		says: "rules.says.consent",
		file: "visit/rulebook.go",
	},
	{
		ask:  "For how long does an activation code work?",
		says: "slip.desk.code",
		file: "visit/rulebook.go",
	},
	{
		ask:        "Which municipalities offer level High? Do Herning and Randers?",
		says:       "rules.says.high-where",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		ask:  "Are % and ’ really not allowed in a user ID? The list has a gap where they stood for NemID.",
		says: "rules.says.percent",
		file: "visit/userid/rules.go",
	},
	{
		ask:  "Which telephones can read the chip of a passport?",
		says: "start.home-others",
		page: cite.Page("mitid-with-passport").URL,
		sure: rule.Partial,
		file: "locales/active.en.toml",
	},
	{
		ask:  "When is the Cyberhotline open, and is its number right?",
		page: cite.Page("sikkerdigital-identity-theft").URL,
		sure: rule.Partial,
		file: "visit/office/offices.toml",
	},
	{
		ask:  "What does a code display cost?",
		page: cite.Page("mitid-audio-reader").URL,
		file: "locales/guide/da/devices.md",
	},
	{
		ask:        "What is the number of the executive order on MitID for private persons, and what do its §§ 3 and 8 say of duties and refusal?",
		says:       "rules.says.refusal",
		unanswered: true,
		file:       "visit/rulebook.go",
	},
	{
		ask:  "At which addresses are the official videos? We know their titles and the pages they are on.",
		page: cite.Page("mitid-audio-reader").URL,
		file: "locales/guide/da/devices.md",
	},
}
