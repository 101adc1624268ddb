package userid

import (
	"slices"

	"klar/locales"
)

// A Criterion is one of the five that MitID's own page lists, as a citizen
// reads them: one or more of the [Rules].
type Criterion struct {
	Name  string // for tests and tools
	Says  locales.Text
	Rules []Rule // those that break it
}

// State says how an ID stands to a criterion.
type State string

// The states. Whether somebody else has the ID nobody can see but MitID.
const (
	Kept   State = "kept"
	Broken State = "broken"
	Unseen State = "unseen"
)

// Criteria lists the five. What is free is judged against the citizen's other
// IDs only, and is never known to be kept.
var Criteria = []Criterion{
	{"length", locales.Text{Key: "user_id.criterion.length", Data: locales.Data{"Min": MinLength, "Max": MaxLength}}, []Rule{TooShort, TooLong}},
	{"characters", locales.Text{Key: "user_id.criterion.characters"}, []Rule{NotAllowed}},
	{"numbers", locales.Text{Key: "user_id.criterion.numbers"}, []Rule{TenDigits, CPRNumber}},
	{"edges", locales.Text{Key: "user_id.criterion.edges"}, []Rule{OuterSpace}},
	{"free", locales.Text{Key: "user_id.criterion.free"}, []Rule{Repeated}},
}

// Of returns how an ID with these problems stands to the criterion.
func (c Criterion) Of(problems []Problem) State {
	for _, p := range problems {
		if slices.Contains(c.Rules, p.Rule) {
			return Broken
		}
	}
	if slices.Contains(c.Rules, Repeated) {
		return Unseen
	}
	return Kept
}
