package userid

import (
	"slices"

	"klar/locales"
)

// A Criterion is one of the five that MitID's own page lists, as a citizen
// reads them: one or more of the [Rules].
type Criterion struct {
	Name    string // for tests and tools
	Message locales.Message
	Rules   []Rule // those that break it
}

// State says how an ID stands to a criterion.
type State string

// The states. Whether somebody else has the ID nobody can see but MitID.
const (
	Passed  State = "kept"
	Failed  State = "broken"
	Unknown State = "unseen"
)

// Criteria lists the five. What is free is judged against the citizen's other
// IDs only, and is never known to be kept.
var Criteria = []Criterion{
	{"length", locales.Message{Key: "user-id.criterion.length", Data: Figures.Numbers()}, []Rule{TooShort, TooLong}},
	{"characters", locales.Message{Key: "user-id.criterion.characters"}, []Rule{NotAllowed}},
	{"numbers", locales.Message{Key: "user-id.criterion.numbers"}, []Rule{TenDigits, CPRNumber}},
	{"edges", locales.Message{Key: "user-id.criterion.edges"}, []Rule{OuterSpace}},
	{"free", locales.Message{Key: "user-id.criterion.free"}, []Rule{Repeated}},
}

// Of returns how an ID with these problems stands to the criterion.
func (c Criterion) Check(problems []Problem) State {
	for _, p := range problems {
		if slices.Contains(c.Rules, p.Rule) {
			return Failed
		}
	}
	if slices.Contains(c.Rules, Repeated) {
		return Unknown
	}
	return Passed
}
