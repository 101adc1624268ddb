package visit

import (
	"klar/locales"
	"klar/visit/cite"
	"klar/visit/civil"
	"klar/visit/rule"
)

// AccessibilityTestedOn is the last day when somebody ran the automatic tests of
// accessibility and looked at the results. The page about accessibility gives it.
// Change it when you have looked at a later run.
const AccessibilityTestedOn civil.Date = "2026-11-21"

// Where citizens can complain about the operator of the service.
var (
	DataProtection      = cite.Page("datatilsynet-complaint")
	AccessibilityAgency = cite.Page("digst-accessibility")
)

// aboutComplaints are rules about this service and not about MitID.
var aboutComplaints = []rule.Rule{
	rule.New("rules.about-service.data-complaint", locales.Message{Key: "privacy.who.complain"}, DataProtection),
	rule.New("rules.about-service.accessibility-complaint", AccessibilityComplaint, AccessibilityAgency),
}

// AccessibilityComplaint says how to complain about pages that are not accessible.
var AccessibilityComplaint = locales.Message{
	Key: "accessibility.agency.complain", Data: figures.Data(),
}
