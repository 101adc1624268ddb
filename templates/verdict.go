package templates

import (
	"context"

	"klar/locales"
	"klar/visit/identity"
)

// What each verdict says, in its heading.
var verdictHeadings = map[identity.Verdict]locales.Key{
	identity.Enough:    "verdict.enough",
	identity.RingFirst: "verdict.ring-first",
	identity.NotEnough: "verdict.not-enough",
	identity.Unknown:   "verdict.unknown",
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

// splitMissing parts the documents that are enough alone from those that go
// with what the citizen has.
func splitMissing(missing []identity.Document) (alone, others []identity.Document) {
	for _, d := range missing {
		if entry, _ := d.Entry(); entry.Group == identity.Alone {
			alone = append(alone, d)
		} else {
			others = append(others, d)
		}
	}
	return alone, others
}

// aloneText says what a document that is enough alone would do.
func aloneText(judged identity.Assessment, afterOthers bool) locales.Key {
	switch {
	case judged.Reason == identity.HighNone || judged.Reason == identity.NoCPRNone:
		return "missing.or"
	case afterOthers:
		return "missing.or-alone"
	}
	return "missing.alone"
}

func documentName(ctx context.Context, d identity.Document) string {
	entry, _ := d.Entry()
	return locales.T(ctx, entry.Name)
}
