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

// SuggestThree returns a first choice and two backups, such as kano-lampe-frost#47,
// made of words in language l. [Check] accepts them, [Advise] has no advice about
// them, and they have no word in common. An ID may be taken all the same: only
// MitID knows.
//
// random is [rand.Reader] except in tests. With it each of the [Suggestions] is
// equally likely. SuggestThree returns the error of random, if any.
func SuggestThree(l locales.Language, random io.Reader) ([MaxIDs]string, error) {
	ids, err := suggest(l, random, MaxIDs)
	if err != nil {
		return [MaxIDs]string{}, err
	}
	return [MaxIDs]string(ids), nil
}

// wordsPerID is the number of words in a suggestion. They are all different.
const wordsPerID = 3

// endings are the possible ends of a suggestion: a sign and two digits.
var endings = combine(
	// Signs with a simple name that every keyboard has. An exclamation mark would
	// look like 1, l and i.
	"#*+=",
	// 0 and 1 look like letters.
	"23456789",
	// Numbers with an offensive meaning.
	"69", "88",
)

// combine returns every sign with every two digits, except some numbers.
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
	drawn, err := drawWords(wordsIn(l), random, n*wordsPerID)
	if err != nil {
		return nil, fmt.Errorf("draw words: %w", err)
	}
	var ids []string
	for three := range slices.Chunk(drawn, wordsPerID) {
		ending, err := randomBelow(len(endings), random)
		if err != nil {
			return nil, fmt.Errorf("draw a number: %w", err)
		}
		ids = append(ids, strings.Join(three, "-")+endings[ending])
	}
	return ids, nil
}

// drawWords returns n different words in random order.
func drawWords(words []string, random io.Reader, n int) ([]string, error) {
	var drawn []string
	var taken []int // indexes into words, ascending
	for range n {
		index, err := randomBelow(len(words)-len(taken), random)
		if err != nil {
			return nil, err
		}
		// index counts only the words that are left, so step over those taken.
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

// randomBelow returns a number from 0 to n−1, each equally likely.
func randomBelow(n int, random io.Reader) (int, error) {
	number, err := rand.Int(random, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(number.Int64()), nil
}
