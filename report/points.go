package report

import (
	"klar/locales"
	"klar/visit/rule"
)

// A point is a question about MitID that the copies of public pages we read
// leave open. Whoever launches the service settles it on the live web.
type point struct {
	ask    string
	says   locales.Key // what Klar says of it today; "" for nothing
	file   string      // where the answer belongs
	source string      // the page to read
	sure   rule.Sure   // how sure we are today; 0: we do not know
}

const (
	aboutDocuments = "https://mitid.dk/en-gb/help/help-universe/mitid-user/legitimation-and-documentation"
	aboutPhysical  = "https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/"
)

// points are in the order of how many citizens they may send away in vain.
var points = []point{
	{
		ask:    "Read the whole list of documents: which ones prove a CPR number at the ordinary level, and what to do without a photo? Our copy breaks off.",
		says:   "rules.says.doubtful",
		file:   "visit/identity/documents.go",
		source: aboutDocuments,
		sure:   rule.Partial,
	},
	{
		ask:    "Randers: address, telephone, e-mail, hours, and how to book?",
		file:   "visit/office/offices.toml",
		source: "https://www.randers.dk/",
		sure:   rule.Uncertain,
	},
	{
		ask:    "Herning: hours for visits and for the telephone, and where to book?",
		file:   "visit/office/offices.toml",
		source: "https://www.herning.dk/borger/borgerservice/digital-post-og-digital-fuldmagt-mitid-og-bestil-tid/mitid-in-english",
		sure:   rule.Partial,
	},
	{
		ask:    "May family be a witness?",
		says:   "rules.says.witness-family",
		file:   "visit/identity/rulebook.go",
		source: aboutPhysical,
	},
	{
		ask:    "Who is a professional witness?",
		says:   "rules.says.witness-professional",
		file:   "visit/identity/rulebook.go",
		source: aboutPhysical,
	},
	{
		ask:    "Must parents agree when somebody of 13 to 17 gets MitID?",
		says:   "rules.says.consent",
		file:   "visit/rulebook.go",
		source: "https://www.mitid.dk/en-gb/help/help-universe/15-years-old/",
		sure:   rule.Uncertain,
	},
	{
		ask:    "For how long does an activation code work?",
		says:   "slip.desk.code",
		file:   "visit/rulebook.go",
		source: "https://pp.mitid.dk/en-gb/help/help-universe/mitid-authenticators/order-new-activation-code/",
		sure:   rule.Partial,
	},
	{
		ask:    "Which municipalities offer level High? Do Herning and Randers?",
		says:   "rules.says.high-where",
		file:   "visit/identity/rulebook.go",
		source: "https://mitid.dk/en-gb/help/help-universe/mitid-user/raise-ial",
	},
	{
		ask:    "Are % and ’ really not allowed in a user ID? The list has a gap where they stood for NemID.",
		says:   "rules.says.percent",
		file:   "visit/userid/rules.go",
		source: "https://www.mitid.dk/en-gb/help/help-universe/mitid-user/",
		sure:   rule.Partial,
	},
	{
		ask:    "Which telephones can read the chip of a passport?",
		says:   "start.home-others",
		file:   "locales/active.en.toml",
		source: "https://www.mitid.dk/en-gb/get-started-with-mitid/get-mitid-with-passport/",
		sure:   rule.Partial,
	},
	{
		ask:    "When is the Cyberhotline open, and is its number right?",
		file:   "visit/office/offices.toml",
		source: "https://www.sikkerdigital.dk/borger/naar-skaden-er-sket/offer-for-identitetstyveri",
		sure:   rule.Partial,
	},
	{
		ask:    "What does a code display cost?",
		file:   "locales/guide/da/devices.md",
		source: "https://www.mitid.dk/en-gb/get-started-with-mitid/how-to-use-mitid/mitid-audio-code-reader",
	},
	{
		ask:    "What is the number of the executive order on MitID for private persons, and what do its §§ 3 and 8 say of duties and refusal?",
		says:   "rules.says.refusal",
		file:   "visit/rulebook.go",
		source: "https://mitid.dk/hjaelp/hjaelpeunivers/andre-behov/afslag/",
	},
	{
		ask:    "At which addresses are the official videos? We know their titles and the pages they are on.",
		file:   "locales/guide/da/devices.md",
		source: "https://www.mitid.dk/en-gb/get-started-with-mitid/how-to-use-mitid/mitid-audio-code-reader",
	},
}
