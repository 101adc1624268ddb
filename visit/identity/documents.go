package identity

import (
	"klar/visit/cite"
	"klar/visit/rule"
)

// The documents that Klar knows.
const (
	PassportCPR           Document = "passport-cpr"
	DrivingLicence        Document = "driving-licence"
	DrivingLicenceApp     Document = "driving-licence-app"
	ResidencePermitCPR    Document = "residence-permit-cpr"
	MFAIDCard             Document = "mfa-id-card"
	ForeignPassport       Document = "foreign-passport"
	ForeignIDCard         Document = "foreign-id-card"
	ResidencePermit       Document = "residence-permit"
	MunicipalIDCard       Document = "municipal-id-card"
	PassportNoCPR         Document = "passport-no-cpr"
	HealthCard            Document = "health-card"
	HealthCardApp         Document = "health-card-app"
	SpecialHealthCard     Document = "special-health-card"
	ResidenceCertificate  Document = "residence-certificate"
	PersonalCertificate   Document = "personal-certificate"
	BaptismCertificate    Document = "baptism-certificate"
	BirthCertificate      Document = "birth-certificate"
	NameCertificate       Document = "name-certificate"
	TaxAssessment         Document = "tax-assessment"
	BenefitLetter         Document = "benefit-letter"
	ForeignDrivingLicence Document = "foreign-driving-licence"
	FaroeseDrivingLicence Document = "faroese-driving-licence"
	OtherDanishID         Document = "other-danish-id"
	TemporaryOrExpired    Document = "temporary-or-expired"
	CopyOrPhoto           Document = "copy-or-photo"
)

var (
	mitIDDocuments = cite.Page("mitid-documents")
	mitIDPhysical  = cite.Page("mitid-physical")
	// mitIDDocumentsCutShort is for rules in the list where our copy of the page ends.
	mitIDDocumentsCutShort = mitIDDocuments.As(rule.Partial)
	aabenraaNewcomers      = cite.Page("aabenraa-newcomers")
	herningNemID           = cite.Page("herning-nemid")
	oresunddirekt          = cite.Page("oresunddirekt-mitid")
)

// licenceAge is the age for the first Danish driving licence, the one for small
// mopeds. Younger citizens are not told to get one.
const licenceAge = 15

// The sources of [Way]. Each is the page of one municipality or authority; others
// may do it differently.
var (
	passportWay      = cite.Page("gentofte-passport")
	healthCardWay    = cite.Page("randers-health-card")
	specialCardWay   = cite.Page("rudersdal-special-health-card")
	certificateWay   = cite.Page("um-residence-certificate")
	municipalCardWay = cite.Page("lejre-id-card")
	idCardLaw        = cite.Page("id-card-law")
	certificates     = cite.Page("borger-certificates")
)

// The sources of the pages for citizens without a photo document and for citizens
// without a CPR number.
var (
	NoPhotoSource = aabenraaNewcomers
	PCodeSource   = cite.Page("mitid-p-code")
)

