// Package userid knows MitID's rules for a user ID. [Normalise] repairs what
// a phone or a word processor did to what was typed, [Check] says what MitID
// would refuse, [Advise] what is allowed but unwise, and [LooksLikeCPR] what
// must not be kept at all. [SuggestThree] makes IDs up, [Spell] tells one to somebody
// who cannot see it, and [NearDuplicate] compares two.
//
// Whether an ID is taken only MitID can say: that is why a citizen brings
// backups.
//
// The rules stand in check.go, each with its source in rules.go; what
// characters are called, in names.go; what to write instead of the forbidden
// ones, in replacement.go; the words of suggestions, in words/.
package userid

import "strings"

// Allowed holds the 59 characters a user ID may consist of. The space may not
// come first or last. Capital letters mean the same as small ones, and
// [Normalise] makes them small.
const Allowed = "abcdefghijklmnopqrstuvwxyzæøå0123456789{}!#$^,*()_+-=:;?.@ "

// Distinct returns the indexes of the IDs that are the same to MitID as one
// before them, in order; nil when all are distinct. It normalises the IDs
// itself. An empty one has not been filled in and is never a repetition.
func Distinct(ids []string) (repeated []int) {
	seen := map[string]bool{}
	for i, typed := range ids {
		id, _ := Normalise(typed)
		if seen[id] {
			repeated = append(repeated, i)
		}
		seen[id] = id != ""
	}
	return repeated
}

// isAllowed reports whether r may stand in a user ID.
func isAllowed(r rune) bool { return strings.ContainsRune(Allowed, r) }
