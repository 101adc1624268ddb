package visit

import (
	"slices"

	"klar/visit/cite"
	"klar/visit/identity"
)

// FromHomeSource is the page that says how to get MitID at home.
var FromHomeSource = cite.Page("mitid-with-passport")

// withChip are the documents that may have a chip with which MitID is had at home.
var withChip = []identity.Document{identity.PassportCPR, identity.PassportNoCPR, identity.ForeignPassport, identity.ForeignIDCard}

// MayTryAtHome reports whether one of the citizen's documents could spare them the
// visit, if it has a chip: when they get MitID for the first time.
func (a Answers) MayTryAtHome() bool {
	first := a.Errand == GetFirst || a.Errand == UnsureErrand
	return first && slices.ContainsFunc(a.Valid(), func(d identity.Document) bool {
		return slices.Contains(withChip, d) && !slices.Contains(a.ToGet, d)
	})
}

// FromHomeAnswers is the answers to the three questions on whether a citizen can get
// MitID without a visit. No draft keeps them.
type FromHomeAnswers struct {
	Chip   Choice // a valid passport or foreign ID card with a chip
	Phone  Choice // a phone that can read the chip, the citizen's own or a relative's
	Number Choice // a CPR number or P code, and a number for text messages
}

// Possible reports whether the citizen can get MitID at home, with the MitID app.
// They need all three. Level High always takes a visit.
func (h FromHomeAnswers) Possible() bool {
	return h.Chip == Yes && h.Phone == Yes && h.Number == Yes
}
