// Package rule says what every rule about MitID must carry: where it comes
// from, on which day somebody last read it there, and how sure we are.
package rule

import "time"

// Sure says how well a source supports a rule.
type Sure int

// From an official text read in full, down to one that nobody could confirm.
const (
	Official  Sure = iota + 1 // official text, read directly
	Partial                   // official but incomplete, or good second-hand
	Uncertain                 // old, single or inferred: the page says "ring first"
)

// A Source is where a rule was read.
type Source struct {
	URL     string
	Checked time.Time // the day it was last read, at midnight UTC
	Sure    Sure
}

// Day returns the given day, as [Source.Checked] wants it.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
