package templates

import (
	"context"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/site"
)

// What each verdict says, in its heading.
var verdictHeadings = map[identity.Verdict]locales.Key{
	identity.Enough:    "verdict.enough",
	identity.RingFirst: "verdict.ring-first",
	identity.NotEnough: "verdict.not-enough",
	identity.Unknown:   "verdict.unknown",
}

// verdictHeading says the verdict in short. It is not yes while something of it
// is yet to be got.
func verdictHeading(a visit.Answers, judged identity.Assessment) locales.Key {
	if judged.Verdict == identity.Enough && a.MustGet() {
		return "verdict.enough-when-got"
	}
	return verdictHeadings[judged.Verdict]
}

// What stands above the documents to bring.
var bringTexts = map[identity.Verdict]locales.Key{
	identity.Enough:    "verdict.bring-enough",
	identity.RingFirst: "verdict.bring-ring-first",
	identity.NotEnough: "verdict.bring-not-enough",
}

// Why the verdict is what it is; Unknown has no reason.
var reasonTexts = map[identity.Reason]locales.Key{
	"":                     "reason.unknown",
	identity.HighRing:      "reason.high-ring",
	identity.HighNone:      "reason.high-none",
	identity.NoCPRRing:     "reason.no-cpr-ring",
	identity.NoCPRNone:     "reason.no-cpr-none",
	identity.OneIsEnough:   "reason.one-is-enough",
	identity.PairIsEnough:  "reason.pair-is-enough",
	identity.ProofDoubtful: "reason.proof-doubtful",
	identity.ProofMissing:  "reason.proof-missing",
	identity.NoPhotoRing:   "reason.no-photo-ring",
	identity.NothingToShow: "reason.nothing-to-show",
}

// What to ask on the telephone.
var ringTexts = map[identity.Reason]locales.Key{
	identity.HighRing:      "ring.ask-high",
	identity.NoCPRRing:     "ring.ask-no-cpr",
	identity.ProofDoubtful: "ring.ask-proof",
	identity.NoPhotoRing:   "ring.ask-no-photo",
}

// What one of the missing documents does together with what the citizen has.
var missingTexts = map[identity.Reason]locales.Key{
	identity.HighNone:      "missing.high",
	identity.NoCPRNone:     "missing.no-cpr",
	identity.ProofDoubtful: "missing.proof",
	identity.ProofMissing:  "missing.proof",
	identity.NoPhotoRing:   "missing.photo",
	identity.NothingToShow: "missing.photo",
}

// A missingSection is some of the missing documents, and what one of them does.
type missingSection struct {
	text      locales.Key
	documents []identity.Document
}

// missingSections parts the missing documents into those in sight and those
// that unfold, because only foreigners have them. Foreigners see all.
func missingSections(judged identity.Assessment, foreigner bool) (inSight, folded []missingSection) {
	var near, far []identity.Document
	for _, d := range judged.Missing {
		if entry, _ := d.Entry(); foreigner || !entry.FromAbroad {
			near = append(near, d)
		} else {
			far = append(far, d)
		}
	}
	return sectionsOf(judged.Reason, near), sectionsOf(judged.Reason, far)
}

// sectionsOf puts documents that go with what the citizen has before those that
// are enough alone.
func sectionsOf(reason identity.Reason, missing []identity.Document) []missingSection {
	var others, alone missingSection
	for _, d := range missing {
		if entry, _ := d.Entry(); entry.Group == identity.Alone {
			alone.documents = append(alone.documents, d)
		} else {
			others.documents = append(others.documents, d)
		}
	}
	others.text = missingTexts[reason]
	switch {
	case reason == identity.HighNone || reason == identity.NoCPRNone:
		// Nothing is enough alone there: all are one list.
		others.documents = append(alone.documents, others.documents...)
		alone.documents = nil
	case len(others.documents) > 0:
		alone.text = "missing.or-alone"
	default:
		alone.text = "missing.alone"
	}
	return slices.DeleteFunc([]missingSection{others, alone}, func(s missingSection) bool { return len(s.documents) == 0 })
}

// takesTwo reports whether two documents together would be enough, and the
// citizen has neither of them.
func takesTwo(judged identity.Assessment) bool {
	return judged.Reason == identity.NothingToShow && !slices.Contains(judged.Missing, identity.MunicipalIDCard)
}

// guidesFor returns the pages that help with what the documents lack.
func guidesFor(a visit.Answers, judged identity.Assessment) []site.Page {
	var guides []site.Page
	if len(judged.Missing) > 0 {
		guides = append(guides, site.GetDocuments)
	}
	switch judged.Reason {
	case identity.NoPhotoRing, identity.NothingToShow, identity.NoCPRNone:
		guides = append(guides, site.WithoutPhoto)
	}
	if a.CPR == identity.NoCPR {
		guides = append(guides, site.WithoutCPR)
	}
	return guides
}

func documentName(ctx context.Context, d identity.Document) string {
	entry, _ := d.Entry()
	return locales.T(ctx, entry.Name)
}
