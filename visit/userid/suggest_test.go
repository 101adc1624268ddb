package userid

import (
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"klar/locales"
)

// seededRandom returns a source of random bytes that is the same in every run.
func seededRandom() *rand.ChaCha8 { return rand.NewChaCha8([32]byte{1}) }

var suggested = regexp.MustCompile(`^[a-z]{3,7}-[a-z]{3,7}-[a-z]{3,7}[#*+=][2-9][2-9]$`)

func TestSuggest(t *testing.T) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			testSuggest(t, l)
		})
	}
}

// suggestOne returns one suggestion alone.
func suggestOne(l locales.Language, random io.Reader) (string, error) {
	ids, err := suggest(l, random, 1)
	return strings.Join(ids, " "), err
}

func testSuggest(t *testing.T, l locales.Language) {
	const n = 100_000
	random := seededRandom()
	drawn := map[string]bool{}
	used, ended := map[string]int{}, map[string]int{}
	for i := range n {
		id, err := suggestOne(l, random)
		if err != nil {
			t.Fatal(err)
		}
		if problems := Check(id); problems != nil {
			t.Fatalf("%q has the problems %v, want none", id, problems)
		}
		if !suggested.MatchString(id) || lookAlikesAdjacent(id) {
			t.Fatalf("got %q, want three words, a sign and two digits, no look-alikes side by side", id)
		}
		// Advise and Normalise are slow, so they check one ID in ten.
		if i%10 == 0 {
			if advice := Advise(id); advice != nil {
				t.Fatalf("%q has the advice %v, want none", id, advice)
			}
			if again, repairs := Normalise(id); again != id {
				t.Fatalf("%q is repaired to %q (%v)", id, again, repairs)
			}
		}
		at := len(id) - len(endings[0])
		three := strings.Split(id[:at], "-")
		if three[0] == three[1] || three[1] == three[2] || three[0] == three[2] {
			t.Fatalf("got %q with a word twice, want three different words", id)
		}
		for _, w := range three {
			used[w]++
		}
		ended[id[at:]]++
		drawn[id] = true
	}
	// With another seed about one run in fifteen would have one pair.
	if same := n - len(drawn); same > 2 {
		t.Errorf("got %d of %d that are the same as another, want 2 at most", same, n)
	}
	checkEven(t, wordsIn(l), used, n*wordsPerID)
	checkEven(t, endings, ended, n)
}

// checkEven fails the test when one of the choices came up too often or too seldom:
// more than six standard deviations from the mean.
func checkEven(t *testing.T, choices []string, count map[string]int, n int) {
	t.Helper()
	mean := float64(n) / float64(len(choices))
	for _, c := range choices {
		if off := math.Abs(float64(count[c]) - mean); off > 6*math.Sqrt(mean) {
			t.Errorf("%q: got it %d times, want about %.0f", c, count[c], mean)
		}
	}
	if len(count) != len(choices) {
		t.Errorf("got %d different choices, want %d", len(count), len(choices))
	}
}

// lookAlikesAdjacent reports whether two different characters that look alike are
// side by side.
func lookAlikesAdjacent(id string) bool {
	for i := 1; i < len(id); i++ {
		for _, alike := range []string{"0o", "1li!", "-_"} {
			if id[i-1] != id[i] && strings.Contains(alike, id[i-1:i]) && strings.Contains(alike, id[i:i+1]) {
				return true
			}
		}
	}
	return false
}

func TestSuggestThree(t *testing.T) {
	for _, l := range locales.Languages {
		random := seededRandom()
		for range 300 {
			ids, err := SuggestThree(l, random)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for i, id := range ids {
				if problems, advice := Check(id), Advise(id); problems != nil || advice != nil {
					t.Fatalf("%s: %q has the problems %v and the advice %v, want none", l, id, problems, advice)
				}
				for _, w := range strings.Split(id[:len(id)-len(endings[0])], "-") {
					if seen[w] {
						t.Fatalf("%s: got %q with %q in common, want no common word", l, ids, w)
					}
					seen[w] = true
				}
				for _, before := range ids[:i] {
					if NearDuplicate(before, id) {
						t.Fatalf("%s: got %q and %q, which are almost the same, want no near duplicates", l, before, id)
					}
				}
			}
		}
	}
}

func TestSuggestIsReproducible(t *testing.T) {
	for _, l := range locales.Languages {
		first, err := SuggestThree(l, seededRandom())
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := SuggestThree(l, seededRandom()); again != first {
			t.Errorf("%s: got %q from the same random bytes, want %q again", l, again, first)
		}
	}
}

func TestSuggestWithoutRandomness(t *testing.T) {
	broken := errors.New("no entropy")
	for _, bytes := range []int64{0, 3, 5, 6} {
		source := func() *failingReader { return &failingReader{left: bytes, err: broken} }
		if id, err := suggestOne(locales.Danish, source()); !errors.Is(err, broken) || id != "" {
			t.Errorf("after %d bytes: suggestOne = %q, %v; want no ID and %v", bytes, id, err, broken)
		}
		if ids, err := SuggestThree(locales.Danish, source()); !errors.Is(err, broken) || ids != [MaxIDs]string{} {
			t.Errorf("after %d bytes: SuggestThree = %q, %v; want no IDs and %v", bytes, ids, err, broken)
		}
	}
	if _, err := suggestOne(locales.Danish, iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("suggestOne = %v, want %v", err, broken)
	}
}

// A failingReader reads left zeros and then returns err.
type failingReader struct {
	left int64
	err  error
}

func (f *failingReader) Read(p []byte) (int, error) {
	if int64(len(p)) > f.left {
		return 0, f.err
	}
	clear(p)
	f.left -= int64(len(p))
	return len(p), nil
}

func TestEndings(t *testing.T) {
	if got, want := len(endings), 4*(8*8-2); got != want {
		t.Errorf("got %d endings, want %d", got, want)
	}
	for _, e := range endings {
		if strings.HasSuffix(e, "69") || strings.HasSuffix(e, "88") {
			t.Errorf("got the ending %q, want it left out", e)
		}
	}
	if sorted := slices.Sorted(slices.Values(endings)); len(slices.Compact(sorted)) != len(endings) {
		t.Error("got an ending twice, want each once")
	}
}
