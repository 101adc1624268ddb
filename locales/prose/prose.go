// Package prose measures how hard a text is to read, in any language that has
// letters and full stops. Only tests use it: they [Read] a text and check its
// [Reading.LIX] and its longest sentences. standard.go has the limits of each
// language.
package prose

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// MaxWords is the maximum number of words in one of our sentences.
const MaxWords = 25

// shortWord is the maximum number of letters in a word that LIX counts as short.
const shortWord = 6

// A Reading is a text split into sentences.
type Reading struct {
	Sentences []Sentence
}

// A Sentence is a sentence as written in the text, and its words.
type Sentence struct {
	Text  string
	Words []string
}

// Read splits blocks of text, such as paragraphs and list items, into sentences.
// The end of a block always ends a sentence.
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

// word matches a word. A telephone number counts as one word, and so do a row of
// numbers (1, 2, 3), a time (10.30), a range (7–14), an address (mitid.dk) and a
// word with hyphens (CPR-nummer). Punctuation alone is not a word.
var word = regexp.MustCompile(`\d\d(?: \d\d){3}|\d+(?:, \d+)+|[\p{L}\p{N}]+(?:[.:’'/@_–-][\p{L}\p{N}]+)*`)

// sentenceEnd matches what may end a sentence: a full stop, colon, question mark,
// exclamation mark or ellipsis right after a word, then perhaps a closing quotation
// mark or bracket, then a space. A dot between items (·) ends one too. A mark with
// a space before it, as in an example, does not.
var sentenceEnd = regexp.MustCompile(`[^\s][.:!?…]+[”’“)]*(?:\s|$)|\s·\s`)

// abbreviations are written with a full stop that does not end a sentence.
var abbreviations = []string{"kl", "tlf", "ca", "nr", "fx", "St"}

// sentences splits one block into sentences.
func sentences(block string) []string {
	var all []string
	from := 0
	for _, at := range sentenceEnd.FindAllStringIndex(block, -1) {
		if continues(block[from:at[1]], block[at[1]:]) {
			continue
		}
		all = append(all, block[from:at[1]])
		from = at[1]
	}
	return append(all, block[from:])
}

// ordinal matches an ordinal number at the end of a text: the "3. " of "3. december".
var ordinal = regexp.MustCompile(`(?:^|[\s(])\d{1,2}\. $`)

// continues reports whether the sentence goes on after the full stop at the end of
// before: the full stop belongs to an abbreviation, or to an ordinal number before
// a lower-case word.
func continues(before, after string) bool {
	stopped, found := strings.CutSuffix(before, ". ")
	if !found || after == "" {
		return false
	}
	last := stopped[strings.LastIndexAny(stopped, " (")+1:]
	if slices.Contains(abbreviations, last) || slices.Contains(abbreviations, strings.ToLower(last)) {
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

// LIX returns the readability index of the text: the mean number of words in a
// sentence, plus the percentage of words with more than six letters. It is 0 for a
// text without words.
//
// Björnsson developed it for Swedish and found that it suits Danish and English
// too. Anderson tested it on English schoolbooks: https://eric.ed.gov/?id=ED207022
func (r Reading) LIX() float64 {
	words := r.Words()
	if len(words) == 0 {
		return 0
	}
	long := 0
	for _, w := range words {
		if IsLong(w) {
			long++
		}
	}
	return float64(len(words))/float64(len(r.Sentences)) + 100*float64(long)/float64(len(words))
}

// IsLong reports whether a word has more than six letters. Digits and hyphens do
// not count. A web or e-mail address is never long, since people copy it rather
// than read it.
func IsLong(word string) bool {
	if address.MatchString(word) {
		return false
	}
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > shortWord
}

// LongWords returns the long words of the text in lower case, each once, the
// longest first.
func (r Reading) LongWords() []string {
	var long []string
	for _, w := range r.Words() {
		if w = strings.ToLower(w); IsLong(w) {
			long = append(long, w)
		}
	}
	slices.Sort(long)
	long = slices.Compact(long)
	slices.SortStableFunc(long, func(a, b string) int { return len([]rune(b)) - len([]rune(a)) })
	return long
}

// Longest returns the sentences of the text, sorted by number of words, the
// longest first.
func (r Reading) Longest() []Sentence {
	sorted := slices.Clone(r.Sentences)
	slices.SortStableFunc(sorted, func(a, b Sentence) int { return len(b.Words) - len(a.Words) })
	return sorted
}
