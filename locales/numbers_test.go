package locales_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/locales"
)

// allowedNumbers are the messages and guides that may contain digits, each with
// the reason why: the number belongs neither to a rule, whose numbers are in the
// code, nor to the office data. A key that ends in a full stop means every message
// of that group. A guide's name is without its language.
var allowedNumbers = map[string]string{
	"situation.age.":                 "the ages to choose from: the form sends the same numbers",
	"visit.day.unreadable-day":       "an example",
	"visit.day.unreadable-month":     "an example",
	"visit.day.unreadable-year":      "an example",
	"visit.time.hint":                "an example",
	"visit.time.impossible":          "an example",
	"fetch.code.hint":                "an example",
	"witness.questions-nemid-text":   "the year of a page that is history",
	"user-id.advice.looks-like-zero": "the sign",
	"user-id.advice.looks-like-one":  "the sign",
	"holiday.easter-monday":          "its Danish name",
	"holiday.whit-monday":            "its Danish name",
	"holiday.second-christmas-day":   "its Danish name",
	"slip.first-choice":              "first, second, third: the boxes of the slip",
	"slip-large.privacy":             "the number of a page",
	"slip-large.take-home":           "the number of a page",
	"slip.second-choice":             "as the first",
	"slip.third-choice":              "as the first",
	"rules.against.ten-numbers":      "what another source says",
	"rules.against.ten-days":         "what another source says",
	"rules.against.witness-id":       "the year of another source",
	"accessibility.tested.rules":     "the version of a standard",
	"guide/without-mitid.md":         "the address of an authority",
}

// number matches a number in digits, but not digits inside a name such as A4.
var number = regexp.MustCompile(`(?:^|[^\p{L}\p{N}])(\d[\d.,:]*)`)

// uncountedDigits matches the parts of a guide in which digits are allowed:
// addresses, ids, and the numbers of list items.
var uncountedDigits = regexp.MustCompile(`\]\([^)]*|\{#[^}]*\}|(?m:^\s*\d+\. )`)

// Each number of a rule or an office is written once, in the code or in the office
// data, and filled into the texts. So messages and guides contain no digits, apart
// from allowedNumbers.
func TestNumbersAreFilledIn(t *testing.T) {
	needed := map[string]bool{}
	for _, l := range locales.Languages {
		for _, said := range texts(t, l) {
			words := filledIn.ReplaceAllString(said.words, " ")
			if strings.HasSuffix(said.place, ".md") {
				words = uncountedDigits.ReplaceAllString(words, " ")
			}
			found := number.FindAllStringSubmatch(words, -1)
			if len(found) == 0 {
				continue
			}
			place := strings.Replace(said.place, "/"+string(l)+"/", "/", 1)
			group := place[:strings.LastIndex(place, ".")+1]
			switch {
			case allowedNumbers[place] != "":
				needed[place] = true
			case allowedNumbers[group] != "":
				needed[group] = true
			default:
				t.Errorf("%s: %s: got the number %s, want a placeholder, or a reason in allowedNumbers", l, said.place, found[0][1])
			}
		}
	}
	for place := range allowedNumbers {
		if !needed[place] {
			t.Errorf("allowedNumbers: got %q, which contains no number; want it removed", place)
		}
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string][]string{
		"gælder i 60 dage":            {"60"},
		"kl. 14.30":                   {"14.30"},
		"96 28 24 00":                 {"96", "28", "24", "00"},
		"7–14 dage, A4-side, (41,71)": {"7", "14", "41,71"},
		"fem dage":                    nil,
	} {
		var got []string
		for _, found := range number.FindAllStringSubmatch(text, -1) {
			got = append(got, strings.TrimRight(found[1], ".,:"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
