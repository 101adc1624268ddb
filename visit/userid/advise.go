package userid

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"klar/locales"
)

// An AdviceKind is one reason to think again about a user ID that is allowed.
type AdviceKind string

// The reasons. They are our own, but for PlainWord: that special characters
// and numbers make an ID hard to guess is from
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
	PlainWord     AdviceKind = "plain-word" // short, and nothing but letters

	// For an ID beside another: not from Advise, see [NearDuplicate].
	AlmostSame AdviceKind = "almost-same"
)

// An Advice is one reason to think again, and where in the ID it lies.
type Advice struct {
	Kind      AdviceKind
	Positions []int // counted in code points from 1; nil: the whole ID
}

// maxPlainWord is the length up to which nothing but letters is called easy to
// guess; longer ones tend to be several words.
const maxPlainWord = 10

var (
	plainWord    = regexp.MustCompile(`^[a-zæøå]+$`)
	emailAddress = regexp.MustCompile(`[^ @]+@[^ @]+\.[a-z]{2}`)
)

// Advise returns what is unwise about an ID that [Check] accepts, each kind
// once and in the order of the constants. It never keeps anybody from using
// the ID.
func Advise(id string) []Advice {
	var advice []Advice
	add := func(kind AdviceKind, positions []int) {
		if len(positions) > 0 {
			advice = append(advice, Advice{kind, positions})
		}
	}
	add(LooksLikeZero, zero.in(id))
	add(LooksLikeOne, one.in(id))
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

// A lookAlike is a digit and the letters it may be taken for.
type lookAlike struct {
	digit   string
	letters string
	pairs   [][2]string // worth a warning where both stand in an ID
	touches *regexp.Regexp
}

// A pair of l and i is not worth a warning: hardly a Danish name would go
// without.
var (
	zero = lookAlike{"0", "oø", [][2]string{{"0", "o"}, {"0", "ø"}, {"o", "ø"}}, regexp.MustCompile(`0[a-zæøå]|[a-zæøå]0`)}
	one  = lookAlike{"1", "li", [][2]string{{"1", "l"}, {"1", "i"}}, regexp.MustCompile(`1[a-zæøå]|[a-zæøå]1`)}
)

// EasilyConfused reports whether r is one of the characters that are taken for
// each other: 0, o and ø, or 1, l and i.
func EasilyConfused(r rune) bool {
	return strings.ContainsRune(zero.digit+zero.letters+one.digit+one.letters, r)
}

// in returns where in id the digit and its look-alikes stand, when both of a
// pair do; else where the digit stands, when it touches any letter.
func (l lookAlike) in(id string) []int {
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

// positionsOf returns where in id any of chars stands.
func positionsOf(id, chars string) []int {
	var positions []int
	for i, r := range []rune(id) {
		if strings.ContainsRune(chars, r) {
			positions = append(positions, i+1)
		}
	}
	return positions
}

// position returns the position of the character at byte offset in id.
func position(id string, offset int) int {
	return utf8.RuneCountInString(id[:offset]) + 1
}

// Text returns the advice as a sentence.
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
