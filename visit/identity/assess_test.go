package identity

import (
	"slices"
	"testing"
)

var (
	ordinary   = Person{CPR: HasCPR}
	unsureCPR  = Person{CPR: UnsureCPR}
	withoutCPR = Person{CPR: NoCPR}
	high       = Person{CPR: HasCPR, High: true}
	highNoCPR  = Person{CPR: NoCPR, High: true}
	persons    = []Person{ordinary, unsureCPR, withoutCPR, high, highNoCPR}
)

func TestAssess(t *testing.T) {
	proofs := []Document{HealthCard, HealthCardApp, SpecialHealthCard, ResidenceCertificate}
	alone := []Document{PassportCPR, DrivingLicence, DrivingLicenceApp, ResidencePermitCPR, MFAIDCard}
	photos := []Document{ForeignPassport, ForeignIDCard, ResidencePermit, MunicipalIDCard, PassportNoCPR}
	highs := []Document{PassportCPR, ForeignPassport, ForeignIDCard, PassportNoCPR}
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
		{"two that are enough: one to bring", []Document{DrivingLicence, PassportCPR}, ordinary, Enough, OneIsEnough, []Document{PassportCPR}, nil},
		{"alone beats a pair", []Document{ForeignPassport, HealthCard, MFAIDCard}, ordinary, Enough, OneIsEnough, []Document{MFAIDCard}, nil},
		{"foreign passport and yellow card", []Document{HealthCard, ForeignPassport}, ordinary, Enough, PairIsEnough, []Document{ForeignPassport, HealthCard}, nil},
		{"smallest pair, first in the table", []Document{PassportNoCPR, ForeignIDCard, ResidenceCertificate, HealthCardApp}, ordinary, Enough, PairIsEnough, []Document{ForeignIDCard, HealthCardApp}, nil},
		{"foreign passport alone", []Document{ForeignPassport}, ordinary, NotEnough, ProofMissing, []Document{ForeignPassport}, slices.Concat(alone, proofs)},
		{"municipal card and birth certificate", []Document{BirthCertificate, MunicipalIDCard}, ordinary, RingFirst, ProofDoubtful, []Document{MunicipalIDCard, BirthCertificate}, slices.Concat(alone, proofs)},
		{"residence permit and tax papers", []Document{ResidencePermit, TaxAssessment}, ordinary, RingFirst, ProofDoubtful, []Document{ResidencePermit, TaxAssessment}, slices.Concat(alone, proofs)},
		{"health card and birth certificate", []Document{HealthCard, BirthCertificate}, ordinary, RingFirst, NoPhotoRing, []Document{HealthCard, BirthCertificate}, slices.Concat(alone, photos)},
		{"health card and its app are one kind", []Document{HealthCard, HealthCardApp}, ordinary, NotEnough, NothingToShow, []Document{HealthCard, HealthCardApp}, slices.Concat(alone, photos)},
		{"two kinds of doubtful proof", []Document{NameCertificate, BenefitLetter}, ordinary, RingFirst, NoPhotoRing, []Document{NameCertificate, BenefitLetter}, alone},
		{"one doubtful proof", []Document{BaptismCertificate}, ordinary, NotEnough, NothingToShow, []Document{BaptismCertificate}, alone},
		{"nothing", nil, ordinary, NotEnough, NothingToShow, nil, alone},
		{"only what does not count", []Document{ForeignDrivingLicence, CopyOrPhoto}, ordinary, NotEnough, NothingToShow, nil, alone},
		{"unsure of the CPR number is judged as having one", []Document{ForeignPassport, HealthCard}, unsureCPR, Enough, PairIsEnough, []Document{ForeignPassport, HealthCard}, nil},

		{"no CPR number, foreign passport", []Document{ForeignPassport}, withoutCPR, RingFirst, NoCPRRing, []Document{ForeignPassport}, nil},
		{"no CPR number, ministry's card and permit", []Document{ResidencePermit, MFAIDCard}, withoutCPR, RingFirst, NoCPRRing, []Document{MFAIDCard, ResidencePermit}, nil},
		{"no CPR number, nothing", nil, withoutCPR, NotEnough, NoCPRNone, nil, slices.Concat([]Document{MFAIDCard}, photos)},
		{"no CPR number, tax papers", []Document{TaxAssessment}, withoutCPR, NotEnough, NoCPRNone, nil, slices.Concat([]Document{MFAIDCard}, photos)},

		{"High, passport", []Document{PassportCPR, HealthCard}, high, RingFirst, HighRing, []Document{PassportCPR}, nil},
		{"High, foreign passport and ID card", []Document{ForeignIDCard, ForeignPassport}, high, RingFirst, HighRing, []Document{ForeignPassport, ForeignIDCard}, nil},
		{"High, driving licence", []Document{DrivingLicence}, high, NotEnough, HighNone, nil, highs},
		{"High, residence permit and health card", []Document{ResidencePermitCPR, HealthCard}, high, NotEnough, HighNone, nil, highs},
		{"High goes before no CPR number", []Document{ResidencePermit}, highNoCPR, NotEnough, HighNone, nil, []Document{ForeignPassport, ForeignIDCard, PassportNoCPR}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := Assess(tt.held, tt.person)
			if a.Verdict != tt.verdict || a.Reason != tt.reason {
				t.Errorf("verdict = %s (%s), want %s (%s)", a.Verdict, a.Reason, tt.verdict, tt.reason)
			}
			if !slices.Equal(a.Bring, tt.bring) {
				t.Errorf("bring = %v, want %v", a.Bring, tt.bring)
			}
			if !slices.Equal(a.Missing, tt.missing) {
				t.Errorf("missing = %v, want %v", a.Missing, tt.missing)
			}
		})
	}
}

