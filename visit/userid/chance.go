package userid

import (
	"math"

	"klar/locales"
)

// Suggestions returns how many different IDs [SuggestThree] can make in l.
func Suggestions(l locales.Language) uint64 {
	n := uint64(len(endings))
	for i := range wordsPerID {
		n *= uint64(len(wordsIn(l)) - i)
	}
	return n
}

// ChanceOfSame returns how likely it is, from 0 to 1, that any two of n
// suggestions in l are the same. This is the birthday problem, by the usual
// approximation 1 − exp(−n(n−1)/2N):
// https://en.wikipedia.org/wiki/Birthday_problem#Approximations.
func ChanceOfSame(l locales.Language, n int) float64 {
	pairs := float64(n) * float64(n-1) / 2
	return -math.Expm1(-pairs / float64(Suggestions(l)))
}

// crowd is how many thousand people [HowMany] speaks of.
const crowd = 10

// HowMany returns in a sentence how many suggestions there are, and how seldom
// two people get the same one, even if each looks at three.
func HowMany(l locales.Language) locales.Message {
	chance := ChanceOfSame(l, crowd*1000*MaxIDs)
	return locales.Message{Key: "user-id.suggestion.how-many", Data: locales.Data{
		"Billions":  Suggestions(l) / 1e9,
		"Thousands": crowd,
		"Percent":   math.Ceil(chance * 100),
	}}
}
