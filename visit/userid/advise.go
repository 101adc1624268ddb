package userid

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"klar/locales"
)

// An AdviceKind is one reason why an allowed user ID is unwise.
type AdviceKind string

// The reasons. They are Klar's own, except PlainWord: MitID says that special
// characters and numbers make an ID hard to guess, at
// https://www.mitid.dk/en-gb/help/help-universe/mitid-user/.
const (
	LooksLikeZero AdviceKind = "looks-like-zero" // 0, o and ø
	LooksLikeOne  AdviceKind = "looks-like-one"  // 1, l and i
	SpaceInside   AdviceKind = "space-inside"
	DanishLetter  AdviceKind = "danish-letter" // æ, ø, å
	CPRInside     AdviceKind = "cpr-inside"
	BirthDate     AdviceKind = "birth-date"
	EmailAddress  AdviceKind = "email-address"
	PhoneNumber   AdviceKind = "phone-number"
	PlainWord     AdviceKind = "plain-word" // short, and only letters

	// AlmostSame is advice about two IDs: [NearDuplicate] finds it, not Advise.
	AlmostSame AdviceKind = "almost-same"
)

// An Advice is one reason why an ID is unwise, and where in the ID it is.
type Advice struct {
	Kind      AdviceKind
	Positions []int // in code points, from 1; nil means the whole ID
}

// maxPlainWord is the most characters of an ID that counts as a plain word. A
// longer ID of letters tends to be several words, which are hard to guess.
const maxPlainWord = 10

var (
	plainWord    = regexp.MustCompile(`^[a-zæøå]+$`)
	emailAddress = regexp.MustCompile(`[^ @]+@[^ @]+\.[a-z]{2}`)
)

// Advise returns what is unwise about an ID that [Check] accepts, each kind at most
// once, in the order of the constants. It is advice only: the citizen may use the
// ID all the same.
func Advise(id string) []Advice {
	var advice []Advice
	add := func(kind AdviceKind, positions []int) {
		if len(positions) > 0 {
			advice = append(advice, Advice{kind, positions})
		}
	}
	add(LooksLikeZero, zeroLookAlikes.positionsIn(id))
	add(LooksLikeOne, oneLookAlikes.positionsIn(id))
	add(SpaceInside, positionsOf(id, " "))
	add(DanishLetter, positionsOf(id, "æøå"))
	numbers := findNumbers(id)
	add(CPRInside, numbers[CPRInside])
	add(BirthDate, numbers[BirthDate])
	if at := emailAddress.FindStringIndex(id); at != nil {
		add(EmailAddress, []int{position(id, at[0])})
	}
	add(PhoneNumber, numbers[PhoneNumber])
	if plainWord.MatchString(id) && utf8.RuneCountInString(id) <= maxPlainWord {
		advice = append(advice, Advice{Kind: PlainWord})
	}
	return advice
}

// A lookAlike is a digit and the letters that look like it.
type lookAlike struct {
	digit   string
	letters string
	pairs   [][2]string    // an ID with both characters of a pair gets the advice
	touches *regexp.Regexp // matches the digit beside a letter
}

// The look-alikes of 0 and 1. The pair of l and i is left out, because nearly
// every Danish name would get the advice.
var (
	zeroLookAlikes = lookAlike{"0", "oø", [][2]string{{"0", "o"}, {"0", "ø"}, {"o", "ø"}}, regexp.MustCompile(`0[a-zæøå]|[a-zæøå]0`)}
	oneLookAlikes  = lookAlike{"1", "li", [][2]string{{"1", "l"}, {"1", "i"}}, regexp.MustCompile(`1[a-zæøå]|[a-zæøå]1`)}
)

// EasilyConfused reports whether r is a character that people mistake for another:
// 0, o and ø, or 1, l and i.
func EasilyConfused(r rune) bool {
	return strings.ContainsRune(zeroLookAlikes.digit+zeroLookAlikes.letters+oneLookAlikes.digit+oneLookAlikes.letters, r)
}

// positionsIn returns the positions of the digit and its look-alikes in id when id
// has both characters of a pair. Otherwise it returns the positions of the digit
// when it is beside a letter.
func (l lookAlike) positionsIn(id string) []int {
	for _, pair := range l.pairs {
		if strings.Contains(id, pair[0]) && strings.Contains(id, pair[1]) {
			return positionsOf(id, l.digit+l.letters)
		}
	}
	if l.touches.MatchString(id) {
		return positionsOf(id, l.digit)
	}
	return nil
}

// positionsOf returns the positions in id of the characters in chars.
func positionsOf(id, chars string) []int {
	var positions []int
	for i, r := range []rune(id) {
		if strings.ContainsRune(chars, r) {
			positions = append(positions, i+1)
		}
	}
	return positions
}

// position returns the position of the character at a byte offset in id.
func position(id string, offset int) int {
	return utf8.RuneCountInString(id[:offset]) + 1
}

// Message returns the advice as a sentence.
func (a Advice) Message() locales.Message {
	positions := make([]string, len(a.Positions))
	for i, p := range a.Positions {
		positions[i] = strconv.Itoa(p)
	}
	return locales.Message{Key: a.Kind.key(), Data: locales.Data{"Positions": strings.Join(positions, ", ")}}
}

func (k AdviceKind) key() locales.Key {
	switch k {
	case LooksLikeZero:
		return "user-id.advice.looks-like-zero"
	case LooksLikeOne:
		return "user-id.advice.looks-like-one"
	case SpaceInside:
		return "user-id.advice.space-inside"
	case DanishLetter:
		return "user-id.advice.danish-letter"
	case CPRInside:
		return "user-id.advice.cpr-inside"
	case BirthDate:
		return "user-id.advice.birth-date"
	case EmailAddress:
		return "user-id.advice.email-address"
	case PhoneNumber:
		return "user-id.advice.phone-number"
	case AlmostSame:
		return "user-id.advice.near-duplicate"
	default:
		return "user-id.advice.plain-word"
	}
}
