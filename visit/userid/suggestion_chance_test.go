package userid

import (
	"math"
	"testing"

	"klar/locales"
)

func TestSuggestions(t *testing.T) {
	for _, l := range locales.Languages {
		n := uint64(len(wordsIn(l)))
		if got, want := Suggestions(l), n*(n-1)*(n-2)*uint64(len(endings)); got != want || got < 60e9 {
			t.Errorf("Suggestions(%s) = %d, want %d, and no less than 60 billion", l, got, want)
		}
	}
}

func TestChanceOfSame(t *testing.T) {
	l := locales.Danish
	all := float64(Suggestions(l))
	for _, n := range []int{0, 1} {
		if got := ChanceOfSame(l, n); got != 0 {
			t.Errorf("ChanceOfSame(%d) = %g, want 0", n, got)
		}
	}
	if got, want := ChanceOfSame(l, 2), 1/all; math.Abs(got/want-1) > 1e-6 {
		t.Errorf("ChanceOfSame(2) = %g, want %g", got, want)
	}
	// The exact chance is one minus the chance that all n are different.
	const n = 30_000
	different := 1.0
	for i := range n {
		different *= 1 - float64(i)/all
	}
	if got, want := ChanceOfSame(l, n), 1-different; math.Abs(got/want-1) > 1e-3 {
		t.Errorf("ChanceOfSame(%d) = %g, want %g", n, got, want)
	}
	// The birthday problem has an even chance at about 1.1774 √N.
	if got := ChanceOfSame(l, int(1.1774*math.Sqrt(all))); math.Abs(got-0.5) > 1e-3 {
		t.Errorf("got a chance of %g at 1.1774 √N, want 0.5", got)
	}
}

func TestHowMany(t *testing.T) {
	for _, l := range locales.Languages {
		said := HowMany(l).Data
		people := said["Thousands"].(int) * 1000 * MaxIDs
		if percent := said["Percent"].(float64); percent/100 < ChanceOfSame(l, people) || percent > 1 {
			t.Errorf("%s: got at most %g %% in the sentence, want 1 and no less than the chance of %g", l, percent, ChanceOfSame(l, people))
		}
	}
}
