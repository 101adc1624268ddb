// Package combinations says how many combinations of what the tests vary they
// try: of pages and answers, languages and windows, papers and margins.
//
// make test tries a choice that takes minutes. Every page and every slip is
// still in it, and every value of what is varied, but not each with each.
// make test-all tries them all.
package combinations

import "os"

// All reports whether the tests try all combinations. The environment says so:
// KLAR_TEST=all.
func All() bool { return os.Getenv("KLAR_TEST") == "all" }

// For returns the values that are tried with the n-th of many things: all of
// them when all combinations are tried, else one, each in its turn.
func For[T any](n int, values []T) []T {
	if All() {
		return values
	}
	turn := n % len(values)
	return values[turn : turn+1]
}
