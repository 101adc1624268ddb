package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// A Way is how a citizen gets a document that they lack.
type Way struct {
	Document Document
	How      locales.Key // where, and what it takes
	HowLong  locales.Key // [TimeUnknown] where nobody says
	Source   rule.Source // no URL: it follows from who issues the document
}

// TimeUnknown says that we do not know how long something takes.
const TimeUnknown locales.Key = "way.time-unknown"

// Where the ways were read. Each is the page of one municipality or authority:
// others may do it otherwise.
var (
	passportWay      = cite.Page("gentofte-passport")
	healthCardWay    = cite.Page("randers-health-card")
	specialCardWay   = cite.Page("rudersdal-special-health-card")
	certificateWay   = cite.Page("um-residence-certificate")
	municipalCardWay = cite.Page("frederikshavn-id-card")
)

// What is told of those without a photo document, and without a CPR number.
var (
	NoPhotoSource = aabenraa
	PCodeSource   = cite.Page("mitid-p-code")
)

// Ways tells of every document that can be the missing one, in the order of
// [Documents].
var Ways = []Way{
	{PassportCPR, "way.passport-cpr", "way.time-passport", passportWay},
	{DrivingLicence, "way.driving-licence", TimeUnknown, rule.Source{}},
	{DrivingLicenceApp, "way.driving-licence-app", TimeUnknown, rule.Source{}},
	{ResidencePermitCPR, "way.residence-permit-cpr", TimeUnknown, official},
	{MFAIDCard, "way.mfa-id-card", TimeUnknown, official},

	{ForeignPassport, "way.foreign-passport", TimeUnknown, rule.Source{}},
	{ForeignIDCard, "way.foreign-id-card", TimeUnknown, rule.Source{}},
	{ResidencePermit, "way.residence-permit", TimeUnknown, official},
	{MunicipalIDCard, "way.municipal-id-card", "way.time-municipal-id-card", municipalCardWay},
	{PassportNoCPR, "way.passport-no-cpr", TimeUnknown, rule.Source{}},

	{HealthCard, "way.health-card", "way.time-health-card", healthCardWay},
	{HealthCardApp, "way.health-card-app", TimeUnknown, rule.Source{}},
	{SpecialHealthCard, "way.special-health-card", TimeUnknown, specialCardWay},
	{ResidenceCertificate, "way.residence-certificate", TimeUnknown, certificateWay},
}

// Way returns how to get d, and whether we tell of it.
func (d Document) Way() (Way, bool) {
	i := slices.IndexFunc(Ways, func(w Way) bool { return w.Document == d })
	if i < 0 {
		return Way{}, false
	}
	return Ways[i], true
}