func TestAssessSaysWhatElseIsHeld(t *testing.T) {
	for _, tt := range []struct {
		name                           string
		held                           []Document
		person                         Person
		alsoGood, ignored, contradicts []Document
		pCode                          bool
	}{
		{"beside one that is enough", []Document{PassportCPR, HealthCard, CopyOrPhoto}, ordinary, []Document{HealthCard}, []Document{CopyOrPhoto}, nil, false},
		{"High", []Document{PassportCPR, HealthCard, DrivingLicence, OtherDanishID}, high, []Document{HealthCard}, []Document{DrivingLicence, OtherDanishID}, nil, false},
		{"a CPR number after all", []Document{ForeignPassport, HealthCard}, withoutCPR, nil, nil, []Document{HealthCard}, true},
		{"P-code by ID card", []Document{ForeignIDCard}, withoutCPR, nil, nil, nil, true},
		{"no P-code by residence permit", []Document{ResidencePermit}, withoutCPR, nil, nil, nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := Assess(tt.held, tt.person)
			if !slices.Equal(a.AlsoGood, tt.alsoGood) || !slices.Equal(a.Ignored, tt.ignored) || !slices.Equal(a.Contradicts, tt.contradicts) || a.PCode != tt.pCode {
				t.Errorf("also good %v, ignored %v, contradicts %v, P-code %v; want %v, %v, %v, %v",
					a.AlsoGood, a.Ignored, a.Contradicts, a.PCode, tt.alsoGood, tt.ignored, tt.contradicts, tt.pCode)
			}
		})
	}
}

// TestAssessOfAnySmallSet holds for every set of up to two documents: another
// one never makes the verdict worse, what does not count changes nothing, and
// exactly those named as missing lift it.
func TestAssessOfAnySmallSet(t *testing.T) {
	rank := map[Verdict]int{NotEnough: 0, RingFirst: 1, Enough: 2}
	for _, p := range persons {
		for _, held := range smallSets(2) {
			a := Assess(held, p)
			for _, e := range Documents {
				if slices.Contains(held, e.Document) {
					continue
				}
				b := Assess(append(slices.Clone(held), e.Document), p)
				if rank[b.Verdict] < rank[a.Verdict] {
					t.Fatalf("%+v: %v is %s, with %s only %s", p, held, a.Verdict, e.Document, b.Verdict)
				}
				if e.Group == DoesNotCount && (b.Verdict != a.Verdict || !slices.Equal(b.Bring, a.Bring)) {
					t.Fatalf("%+v: %v: %s changes %s to %s", p, held, e.Document, a.Verdict, b.Verdict)
				}
				lifts := b.Verdict != a.Verdict && b.Verdict == bestFor(p)
				offered := !(p.CPR == NoCPR && e.ShowsCPR)
				if got, want := slices.Contains(a.Missing, e.Document), lifts && offered; got != want {
					t.Fatalf("%+v: %v: %s missing = %v, want %v", p, held, e.Document, got, want)
				}
			}
		}
	}
}

// smallSets returns every set of at most n documents.
func smallSets(n int) [][]Document {
	sets := [][]Document{nil}
	for from := 0; n > 0; n-- {
		to := len(sets)
		for _, set := range sets[from:to] {
			for i, e := range Documents {
				if len(set) == 0 || i > slices.IndexFunc(Documents, func(o Entry) bool { return o.Document == set[len(set)-1] }) {
					sets = append(sets, append(slices.Clone(set), e.Document))
				}
			}
		}
		from = to
	}
	return sets
}

func TestUnknownDocumentsCountForNothing(t *testing.T) {
	a := Assess([]Document{"crown", PassportCPR, "crown"}, ordinary)
	if a.Verdict != Enough || !slices.Equal(a.Bring, []Document{PassportCPR}) || a.Ignored != nil {
		t.Errorf("got %+v, want as with a passport alone", a)
	}
}

func TestEveryDocumentHasItsFacts(t *testing.T) {
	seen := map[Document]bool{}
	for _, e := range Documents {
		if seen[e.Document] {
			t.Errorf("%s stands twice", e.Document)
		}
		seen[e.Document] = true
		if e.Name == "" || e.Counts == "" || !slices.Contains(Groups, e.Group) {
			t.Errorf("%s lacks its words or its group", e.Document)
		}
		if e.Source.URL == "" || e.Source.Checked.IsZero() || e.Source.Sure == 0 {
			t.Errorf("%s has no source", e.Document)
		}
		if _, known := e.SameAs.Entry(); e.SameAs != "" && !known {
			t.Errorf("%s is the same as %q, which is no document", e.Document, e.SameAs)
		}
	}
}
