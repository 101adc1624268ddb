package userid

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// replacements holds what to write for characters that do not come apart into
// an allowed letter and its marks, or that Danes write otherwise.
var replacements = map[rune]string{
	'ö': "ø", 'ä': "æ", 'ß': "ss", 'ð': "d", 'þ': "th",
	'đ': "d", 'ħ': "h", 'ı': "i", 'ĸ': "k", 'ł': "l", 'ŋ': "ng", 'œ': "oe", 'ŧ': "t",
	'&': "+", '/': "-", '\\': "-", '|': "-", '~': "-",
	'<': "(", '>': ")", '[': "(", ']': ")",
	'¿': "?", '¡': "!", '·': ".", '•': "*", '×': "x",
}

// maxMarks is how many marks on a letter are looked at. Real writing has no
// more, and hostile input may have thousands.
const maxMarks = 4

// replacement returns what to write in a user ID instead of a visible character,
// marks and all, in allowed characters; empty when it is best left out. It takes
// the marks off one by one, the last first, until the rest can be written.
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

// rewrite writes s in allowed characters other than the space, if it can.
func rewrite(s string) (string, bool) {
	var b strings.Builder
	for _, r := range s {
		digit, isDigit := plainDigit(r)
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
