package userid

import (
	"math"

	"klar/locales"
)

// Suggestions returns how many different IDs [SuggestThree] can make in language l.
func Suggestions(l locales.Language) uint64 {
	n := uint64(len(endings))
	for i := range wordsPerID {
		n *= uint64(len(wordsIn(l)) - i)
	}
	return n
}

// ChanceOfSame returns the probability, from 0 to 1, that any two of n suggestions
// in language l are the same. This is the birthday problem. The usual
// approximation is 1 − exp(−n(n−1)/2N), where N is the number of suggestions:
// https://en.wikipedia.org/wiki/Birthday_problem#Approximations.
func ChanceOfSame(l locales.Language, n int) float64 {
	pairs := float64(n) * float64(n-1) / 2
	return -math.Expm1(-pairs / float64(Suggestions(l)))
}

// thousandsOfPeople is the size of the group in [HowMany], in thousands.
const thousandsOfPeople = 10

// HowMany returns a sentence: how likely it is that two people in a large group get
// the same suggestion when each gets three.
func HowMany(l locales.Language) locales.Message {
	chance := ChanceOfSame(l, thousandsOfPeople*1000*MaxIDs)
	return locales.Message{Key: "user-id.suggestion.how-many", Data: locales.Data{
		"Thousands": thousandsOfPeople,
		"Percent":   math.Ceil(chance * 100),
	}}
}
