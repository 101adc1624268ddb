package identity

import (
	"slices"
	"strings"
	"testing"
)

var (
	ordinary   = Person{CPR: HasCPR}
	withoutCPR = Person{CPR: NoCPR}
	high       = Person{CPR: HasCPR, High: true}
	highNoCPR  = Person{CPR: NoCPR, High: true}
)

// TestAssess has an example of each verdict. assess_all_test.go tries every set of
// documents.
func TestAssess(t *testing.T) {
	alone, photos := documentsIn(aloneIDs), documentsIn(photoIDs)
	proofs, highs := documentsIn(strongProof), documentsIn(highIDs)
	for _, tt := range []struct {
		name    string
		held    []Document
		person  Person
		verdict Verdict
		reason  Reason
		bring   []Document
		missing []Document
	}{
		{"Danish passport", []Document{PassportCPR}, ordinary, Enough, OneIsEnough, []Document{PassportCPR}, nil},
		{"foreign passport and yellow card", []Document{HealthCard, ForeignPassport}, ordinary, Enough, PairIsEnough, []Document{ForeignPassport, HealthCard}, nil},
		{"foreign passport alone", []Document{ForeignPassport}, ordinary, NotEnough, ProofMissing, []Document{ForeignPassport}, slices.Concat(alone, proofs)},
		{"municipal card and birth certificate", []Document{BirthCertificate, MunicipalIDCard}, ordinary, RingFirst, ProofDoubtful, []Document{MunicipalIDCard, BirthCertificate}, slices.Concat(alone, proofs)},
		{"health card and birth certificate", []Document{HealthCard, BirthCertificate}, ordinary, RingFirst, NoPhotoRing, []Document{HealthCard, BirthCertificate}, slices.Concat(alone, photos)},
		{"health card and its app are one kind", []Document{HealthCard, HealthCardApp}, ordinary, NotEnough, NothingToShow, []Document{HealthCard, HealthCardApp}, slices.Concat(alone, photos)},
		{"nothing", nil, ordinary, NotEnough, NothingToShow, nil, alone},

		{"no CPR number, foreign passport", []Document{ForeignPassport}, withoutCPR, RingFirst, NoCPRRing, []Document{ForeignPassport}, nil},
		{"no CPR number, nothing", nil, withoutCPR, NotEnough, NoCPRNone, nil, slices.Concat([]Document{MFAIDCard}, photos)},

		{"High, passport", []Document{PassportCPR, HealthCard}, high, RingFirst, HighRing, []Document{PassportCPR}, nil},
		{"High, driving licence", []Document{DrivingLicence}, high, NotEnough, HighNone, nil, highs},
		{"High goes before no CPR number", []Document{ResidencePermit}, highNoCPR, NotEnough, HighNone, nil, highs[1:]},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := Assess(tt.held, tt.person)
			if a.Verdict != tt.verdict || a.Reason != tt.reason {
				t.Errorf("got verdict %s (%s), want %s (%s)", a.Verdict, a.Reason, tt.verdict, tt.reason)
			}
			if !slices.Equal(a.Bring, tt.bring) {
				t.Errorf("got %v to bring, want %v", a.Bring, tt.bring)
			}
			if !slices.Equal(a.Missing, tt.missing) {
				t.Errorf("got %v missing, want %v", a.Missing, tt.missing)
			}
		})
	}
}

// documentsIn returns the documents in a list of ids with spaces between.
func documentsIn(ids string) (ds []Document) {
	for _, id := range strings.Fields(ids) {
		ds = append(ds, Document(id))
	}
	return ds
}

func TestAssessIgnoresUnknownDocuments(t *testing.T) {
	a := Assess([]Document{"crown", PassportCPR, "crown"}, ordinary)
	if a.Verdict != Enough || !slices.Equal(a.Bring, []Document{PassportCPR}) || a.Ignored != nil {
		t.Errorf("got %+v, want as with a passport alone", a)
	}
}

func TestEveryDocumentIsComplete(t *testing.T) {
	seen := map[Document]bool{}
	for _, e := range Documents {
		if seen[e.Document] {
			t.Errorf("%s: got two rows, want one", e.Document)
		}
		seen[e.Document] = true
		if e.Name == "" || e.Counts == "" || e.Group < Alone || e.Group > DoesNotCount {
			t.Errorf("%s: got name %q, counts %q, group %d, want all three", e.Document, e.Name, e.Counts, e.Group)
		}
		if e.Source.URL == "" || !e.Source.Checked.Valid() || e.Source.Sure == 0 {
			t.Errorf("%s: got source %+v, want a full one", e.Document, e.Source)
		}
		if _, known := e.SameAs.Entry(); e.SameAs != "" && !known {
			t.Errorf("%s: got SameAs %q, want a document", e.Document, e.SameAs)
		}
	}
}
