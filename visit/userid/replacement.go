package userid

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"klar/visit/repair"
)

// replacements holds what to write instead of a character that Unicode cannot split
// into an allowed letter and marks, or for which Danes use another letter.
var replacements = map[rune]string{
	'ö': "ø", 'ä': "æ", 'ß': "ss", 'ð': "d", 'þ': "th",
	'đ': "d", 'ħ': "h", 'ı': "i", 'ĸ': "k", 'ł': "l", 'ŋ': "ng", 'œ': "oe", 'ŧ': "t",
	'&': "+", '/': "-", '\\': "-", '|': "-", '~': "-",
	'<': "(", '>': ")", '[': "(", ']': ")",
	'¿': "?", '¡': "!", '·': ".", '•': "*", '×': "x",
}

// maxMarks is the most marks on a letter that are looked at. Real text has no more,
// and hostile input may have thousands.
const maxMarks = 4

// replacement returns allowed characters to write instead of a character and its
// marks, "" when it should be left out. It removes the marks one by one from the
// last, until the rest can be written in allowed characters.
func replacement(char string) string {
	runes := []rune(char)
	runes = runes[:min(len(runes), 1+maxMarks)]
	runes = []rune(strings.ToLower(norm.NFKD.String(string(runes))))
	for n := len(runes); n > 0; n-- {
		if written, ok := rewrite(norm.NFC.String(string(runes[:n]))); ok {
			return written
		}
		if !unicode.IsMark(runes[n-1]) {
			break
		}
	}
	return ""
}

// rewrite returns s in allowed characters other than the space. It reports false
// when s has a character without a replacement.
func rewrite(s string) (string, bool) {
	var b strings.Builder
	for _, r := range s {
		digit, isDigit := repair.Digit(r)
		switch {
		case replacements[r] != "":
			b.WriteString(replacements[r])
		case transliterations[r] != "":
			b.WriteString(transliterations[r])
		case isDigit:
			b.WriteRune(digit)
		case r != ' ' && isAllowed(r):
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return b.String(), true
}
