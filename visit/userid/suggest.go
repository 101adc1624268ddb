package userid

import (
	"crypto/rand"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"

	"klar/locales"
)

// SuggestThree returns a first choice and two backups in the words of l, such as
// kano-lampe-frost#47: all that [Check] accepts, nothing that [Advise] warns
// against, and easy to say and to write. They have no word in common. random is
// crypto/rand's Reader but in tests; each of the [Suggestions] is as likely as any
// other. It fails when random does. Whether an ID is taken, MitID alone knows.
func SuggestThree(l locales.Language, random io.Reader) ([MaxIDs]string, error) {
	ids, err := suggest(l, random, MaxIDs)
	if err != nil {
		return [MaxIDs]string{}, err
	}
	return [MaxIDs]string(ids), nil
}

// wordsPerID is how many words a suggestion has. They are all different.
const wordsPerID = 3

// endings are what a suggestion ends in: a sign and two digits.
var endings = combine(
	// Signs that have a plain name and are on every keyboard. An exclamation mark
	// would look like 1, l and i.
	"#*+=",
	// 0 and 1 look like letters.
	"23456789",
	// Numbers that stand for something that nobody should have to say.
	"69", "88",
)

func combine(signs, digits string, except ...string) []string {
	var endings []string
	for _, sign := range signs {
		for _, tens := range digits {
			for _, ones := range digits {
				if number := string(tens) + string(ones); !slices.Contains(except, number) {
					endings = append(endings, string(sign)+number)
				}
			}
		}
	}
	return endings
}

// suggest returns n IDs that have no word in common.
func suggest(l locales.Language, random io.Reader, n int) ([]string, error) {
	drawn, err := draw(wordsIn(l), random, n*wordsPerID)
	if err != nil {
		return nil, fmt.Errorf("draw words: %w", err)
	}
	var ids []string
	for three := range slices.Chunk(drawn, wordsPerID) {
		ending, err := below(len(endings), random)
		if err != nil {
			return nil, fmt.Errorf("draw a number: %w", err)
		}
		ids = append(ids, strings.Join(three, "-")+endings[ending])
	}
	return ids, nil
}

// draw returns n different ones of words, in any order.
func draw(words []string, random io.Reader, n int) ([]string, error) {
	var drawn []string
	var taken []int // indexes into words, ascending
	for range n {
		index, err := below(len(words)-len(taken), random)
		if err != nil {
			return nil, err
		}
		// The index counts the words that are left: step over those taken.
		place := 0
		for place < len(taken) && taken[place] <= index {
			index++
			place++
		}
		taken = slices.Insert(taken, place, index)
		drawn = append(drawn, words[index])
	}
	return drawn, nil
}

// below returns a number from 0 up to n, n excluded, each as likely as another:
// [rand.Int] draws again rather than take a remainder.
func below(n int, random io.Reader) (int, error) {
	number, err := rand.Int(random, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(number.Int64()), nil
}
