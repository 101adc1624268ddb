package identity

import "klar/visit/rule"

// The limits on a witness, as mitid.dk gives them. Older pages say 10 days;
// the newer and stricter number is followed.
const (
	WitnessMinAge       = 18
	WitnessMitIDDays    = 30  // the witness has had MitID for more days than this
	WitnessWindowDays   = 120 // the period in which a witness's visits are counted
	WitnessVisits       = 3   // visits in that period, this one included
	WitnessVisitsBefore = WitnessVisits - 1
)

// Figures is the numbers that messages and guides give about documents,
// witnesses and MitID without a CPR number.
var Figures = rule.Figures{
	rule.Number("WitnessMinAge", WitnessMinAge, physical),
	rule.Number("WitnessMitIDDays", WitnessMitIDDays, physical),
	rule.Number("WitnessVisits", WitnessVisits, physical),
	rule.Number("WitnessVisitsBefore", WitnessVisitsBefore, physical),
	rule.Number("WitnessWindowDays", WitnessWindowDays, physical),

	rule.Number("PCodeDigits", 8, PCodeSource).Listed("figures.p-code-digits"),
	rule.Number("PCodeDays", 60, PCodeSource).Listed("figures.p-code-days"),
	rule.Number("PCodeAttempts", 3, PCodeSource).Listed("figures.p-code-attempts"),
	rule.Number("MunicipalCardAge", 15, municipalCardWay).Listed("figures.municipal-card-age"),
}

// numbers is the figures as messages take them.
var numbers = Figures.Numbers()
