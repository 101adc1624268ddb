package locales_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/locales"
)

// numbersSaid are the messages and guides that hold a number in digits, and why
// they may: it is no number of a rule, which stands in the code, nor one of the
// office data. A place that ends in a stop is every message of that group; a
// guide is named without its language.
var numbersSaid = map[string]string{
	"situation.age.":                 "the ages to choose from: the form sends the same numbers",
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
	"way.time-health-card":           "what one municipality says; nothing is reckoned with it",
	"accessibility.tested.rules":     "the version of a standard",
	"guide/without-mitid.md":         "the address of an authority",
}

// number is a number in digits. A4 and other names of which they are a part
// are none.
var number = regexp.MustCompile(`(?:^|[^\p{L}\p{N}])(\d[\d.,:]*)`)

// noNumbers are the digits of a guide that are no words: those in addresses and
// ids, and what counts the items of a list.
var noNumbers = regexp.MustCompile(`\]\([^)]*|\{#[^}]*\}|(?m:^\s*\d+\. )`)

// A number stands once, in the code or in the office data, and is filled in
// wherever it is said. So none stands in a message or a guide, but for those
// that are no such number.
func TestNumbersAreFilledIn(t *testing.T) {
	needed := map[string]bool{}
	for _, l := range locales.Languages {
		for _, said := range texts(t, l) {
			words := filledIn.ReplaceAllString(said.words, " ")
			if strings.HasSuffix(said.place, ".md") {
				words = noNumbers.ReplaceAllString(words, " ")
			}
			found := number.FindAllStringSubmatch(words, -1)
			if len(found) == 0 {
				continue
			}
			place := strings.Replace(said.place, "/"+string(l)+"/", "/", 1)
			group := place[:strings.LastIndex(place, ".")+1]
			switch {
			case numbersSaid[place] != "":
				needed[place] = true
			case numbersSaid[group] != "":
				needed[group] = true
			default:
				t.Errorf("%s: %s: got the number %s in it, want a placeholder that a rule fills, or the reason why it is no number of a rule", l, said.place, found[0][1])
			}
		}
	}
	for place := range numbersSaid {
		if !needed[place] {
			t.Errorf("%q holds no number: it needs no reason", place)
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
