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
	for l, list := range wordLists {
		text, err := wordFiles.ReadFile("words/" + string(l) + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if len(list) < 640 {
			t.Errorf("%s: got %d words, want 640 or more", l, len(list))
		}
		if strings.Join(list, "\n")+"\n" != string(text) {
			t.Errorf("%s: got several words on a line or an empty line, want one word on each line", l)
		}
		if !slices.IsSorted(list) {
			t.Errorf("%s: got another order, want alphabetical order", l)
		}
		for _, w := range list {
			if !word.MatchString(w) || strings.Contains(w, "li") || strings.Contains(w, "il") {
				t.Errorf("%s: got %q, want three to seven letters, no l beside an i", l, w)
			}
		}
	}
}

// A language without a list gets the English words, which most people know.
func TestWordsIn(t *testing.T) {
	for l, want := range map[locales.Language]locales.Language{"da": "da", "en": "en", "xx": "en"} {
		if got := wordsIn(l); !slices.Equal(got, wordLists[want]) {
			t.Errorf("%s: got a list of %d words, want the list of %s", l, len(got), want)
		}
	}
	if len(wordLists) < 2 {
		t.Errorf("got %d lists, want a Danish and an English one", len(wordLists))
	}
}

// hurriedHandwriting replaces letters by those that they look like when somebody
// writes in a hurry.
var hurriedHandwriting = strings.NewReplacer("rn", "m", "cl", "d", "vv", "w", "ii", "u", "0", "o", "1", "l", "i", "l")

func TestWordsAreHardToConfuse(t *testing.T) {
	for l, list := range wordLists {
		var letters [][]rune
		written := map[string]string{}
		for i, w := range list {
			hurried := hurriedHandwriting.Replace(w)
			if before, ok := written[hurried]; ok {
				t.Errorf("%s: got %q and %q, which look alike, want one of them", l, before, w)
			}
			written[hurried] = w
			letters = append(letters, []rune(w))
			for j := range i {
				if oneEdit(letters[i], letters[j]) {
					t.Errorf("%s: got %q and %q, which one edit makes the same, want one of them", l, list[j], w)
				}
			}
		}
	}
}

// TestNothingRude looks in each word, and in every two words together without the
// hyphen between them. Across two words it ignores strings of three letters: with
// a hyphen inside nobody notices them.
func TestNothingRude(t *testing.T) {
	b, err := os.ReadFile("testdata/rude.txt")
	if err != nil {
		t.Fatal(err)
	}
	rude := strings.Fields(string(b))
	if len(rude) < 40 {
		t.Fatalf("testdata/rude.txt has %d strings, want 40 or more", len(rude))
	}
	for l, list := range wordLists {
		for _, w := range list {
			if s := rudeIn(rude, w); s != "" {
				t.Errorf("%s: got %q with %q in it, want nothing rude", l, w, s)
			}
		}
		for _, s := range rude {
			for cut := 1; cut < len(s) && len(s) > 3; cut++ {
				for _, pair := range adjacentPairs(list, s[:cut], s[cut:]) {
					t.Errorf("%s: got %s, which spells %q, want nothing rude", l, pair, s)
				}
			}
			// A string can cross three words only when the middle one is inside it.
			for _, w := range list {
				if strings.Contains(s[1:len(s)-1], w) {
					t.Errorf("%s: got %q with all of %q inside, want no such word", l, s, w)
				}
			}
		}
	}
}

// rudeIn returns the first of the rude strings that is in s, "" for none.
func rudeIn(rude []string, s string) string {
	for _, r := range rude {
		if strings.Contains(s, r) {
			return r
		}
	}
	return ""
}

// adjacentPairs returns the pairs of different words where the first ends with before
// and the second begins with after. Called for every way to cut a string in two,
// it finds every pair that spells the string.
func adjacentPairs(list []string, before, after string) []string {
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

// TestAdjacentPairs compares adjacentPairs with the simple way: join two words and
// search.
func TestAdjacentPairs(t *testing.T) {
	list := []string{"abc", "bca", "cab", "bc"}
	const s = "cab"
	var got, want []string
	for cut := 1; cut < len(s); cut++ {
		got = append(got, adjacentPairs(list, s[:cut], s[cut:])...)
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
