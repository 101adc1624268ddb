package identity

import (
	"klar/visit/cite"
	"klar/visit/rule"
)

// The limits for a witness, from mitid.dk. Older pages say 10 days instead of 30.
// Klar follows the newer number, which is also the stricter one.
const (
	WitnessMinAge       = 18
	WitnessMitIDDays    = 30                // the witness must have had MitID for more days than this
	WitnessWindowDays   = 120               // the period in which a witness's visits are counted
	WitnessVisits       = 3                 // the most visits in that period, this one included
	WitnessVisitsBefore = WitnessVisits - 1 // the most visits before this one
)

// MunicipalCardAge is the age from which a municipality issues its ID card.
const MunicipalCardAge = 15

// Figures holds the numbers that messages and guides give about documents,
// witnesses and MitID without a CPR number.
var Figures = rule.Figures{
	rule.Number("WitnessMinAge", WitnessMinAge, mitIDPhysical),
	rule.Number("WitnessMitIDDays", WitnessMitIDDays, mitIDPhysical),
	rule.Number("WitnessVisits", WitnessVisits, mitIDPhysical),
	rule.Number("WitnessVisitsBefore", WitnessVisitsBefore, mitIDPhysical),
	rule.Number("WitnessWindowDays", WitnessWindowDays, mitIDPhysical),

	rule.Number("PCodeDigits", 8, PCodeSource).Listed("figures.p-code-digits"),
	rule.Number("PCodeDays", 60, PCodeSource).Listed("figures.p-code-days"),
	rule.Number("PCodeAttempts", 3, PCodeSource).Listed("figures.p-code-attempts"),
	rule.Number("MunicipalCardAge", MunicipalCardAge, idCardLaw).Listed("figures.municipal-card-age"),
	rule.Number("MunicipalCardWeeksMin", 2, municipalCardWay),
	rule.Number("MunicipalCardWeeksMax", 3, municipalCardWay),
	rule.Price("MunicipalCardMostPrice", 15000, cite.Page("ministry-id-card")).Listed("figures.municipal-card-price"),
	rule.Number("HealthCardDaysMin", 7, healthCardWay),
	rule.Number("HealthCardDaysMax", 14, healthCardWay),
	rule.Number("HealthCardWeeksMost", 4, cite.Page("odense-health-card")).Listed("figures.health-card-weeks"),
	rule.Price("HealthCardPrice", 22500, cite.Page("odense-health-card")).Listed("figures.health-card-price"),
	rule.Number("PassportWeeks", 3, passportWay),

	rule.Number("NemIDQuestionsMin", 2, randersNemID).Listed("figures.nemid-questions-min"),
	rule.Number("NemIDQuestionsMax", 4, randersNemID).Listed("figures.nemid-questions-max"),
	rule.Day("PersonalCertificateSince", "2024-05-27", certificates).Listed("figures.personal-certificate-since"),
}

// numbers holds the figures as data for messages.
var numbers = Figures.Data()
