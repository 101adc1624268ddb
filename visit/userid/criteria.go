package userid

import (
	"slices"

	"klar/locales"
)

// A Criterion is one of the five criteria on MitID's own page about user IDs. It
// covers one or more of the [Rules].
type Criterion struct {
	Name    string // for tests and tools
	Message locales.Message
	Rules   []Rule // a problem with one of these means that the ID fails
}

// State says whether an ID meets a criterion. Pages have these values in the
// attribute data-state.
type State string

// The states. Unknown is for whether the ID is free, which only MitID can see.
const (
	Passed  State = "kept"
	Failed  State = "broken"
	Unknown State = "unseen"
)

// Criteria lists the five. "free" compares an ID only with the citizen's other
// IDs, so it can fail but never pass.
var Criteria = []Criterion{
	{"length", locales.Message{Key: "user-id.criterion.length", Data: Figures.Data()}, []Rule{TooShort, TooLong}},
	{"characters", locales.Message{Key: "user-id.criterion.characters"}, []Rule{NotAllowed}},
	{"numbers", locales.Message{Key: "user-id.criterion.numbers"}, []Rule{TenDigits, CPRNumber}},
	{"edges", locales.Message{Key: "user-id.criterion.edges"}, []Rule{OuterSpace}},
	{"free", locales.Message{Key: "user-id.criterion.free"}, []Rule{Repeated}},
}

// Check returns the state of the criterion for an ID with these problems.
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
