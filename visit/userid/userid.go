// Package userid holds MitID's rules for a user ID. [Normalise] undoes changes
// that phones and word processors make to typed text. [Check] returns what MitID
// would refuse, and [Advise] what is allowed but unwise. [LooksLikeCPR] finds
// input that must never be kept. [SuggestThree] makes up IDs, [Spell] gives the
// names of the characters of one, and [NearDuplicate] compares two.
//
// Only MitID knows whether an ID is taken. That is why a citizen brings backups.
//
// rules.go lists the rules with their sources, and check.go applies them.
// character_names.go names the characters, replacement.go and transliteration.go
// say what to write instead of a forbidden one, and words/ has the words of
// suggestions.
package userid

import "strings"

// Allowed holds the 59 characters that a user ID may have. It may not begin or end
// with the space. MitID treats capital letters as small ones, so [Normalise]
// makes them small.
const Allowed = "abcdefghijklmnopqrstuvwxyzæøå0123456789{}!#$^,*()_+-=:;?.@ "

// Distinct returns the indexes of the IDs that repeat an earlier one, in ascending
// order; nil when all are distinct. It normalises the IDs first. An empty ID is a
// field left empty and never counts as a repetition.
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