// Documents lists every document that Klar knows, by group. When several documents
// are enough, [Assess] chooses the first in this order.
var Documents = checkRoom([]Entry{
	// Enough alone.
	{
		Document: PassportCPR, Group: Alone, High: CountsAtHigh, ShowsCPR: true,
		Name: "document.passport-cpr.name", Counts: "document.passport-cpr.counts",
		Drawing: "passport", Looks: "looks.passport-cpr",
		Way:      Way{How: "way.passport-cpr", HowLong: "way.time-passport", Source: passportWay},
		Disputes: []rule.Dispute{against("rules.against.faroese-passport", "rules.follow.faroese-passport", agencyRules)},
		Source:   mitIDDocuments,
	},
	{
		Document: DrivingLicence, Group: Alone, ShowsCPR: true,
		Name: "document.driving-licence.name", Counts: "document.driving-licence.counts",
		Drawing: "licence", Looks: "looks.driving-licence",
		Way:    Way{How: "way.driving-licence", FromAge: licenceAge},
		Source: mitIDDocuments,
	},
	{
		Document: DrivingLicenceApp, Group: Alone, ShowsCPR: true,
		Name: "document.driving-licence-app.name", Counts: "document.driving-licence-app.counts",
		Drawing: "licence-app", Looks: "looks.driving-licence-app",
		Way:      Way{How: "way.driving-licence-app", FromAge: licenceAge, NeedsMitID: true},
		Disputes: []rule.Dispute{against("rules.against.greenland-app", "rules.follow.greenland-app", mitIDPhysical)},
		Source:   mitIDDocuments,
	},
	{
		Document: ResidencePermitCPR, Group: Alone, ShowsCPR: true, FromAbroad: true,
		Name: "document.residence-permit-cpr.name", Counts: "document.residence-permit-cpr.counts",
		Drawing: "residence-card", Looks: "looks.residence-permit-cpr",
		Way:    Way{How: "way.residence-permit-cpr", Source: mitIDDocuments},
		Source: mitIDDocuments,
	},
	{
		Document: MFAIDCard, Group: Alone, FromAbroad: true,
		Name: "document.mfa-id-card.name", Counts: "document.mfa-id-card.counts",
		Drawing: "id-card", Looks: "looks.mfa-id-card",
		Way:    Way{How: "way.mfa-id-card", Source: mitIDDocuments},
		Source: mitIDDocuments,
	},

	// Documents that show who you are, but need a proof of a CPR number.
	{
		Document: ForeignPassport, Group: Photo, High: CountsAtHigh, FromAbroad: true,
		Name: "document.foreign-passport.name", Counts: "document.foreign-passport.counts",
		Drawing: "passport", Looks: "looks.foreign-passport",
		Way:    Way{How: "way.foreign-passport"},
		Source: mitIDDocuments,
	},
	{
		Document: ForeignIDCard, Group: Photo, High: CountsAtHigh, FromAbroad: true,
		Name: "document.foreign-id-card.name", Counts: "document.foreign-id-card.counts",
		Drawing: "id-card", Looks: "looks.foreign-id-card",
		Way:    Way{How: "way.foreign-id-card"},
		Source: mitIDDocuments,
	},
	{
		Document: ResidencePermit, Group: Photo, FromAbroad: true,
		Name: "document.residence-permit.name", Counts: "document.residence-permit.counts",
		Drawing: "residence-card", Looks: "looks.residence-permit",
		Way:    Way{How: "way.residence-permit", Source: mitIDDocuments},
		Source: mitIDDocuments,
	},
	{
		Document: MunicipalIDCard, Group: Photo, High: SupportsAtHigh,
		Name: "document.municipal-id-card.name", Counts: "document.municipal-id-card.counts",
		Drawing: "id-card", Looks: "looks.municipal-id-card",
		Way:    Way{How: "way.municipal-id-card", HowLong: "way.time-municipal-id-card", Source: municipalCardWay, FromAge: MunicipalCardAge},
		Source: mitIDDocuments,
	},
	{
		Document: PassportNoCPR, Group: Photo, High: CountsAtHigh,
		Name: "document.passport-no-cpr.name", Counts: "document.passport-no-cpr.counts",
		Drawing: "passport", Looks: "looks.passport-no-cpr",
		Way:      Way{How: "way.passport-no-cpr"},
		Disputes: []rule.Dispute{against("rules.against.faroese-passport", "rules.follow.faroese-passport", agencyRules)},
		Source:   mitIDDocuments,
	},

	// Proofs of a CPR number.
	{
		Document: HealthCard, Group: ProofOfCPR, High: SupportsAtHigh, ShowsCPR: true,
		Name: "document.health-card.name", Counts: "document.health-card.counts",
		Drawing: "health-card", Looks: "looks.health-card",
		Way:    Way{How: "way.health-card", HowLong: "way.time-health-card", Source: healthCardWay},
		Source: mitIDDocuments,
	},
	{
		Document: HealthCardApp, Group: ProofOfCPR, High: SupportsAtHigh, ShowsCPR: true, SameAs: HealthCard,
		Name: "document.health-card-app.name", Counts: "document.health-card-app.counts",
		Drawing: "health-app", Looks: "looks.health-card-app",
		Way:    Way{How: "way.health-card-app", NeedsMitID: true},
		Source: mitIDPhysical,
	},
	{
		Document: SpecialHealthCard, Group: ProofOfCPR, High: SupportsAtHigh, ShowsCPR: true, FromAbroad: true,
		Name: "document.special-health-card.name", Counts: "document.special-health-card.counts",
		Drawing: "plain-card", Looks: "looks.special-health-card",
		Way:    Way{How: "way.special-health-card", Source: specialCardWay},
		Source: mitIDDocuments,
	},
	{
		Document: ResidenceCertificate, Group: ProofOfCPR, High: SupportsAtHigh, ShowsCPR: true,
		Name: "document.residence-certificate.name", Counts: "document.residence-certificate.counts",
		Drawing: "certificate", Looks: "looks.residence-certificate",
		Way:    Way{How: "way.residence-certificate", Source: certificateWay},
		Source: mitIDDocuments,
	},

	// Proofs on the list that is cut short in our copy.
	{
		Document: PersonalCertificate, Group: ProofRingFirst, High: SupportsAtHigh, ShowsCPR: true,
		Name: "document.personal-certificate.name", Counts: "document.personal-certificate.counts",
		Drawing: "certificate", Looks: "looks.personal-certificate",
		Source: mitIDDocumentsCutShort,
	},
	{
		Document: BaptismCertificate, Group: ProofRingFirst, High: SupportsAtHigh, ShowsCPR: true,
		Name: "document.baptism-certificate.name", Counts: "document.baptism-certificate.counts",
		Drawing: "certificate", Looks: "looks.baptism-certificate",
		Source: mitIDDocumentsCutShort,
	},
	{
		Document: BirthCertificate, Group: ProofRingFirst, High: SupportsAtHigh, ShowsCPR: true,
		Name: "document.birth-certificate.name", Counts: "document.birth-certificate.counts",
		Drawing: "certificate", Looks: "looks.birth-certificate",
		Source: mitIDDocumentsCutShort,
	},

	// Proofs on older lists.
	{
		Document: NameCertificate, Group: ProofUnsure,
		Name: "document.name-certificate.name", Counts: "document.name-certificate.counts",
		Drawing: "certificate", Looks: "looks.name-certificate",
		Source: herningNemID,
	},
	{
		Document: TaxAssessment, Group: ProofUnsure,
		Name: "document.tax-assessment.name", Counts: "document.tax-assessment.counts",
		Drawing: "letter", Looks: "looks.tax-assessment",
		Source: aabenraaNewcomers.As(rule.Uncertain),
	},
	{
		Document: BenefitLetter, Group: ProofUnsure,
		Name: "document.benefit-letter.name", Counts: "document.benefit-letter.counts",
		Drawing: "letter", Looks: "looks.benefit-letter",
		Source: herningNemID,
	},

	// Documents that never count.
	{
		Document: ForeignDrivingLicence, Group: DoesNotCount, FromAbroad: true,
		Name: "document.foreign-driving-licence.name", Counts: "document.foreign-driving-licence.counts",
		Drawing: "licence",
		Disputes: []rule.Dispute{
			against("rules.against.foreign-licence", "rules.follow.foreign-licence", agencyRules),
			against("rules.against.foreign-licence-aabenraa", "rules.follow.foreign-licence-aabenraa", aabenraaNewcomers),
		},
		Source: oresunddirekt,
	},
	{
		Document: FaroeseDrivingLicence, Group: DoesNotCount, FromAbroad: true,
		Name: "document.faroese-driving-licence.name", Counts: "document.faroese-driving-licence.counts",
		Drawing: "licence",
		Source:  mitIDDocuments,
	},
	{
		Document: OtherDanishID, Group: DoesNotCount,
		Name: "document.other-danish-id.name", Counts: "document.other-danish-id.counts",
		Drawing:  "id-card",
		Disputes: []rule.Dispute{against("rules.against.nemid-id", "rules.follow.nemid-id", herningNemID)},
		Source:   mitIDDocumentsCutShort,
	},
	{
		Document: TemporaryOrExpired, Group: DoesNotCount,
		Name: "document.temporary-or-expired.name", Counts: "document.temporary-or-expired.counts",
		Drawing: "expired",
		Source:  mitIDDocuments,
	},
	{
		Document: CopyOrPhoto, Group: DoesNotCount,
		Name: "document.copy-or-photo.name", Counts: "document.copy-or-photo.counts",
		Drawing: "copy",
		Source:  mitIDPhysical,
	},
})
