package userid

import (
	"time"

	"klar/visit/rule"
)

// A Rule is one that a user ID must keep.
type Rule string

// The rules. All but Repeated are MitID's own, for a single ID; Repeated is
// for the IDs together, see [Distinct].
const (
	TooShort   Rule = "too-short"
	TooLong    Rule = "too-long"
	NotAllowed Rule = "not-allowed"
	TenDigits  Rule = "ten-digits"
	OuterSpace Rule = "outer-space"
	CPRNumber  Rule = "cpr-number"
	Repeated   Rule = "repeated"
)

// Rules lists every rule, in the order in which [Check] reports.
var Rules = []Rule{TooShort, TooLong, NotAllowed, TenDigits, OuterSpace, CPRNumber, Repeated}

var checked = rule.Day(2026, time.November, 21)

// Where the rules were read.
var (
	aboutUserIDs  = rule.Source{URL: "https://www.mitid.dk/en-gb/help/help-universe/mitid-user/", Checked: checked, Sure: rule.Official}
	aboutSecurity = rule.Source{URL: "https://www.mitid.dk/en-gb/generelt-om-sikkerheden-i-mitid/", Checked: checked, Sure: rule.Official}
	aboutBackups  = rule.Source{URL: "https://www.herning.dk/borger/borgerservice/digital-post-mitid-og-bestil-tid/mitid/", Checked: checked, Sure: rule.Official}
)

// Source returns where the rule comes from. The sources forbid the CPR number
// itself; that its spellings with spaces, hyphens and so on are covered too is
// our reading. They recommend several IDs; that these must differ follows.
func (r Rule) Source() rule.Source {
	switch r {
	case CPRNumber:
		return aboutSecurity
	case Repeated:
		return aboutBackups
	default:
		return aboutUserIDs
	}
}
