// Package prose measures how hard a text is to read, in any language that is
// written with letters and full stops. It is there for tests of what people
// read: [Read] a text, and ask for its [Reading.LIX] and its longest sentences.
package prose

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// MaxWords is how many words a sentence of ours may have.
const MaxWords = 25

// longWord is how many letters a word may have and still be short.
const longWord = 6

// A Reading is a text taken apart.
type Reading struct {
	Sentences []Sentence
}

// A Sentence is one of a text, as it stands there, and its words.
type Sentence struct {
	Text  string
	Words []string
}

// Read takes apart blocks of text: paragraphs, items of a list. The end of a
// block ends a sentence, stop or no stop.
func Read(blocks ...string) Reading {
	var r Reading
	for _, block := range blocks {
		for _, text := range sentences(strings.Join(strings.Fields(block), " ")) {
			if words := word.FindAllString(text, -1); len(words) > 0 {
				r.Sentences = append(r.Sentences, Sentence{strings.TrimSpace(text), words})
			}
		}
	}
	return r
}

// word is a word as a reader takes it: a telephone number is one, and so are a
// row of numbers (1, 2, 3), a time (10.30), a span (7–14), an address (mitid.dk)
// and what a hyphen joins (CPR-nummer). Signs alone are none.
var word = regexp.MustCompile(`\d\d(?: \d\d){3}|\d+(?:, \d+)+|[\p{L}\p{N}]+(?:[.:’'/@_–-][\p{L}\p{N}]+)*`)

// end is what may end a sentence: stop, colon, question or exclamation mark
// right after a word, perhaps with a quotation mark or bracket between or after,
// before a space. A dot between items (·) is one too. A sign that is shown for
// its own sake stands between spaces, and ends nothing.
var end = regexp.MustCompile(`[^\s][.:!?…]+[”’“)]*(?:\s|$)|\s·\s`)

// shortened are the abbreviations whose stop ends no sentence.
var shortened = []string{"kl", "tlf", "ca", "nr", "fx", "St"}

// sentences splits one block.
func sentences(block string) []string {
	var all []string
	from := 0
	for _, at := range end.FindAllStringIndex(block, -1) {
		if endsNone(block[from:at[1]], block[at[1]:]) {
			continue
		}
		all = append(all, block[from:at[1]])
		from = at[1]
	}
	return append(all, block[from:])
}

// ordinal is a number with the stop that makes it one: "3. december".
var ordinal = regexp.MustCompile(`(?:^|[\s(])\d{1,2}\. $`)

// endsNone reports whether the stop at the end of before belongs to its word,
// since it follows an abbreviation, or a number that goes on in small letters.
func endsNone(before, after string) bool {
	stopped, found := strings.CutSuffix(before, ". ")
	if !found || after == "" {
		return false
	}
	last := stopped[strings.LastIndexAny(stopped, " (")+1:]
	if slices.Contains(shortened, last) || slices.Contains(shortened, strings.ToLower(last)) {
		return true
	}
	return ordinal.MatchString(before) && unicode.IsLower([]rune(after)[0])
}

var address = regexp.MustCompile(`\pL[.@]\pL`)

// Words returns every word of the text, in order.
func (r Reading) Words() []string {
	var all []string
	for _, s := range r.Sentences {
		all = append(all, s.Words...)
	}
	return all
}

// LIX returns the readability index of the text: words to a sentence, and words
// of more than six letters in a hundred.
//
// Björnsson made it for Swedish and found it fit for Danish and English as they
// are; Anderson tried it on English schoolbooks:
// https://eric.ed.gov/?id=ED207022
func (r Reading) LIX() float64 {
	words := r.Words()
	if len(words) == 0 {
		return 0
	}
	long := 0
	for _, w := range words {
		if Long(w) {
			long++
		}
	}
	return float64(len(words))/float64(len(r.Sentences)) + 100*float64(long)/float64(len(words))
}

// Long reports whether a word has more than six letters. Digits, and what joins
// the parts of a word, are none. The address of a site or for mail is not long:
// it is copied rather than read.
func Long(word string) bool {
	if address.MatchString(word) {
		return false
	}
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > longWord
}

// LongWords returns the long words of the text, the longest first, each once.
func (r Reading) LongWords() []string {
	var long []string
	for _, w := range r.Words() {
		if w = strings.ToLower(w); Long(w) {
			long = append(long, w)
		}
	}
	slices.Sort(long)
	long = slices.Compact(long)
	slices.SortStableFunc(long, func(a, b string) int { return len([]rune(b)) - len([]rune(a)) })
	return long
}

// Longest returns the sentences of the text, those of most words first.
func (r Reading) Longest() []Sentence {
	sorted := slices.Clone(r.Sentences)
	slices.SortStableFunc(sorted, func(a, b Sentence) int { return len(b.Words) - len(a.Words) })
	return sorted
}
