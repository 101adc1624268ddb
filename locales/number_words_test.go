package locales_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/userid"
)

// numberWords are the words for numbers, by language. A text may count things with
// them (“two papers”), but not give a number of a rule.
var numberWords = map[locales.Language][]string{
	locales.Danish:  {"nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"},
	locales.English: {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
}

// measured are what the numbers of rules count: time, tries, characters, questions.
var measured = map[locales.Language]string{
	locales.Danish:  `dage|timer|minutter|uger|måneder|år|forsøg|gange|cifre|spørgsmål|trin|bruger-ID’er|personer`,
	locales.English: `days|hours|minutes|weeks|months|years|tries|times|digits|questions|steps|user IDs|people`,
}

// numbered is the number of steps on the longest way.
func numbered() int {
	return len(slices.DeleteFunc(slices.Clone(journey.Steps), func(s journey.Step) bool { return s.Unnumbered }))
}

// saidInWords are the messages that give such a number in a word, with what it must be
// or why it is no number of a rule (0).
var saidInWords = map[string][]int{
	"start.how-long":                 {numbered(), 10}, // the minutes are our own estimate
	"at-home.lead":                   {reflect.TypeFor[visit.FromHomeAnswers]().NumField()},
	"at-home.link":                   {reflect.TypeFor[visit.FromHomeAnswers]().NumField()},
	"description.home":               {reflect.TypeFor[visit.FromHomeAnswers]().NumField()},
	"user-ids.suggest":               {userid.MaxIDs},
	"user-id.criterion.numbers":      {10}, // the name of the rule says ten
	"user-id.rule.ten-digits":        {10},
	"user-id.problem.ten-digits":     {10},
	"rules.about.ten-digits":         {10},
	"rules.follow.ten-numbers":       {10},
	"user-id.rule.repeated":          {2}, // twice
	"document.benefit-letter.counts": {3}, // what an older list says; nothing is reckoned with it
	"visit.day.contradiction":        {2}, // it counts what was typed
	"rules.against.three-people":     {3}, // what another source says
}

// A number of a rule is filled in, also where it could be a word.
func TestNumberWordsAreFilledIn(t *testing.T) {
	needed := map[string]bool{}
	for l, words := range numberWords {
		pattern := regexp.MustCompile(`(?i)(?:^|[\s(])(` + strings.Join(words, "|") + `)(?: \p{L}+)? (?:` + measured[l] + `)(?:$|[^\p{L}])`)
		for _, said := range texts(t, l) {
			var got []int
			for _, found := range pattern.FindAllStringSubmatch(said.words, -1) {
				got = append(got, slices.Index(words, strings.ToLower(found[1])))
			}
			if len(got) == 0 {
				continue
			}
			needed[said.place] = true
			if want := saidInWords[said.place]; !slices.Equal(got, want) {
				t.Errorf("%s: %s: got the numbers %v in words, want %v: a placeholder, or what it must be in saidInWords", l, said.place, got, want)
			}
		}
	}
	for place := range saidInWords {
		if !needed[place] {
			t.Errorf("saidInWords: got %q, which has no number in words; want it removed", place)
		}
	}
}
