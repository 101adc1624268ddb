package userid

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/locales"
)

var word = regexp.MustCompile(`^[a-z]{3,7}$`)

func TestWordLists(t *testing.T) {
	for l, list := range words {
		text, err := wordFiles.ReadFile("words/" + string(l) + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if len(list) < 640 {
			t.Errorf("%s has %d words, want 640 or more", l, len(list))
		}
		if strings.Join(list, "\n")+"\n" != string(text) {
			t.Errorf("%s has more than one word on a line, or an empty line", l)
		}
		if !slices.IsSorted(list) {
			t.Errorf("%s is not in alphabetical order", l)
		}
		for _, w := range list {
			if !word.MatchString(w) || strings.Contains(w, "li") || strings.Contains(w, "il") {
				t.Errorf("%s has %q, want three to seven letters, no l beside an i", l, w)
			}
		}
	}
}

// Who reads a language without a list of its own gets words that are, of all
// languages, the most widely known.
func TestWordsIn(t *testing.T) {
	for l, want := range map[locales.Language]locales.Language{"da": "da", "en": "en", "xx": "en"} {
		if got := wordsIn(l); !slices.Equal(got, words[want]) {
			t.Errorf("%s: got a list of %d words, want that of %s", l, len(got), want)
		}
	}
	if len(words) < 2 {
		t.Errorf("got %d lists, want a Danish and an English one", len(words))
	}
}

// clumsy writes letters as they look in a hurried hand.
var clumsy = strings.NewReplacer("rn", "m", "cl", "d", "vv", "w", "ii", "u", "0", "o", "1", "l", "i", "l")

func TestWordsAreApart(t *testing.T) {
	for l, list := range words {
		var letters [][]rune
		written := map[string]string{}
		for i, w := range list {
			hurried := clumsy.Replace(w)
			if before, ok := written[hurried]; ok {
				t.Errorf("%s: %q and %q look alike", l, before, w)
			}
			written[hurried] = w
			letters = append(letters, []rune(w))
			for j := range i {
				if oneSlip(letters[i], letters[j]) {
					t.Errorf("%s: %q and %q are one slip apart", l, list[j], w)
				}
			}
		}
	}
}

// TestNothingRude looks in each word and, with the hyphen taken out, where two
// words meet. There a string of three letters is let pass: a hyphen in it leaves
// nothing to see.
func TestNothingRude(t *testing.T) {
	b, err := os.ReadFile("testdata/rude.txt")
	if err != nil {
		t.Fatal(err)
	}
	rude := strings.Fields(string(b))
	if len(rude) < 40 {
		t.Fatalf("testdata/rude.txt has %d strings, want 40 or more", len(rude))
	}
	for l, list := range words {
		for _, w := range list {
			if s := rudeIn(rude, w); s != "" {
				t.Errorf("%s: %q has %q in it", l, w, s)
			}
		}
		for _, s := range rude {
			for cut := 1; cut < len(s) && len(s) > 3; cut++ {
				for _, pair := range meeting(list, s[:cut], s[cut:]) {
					t.Errorf("%s: %s spells %q", l, pair, s)
				}
			}
			// Three words meet only where the one between is all inside.
			for _, w := range list {
				if strings.Contains(s[1:len(s)-1], w) {
					t.Errorf("%s: %q has all of %q inside", l, s, w)
				}
			}
		}
	}
}

// rudeIn returns the first of the rude strings in s.
func rudeIn(rude []string, s string) string {
	for _, r := range rude {
		if strings.Contains(s, r) {
			return r
		}
	}
	return ""
}

// meeting returns the pairs of different words that can stand side by side, the
// first ending in before and the second beginning with after. A pair that spells
// a string is found at one of its cuts, so all cuts cover all pairs.
func meeting(list []string, before, after string) []string {
	var pairs []string
	for _, a := range list {
		if !strings.HasSuffix(a, before) {
			continue
		}
		for _, b := range list {
			if a != b && strings.HasPrefix(b, after) {
				pairs = append(pairs, a+"-"+b)
			}
		}
	}
	return pairs
}

// TestMeetingFindsEveryPair holds meeting against the plain way: join the words
// and look.
func TestMeetingFindsEveryPair(t *testing.T) {
	list := []string{"abc", "bca", "cab", "bc"}
	const s = "cab"
	var got, want []string
	for cut := 1; cut < len(s); cut++ {
		got = append(got, meeting(list, s[:cut], s[cut:])...)
	}
	for _, a := range list {
		for _, b := range list {
			at := strings.Index((a + b)[max(0, len(a)-len(s)+1):], s)
			if a != b && at >= 0 && max(0, len(a)-len(s)+1)+at < len(a) {
				want = append(want, a+"-"+b)
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("got %q, want %q", got, want)
	}
}
