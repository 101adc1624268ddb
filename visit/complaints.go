package visit

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/civil"
	"klar/visit/rule"
)

// AccessibilityTestedOn is the day of the last run of the automatic tests whose results
// somebody has looked at: what the page about accessibility rests on. Whoever
// looks at a later one changes it.
const AccessibilityTestedOn civil.Date = "2026-11-21"

// Where to complain of whoever runs the service.
var (
	DataProtection      = cite.Page("datatilsynet-complaint")
	AccessibilityAgency = cite.Page("digst-accessibility")
)

// aboutComplaints are rules about this service rather than about MitID.
var aboutComplaints = []rule.Rule{
	rule.New("rules.about-service.data-complaint", locales.Message{Key: "privacy.who.complain"}, DataProtection),
	rule.New("rules.about-service.accessibility-complaint", AccessibilityComplaint, AccessibilityAgency),
}

// AccessibilityComplaint says how to complain of pages that cannot be used.
var AccessibilityComplaint = locales.Message{
	Key: "accessibility.agency.complain", Data: figures.Numbers(),
}
