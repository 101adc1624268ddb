// Package identity holds the rules for proving who you are at Borgerservice:
// which documents count ([Documents]), what a set of them is worth ([Assess]),
// and who may come along as a witness ([Conditions]). It knows nothing of
// pages or of how answers are kept.
package identity

import (
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// A Document is the id of a kind of document that a citizen may own.
type Document string

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

// A Group says what a document is worth at the ordinary level, Betydelig, to a
// person with a CPR number.
type Group int

// The groups, in the order in which a form lists them.
const (
	Alone          Group = iota + 1 // enough by itself
	Photo                           // shows who you are, needs a proof of CPR
	ProofOfCPR                      // named by mitid.dk as the companion of a Photo
	ProofRingFirst                  // official, but the list naming it was cut short
	ProofUnsure                     // seen on older lists only
	DoesNotCount                    // never changes a verdict
)

// Groups lists the groups in the order of a form.
var Groups = []Group{Alone, Photo, ProofOfCPR, ProofRingFirst, ProofUnsure, DoesNotCount}

// isProof reports whether documents of the group are meant to prove a CPR
// number, however well.
func (g Group) isProof() bool {
	return g == ProofOfCPR || g == ProofRingFirst || g == ProofUnsure
}

// An Entry is what the rules know of one kind of document.
type Entry struct {
	Document Document
	Group    Group
	Name     locales.Key // what it is called
	Counts   locales.Key // what makes it count; for DoesNotCount why it does not
	ShowsCPR bool        // an owner has a CPR number
	High     HighUse     // its use at level High
	SameAs   Document    // another form of that document: the two are one kind of proof
	Source   rule.Source
}

// HighUse says what a document is worth at assurance level High, Høj.
type HighUse int

// The uses at level High.
const (
	NotAtHigh      HighUse = iota
	SupportsAtHigh         // good to have beside one that counts
	CountsAtHigh           // counts, though MitID Support must be rung first
)

var (
	official = cite.Page("mitid-documents")
	physical = cite.Page("mitid-physical")
	// cutShort is for what stands where our copy of the page breaks off.
	cutShort   = official.As(rule.Partial)
	aabenraa   = cite.Page("aabenraa-newcomers")
	nemIDOnly  = cite.Page("herning-nemid")
	swedishWay = cite.Page("oresunddirekt-mitid")
)

// Documents is every document that Klar knows, grouped, in the order in which
// a smallest set is chosen.
var Documents = fitting([]Entry{
	{PassportCPR, Alone, "document.passport-cpr.name", "document.passport-cpr.counts", true, CountsAtHigh, "", official},
	{DrivingLicence, Alone, "document.driving-licence.name", "document.driving-licence.counts", true, NotAtHigh, "", official},
	{DrivingLicenceApp, Alone, "document.driving-licence-app.name", "document.driving-licence-app.counts", true, NotAtHigh, "", official},
	{ResidencePermitCPR, Alone, "document.residence-permit-cpr.name", "document.residence-permit-cpr.counts", true, NotAtHigh, "", official},
	{MFAIDCard, Alone, "document.mfa-id-card.name", "document.mfa-id-card.counts", false, NotAtHigh, "", official},

	{ForeignPassport, Photo, "document.foreign-passport.name", "document.foreign-passport.counts", false, CountsAtHigh, "", official},
	{ForeignIDCard, Photo, "document.foreign-id-card.name", "document.foreign-id-card.counts", false, CountsAtHigh, "", official},
	{ResidencePermit, Photo, "document.residence-permit.name", "document.residence-permit.counts", false, NotAtHigh, "", official},
	{MunicipalIDCard, Photo, "document.municipal-id-card.name", "document.municipal-id-card.counts", false, SupportsAtHigh, "", official},
	{PassportNoCPR, Photo, "document.passport-no-cpr.name", "document.passport-no-cpr.counts", false, CountsAtHigh, "", official},

	{HealthCard, ProofOfCPR, "document.health-card.name", "document.health-card.counts", true, SupportsAtHigh, "", official},
	{HealthCardApp, ProofOfCPR, "document.health-card-app.name", "document.health-card-app.counts", true, SupportsAtHigh, HealthCard, physical},
	{SpecialHealthCard, ProofOfCPR, "document.special-health-card.name", "document.special-health-card.counts", true, SupportsAtHigh, "", official},
	{ResidenceCertificate, ProofOfCPR, "document.residence-certificate.name", "document.residence-certificate.counts", true, SupportsAtHigh, "", official},

	{PersonalCertificate, ProofRingFirst, "document.personal-certificate.name", "document.personal-certificate.counts", true, SupportsAtHigh, "", cutShort},
	{BaptismCertificate, ProofRingFirst, "document.baptism-certificate.name", "document.baptism-certificate.counts", true, SupportsAtHigh, "", cutShort},
	{BirthCertificate, ProofRingFirst, "document.birth-certificate.name", "document.birth-certificate.counts", true, SupportsAtHigh, "", cutShort},

	{NameCertificate, ProofUnsure, "document.name-certificate.name", "document.name-certificate.counts", false, NotAtHigh, "", nemIDOnly},
	{TaxAssessment, ProofUnsure, "document.tax-assessment.name", "document.tax-assessment.counts", false, NotAtHigh, "", aabenraa.As(rule.Uncertain)},
	{BenefitLetter, ProofUnsure, "document.benefit-letter.name", "document.benefit-letter.counts", false, NotAtHigh, "", nemIDOnly},

	{ForeignDrivingLicence, DoesNotCount, "document.foreign-driving-licence.name", "document.foreign-driving-licence.counts", false, NotAtHigh, "", swedishWay},
	{FaroeseDrivingLicence, DoesNotCount, "document.faroese-driving-licence.name", "document.faroese-driving-licence.counts", false, NotAtHigh, "", official},
	{OtherDanishID, DoesNotCount, "document.other-danish-id.name", "document.other-danish-id.counts", false, NotAtHigh, "", cutShort},
	{TemporaryOrExpired, DoesNotCount, "document.temporary-or-expired.name", "document.temporary-or-expired.counts", false, NotAtHigh, "", official},
	{CopyOrPhoto, DoesNotCount, "document.copy-or-photo.name", "document.copy-or-photo.counts", false, NotAtHigh, "", physical},
})

// Entry returns what the rules know of d, and whether they know it.
func (d Document) Entry() (Entry, bool) {
	i := slices.IndexFunc(Documents, func(e Entry) bool { return e.Document == d })
	if i < 0 {
		return Entry{}, false
	}
	return Documents[i], true
}

// InGroup returns the documents of one group, in order.
func InGroup(g Group) []Entry {
	var in []Entry
	for _, e := range Documents {
		if e.Group == g {
			in = append(in, e)
		}
	}
	return in
}
