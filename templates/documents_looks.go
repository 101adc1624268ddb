package templates

import (
	"klar/locales"
	"klar/visit/identity"
)

// A documentLook is how a document is known again: a drawing of documents.svg
// and words. What does not count goes without words.
type documentLook struct {
	drawing string
	looks   locales.Key
}

var documentLooks = map[identity.Document]documentLook{
	identity.PassportCPR:        {"passport", "looks.passport-cpr"},
	identity.DrivingLicence:     {"licence", "looks.driving-licence"},
	identity.DrivingLicenceApp:  {"licence-app", "looks.driving-licence-app"},
	identity.ResidencePermitCPR: {"residence-card", "looks.residence-permit-cpr"},
	identity.MFAIDCard:          {"id-card", "looks.mfa-id-card"},

	identity.ForeignPassport: {"passport", "looks.foreign-passport"},
	identity.ForeignIDCard:   {"id-card", "looks.foreign-id-card"},
	identity.ResidencePermit: {"residence-card", "looks.residence-permit"},
	identity.MunicipalIDCard: {"id-card", "looks.municipal-id-card"},
	identity.PassportNoCPR:   {"passport", "looks.passport-no-cpr"},

	identity.HealthCard:           {"health-card", "looks.health-card"},
	identity.HealthCardApp:        {"health-app", "looks.health-card-app"},
	identity.SpecialHealthCard:    {"plain-card", "looks.special-health-card"},
	identity.ResidenceCertificate: {"certificate", "looks.residence-certificate"},

	identity.PersonalCertificate: {"certificate", "looks.personal-certificate"},
	identity.BaptismCertificate:  {"certificate", "looks.baptism-certificate"},
	identity.BirthCertificate:    {"certificate", "looks.birth-certificate"},

	identity.NameCertificate: {"certificate", "looks.name-certificate"},
	identity.TaxAssessment:   {"letter", "looks.tax-assessment"},
	identity.BenefitLetter:   {"letter", "looks.benefit-letter"},

	identity.ForeignDrivingLicence: {drawing: "licence"},
	identity.FaroeseDrivingLicence: {drawing: "licence"},
	identity.OtherDanishID:         {drawing: "id-card"},
	identity.TemporaryOrExpired:    {drawing: "expired"},
	identity.CopyOrPhoto:           {drawing: "copy"},
}
