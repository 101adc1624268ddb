package visit

import "klar/visit/cite"

// FromHomeSource is where it was read what it takes to get MitID at home.
var FromHomeSource = cite.Page("mitid-with-passport")

// FromHomeAnswers is the answers to the three questions that tell whether MitID
// can be had without a visit. They are judged and forgotten: no draft holds
// them.
type FromHomeAnswers struct {
	Chip   Choice // a valid passport or foreign ID card with a chip
	Phone  Choice // a phone that can read it, one's own or a relative's
	Number Choice // a CPR number or P code, and a number for text messages
}

// Possible reports whether the citizen can get MitID at home, with the MitID
// app: that takes all three. It never gives level High.
func (h FromHomeAnswers) Possible() bool {
	return h.Chip == Yes && h.Phone == Yes && h.Number == Yes
}
