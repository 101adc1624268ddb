// Package combinations chooses which combinations of their inputs the tests try: of
// pages and answers, languages and windows, papers and margins.
//
// By default, the tests try a selection, which takes minutes. It has every page, every
// slip and every value of each input, but not all combinations of them. With
// KLAR_TEST=all in the environment, the tests try all combinations.
package combinations

import "os"

// All reports whether the tests try all combinations: whether KLAR_TEST is "all".
func All() bool { return os.Getenv("KLAR_TEST") == "all" }

// For returns the values to try with the n-th item of a list: all values when [All]
// is true, or else one value, a different one for each n in turn.
func For[T any](n int, values []T) []T {
	if All() {
		return values
	}
	turn := n % len(values)
	return values[turn : turn+1]
}
