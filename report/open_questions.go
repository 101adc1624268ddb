package report

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// An openQuestion is a question about MitID that the copies of public pages we have
// read do not answer. The operator must find the answer on the live web.
type openQuestion struct {
	question string
	file     string // where the answer belongs

	// says is the message with which the service answers the question today, or "".
	// When it is the message of a rule, source returns that rule's page, and how
	// sure we are of the rule. unanswered says that the rule mentions the question
	// but does not answer it.
	says       locales.Key
	unanswered bool

	// page and sure are what source returns when says is not the message of a rule.
	page string
	sure rule.Sure
}

// source returns the page to read, and how sure we are of today's answer. sure is 0
// when we have no answer. book is the rulebook.
func (q openQuestion) source(book []rule.Section) (page string, sure rule.Sure) {
	r, is := ruleSaying(q.says, book)
	switch {
	case !is:
		return q.page, q.sure
	case q.unanswered:
		return r.Sources()[0].URL, 0
	}
	return r.Sources()[0].URL, r.Sure()
}

// ruleSaying returns the rule with the given message, and whether there is one.
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

// openQuestions are sorted by how many citizens a wrong answer may send to a desk in
// vain, the most first.
var openQuestions = []openQuestion{
	{
		question: "Read the whole list of documents: which ones prove a CPR number at the ordinary level, and what to do without a photo? Our copy breaks off.",
		says:     "rules.says.doubtful",
		file:     "visit/identity/documents.go",
	},
	{
		question: "Randers: address, telephone, e-mail, hours, and how to book?",
		page:     "https://www.randers.dk/",
		sure:     rule.Uncertain,
		file:     "visit/office/offices.toml",
	},
	{
		question: "Herning: hours for visits and for the telephone, and where to book?",
		page:     "https://www.herning.dk/borger/borgerservice/digital-post-og-digital-fuldmagt-mitid-og-bestil-tid/mitid-in-english",
		sure:     rule.Partial,
		file:     "visit/office/offices.toml",
	},
	{
		question:   "May family be a witness?",
		says:       "rules.says.witness-family",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		question:   "Does AltID count as identification for MitID, for the citizen and for the witness?",
		says:       "rules.says.altid",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		question:   "Who is a professional witness?",
		says:       "rules.says.witness-professional",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		question: "Must parents agree when somebody of 13 to 17 gets MitID?",
		says:     "rules.says.consent",
		file:     "visit/rulebook.go",
	},
	{
		question: "For how long does an activation code work?",
		says:     "slip.desk.code",
		file:     "visit/rulebook.go",
	},
	{
		question:   "Which municipalities offer level High? Do Herning and Randers?",
		says:       "rules.says.high-where",
		unanswered: true,
		file:       "visit/identity/rulebook.go",
	},
	{
		question: "Are % and ’ really not allowed in a user ID? The list has a gap where they stood for NemID.",
		says:     "rules.says.percent",
		file:     "visit/userid/rules.go",
	},
	{
		question: "Which telephones can read the chip of a passport?",
		says:     "home.phone",
		page:     cite.Page("mitid-with-passport").URL,
		sure:     rule.Partial,
		file:     "locales/active.en.toml",
	},
	{
		question: "What does a code display cost after the first ones? How many are free today?",
		page:     cite.Page("mitid-audio-reader").URL,
		file:     "locales/guide/da/devices.md",
	},
	{
		question: "Is somebody who is exempt from Digital Post also exempt from self-service? Two pages contradict each other.",
		page:     "https://www.borger.dk/",
		sure:     rule.Uncertain,
		file:     "locales/guide/da/without-mitid.md",
	},
	{
		question:   "What is the number of the executive order on MitID for private persons, and what do its §§ 3 and 8 say of duties and refusal?",
		says:       "rules.says.refusal",
		unanswered: true,
		file:       "visit/rulebook.go",
	},
	{
		question: "At which addresses are the official videos? We know their titles and the pages they are on.",
		page:     cite.Page("mitid-audio-reader").URL,
		file:     "locales/guide/da/devices.md",
	},
}
