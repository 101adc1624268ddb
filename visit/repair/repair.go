// Package repair undoes what phones, keyboards of other languages, word processors and
// copying from a web page do to text, before it is read as a date, a time or a code.
package repair

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/rangetable"
)

// Plain returns what was typed as a plain keyboard would have written it: without
// invisible characters, with 0 to 9 for the digits of every script, "-" for every
// dash and one space for any run of spaces, and nothing around it. Letters stay as
// they are. Plain changes nothing in its own result.
func Plain(s string) string {
	s = strings.Map(plain, WithoutInvisible(s))
	return strings.Join(strings.Fields(s), " ")
}

// plain returns one character as a plain keyboard would have written it.
func plain(r rune) rune {
	if digit, ok := Digit(r); ok {
		return digit
	}
	if ascii, ok := signs[r]; ok {
		return ascii
	}
	switch {
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.Pd, r):
		return '-'
	case r >= fullWidth+'!' && r <= fullWidth+'~':
		return r - fullWidth
	}
	return r
}

// fullWidth is how far the wide forms of East Asian keyboards are from ASCII.
const fullWidth = 0xFEE0

// signs are what other keyboards, and some programs, write for a sign of ours.
var signs = map[rune]rune{
	'\u2212': '-', // minus
	'\u2043': '-', // hyphen bullet
	'\u2044': '/', // fraction slash
	'\u2215': '/', // division slash
	'\u2236': ':', // ratio
	'\u3002': '.', // ideographic full stop
	'\u060C': ',', // Arabic comma
	'\u066B': ',', // Arabic decimal separator
}

// invisible are the characters that nobody sees or types on purpose, but which come
// along when text is copied or dictated.
var invisible = rangetable.Merge(
	rangetable.New(
		'\u00AD', // soft hyphen
		'\u061C', // Arabic letter mark
		'\u180E', // Mongolian vowel separator
		'\uFE0F', // asks for an emoji
		'\uFEFF', // byte order mark
		'\uFFFC', // stands for an object, such as a picture
	),
	&unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 0x200B, Hi: 0x200F, Stride: 1}, // zero-width space and joiners, direction marks
		{Lo: 0x202A, Hi: 0x202E, Stride: 1}, // direction embeddings
		{Lo: 0x2060, Hi: 0x2064, Stride: 1}, // word joiner, invisible operators
		{Lo: 0x2066, Hi: 0x206F, Stride: 1}, // direction isolates, old formatting marks
	}},
)

// WithoutInvisible removes the characters that nobody sees.
func WithoutInvisible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(invisible, r) {
			return -1
		}
		return r
	}, s)
}

// Digits writes the decimal digits of every script as 0 to 9.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if digit, ok := Digit(r); ok {
			return digit
		}
		return r
	}, s)
}

// Digit returns r as one of 0 to 9, and whether it is a decimal digit. Unicode has
// the decimal digits of every script in rows of ten, from zero to nine.
func Digit(r rune) (rune, bool) {
	if !unicode.IsDigit(r) {
		return r, false
	}
	var before rune
	for unicode.IsDigit(r - before - 1) {
		before++
	}
	return '0' + before%10, true
}
