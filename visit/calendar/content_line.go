package calendar

import (
	"strings"
	"unicode/utf8"
)

// Of all this go-ical, which the tests read our files with, does the escaping
// only: its encoder neither folds lines nor leaves out control characters.

// lineLength is how long a line may be, in bytes and without its end.
const lineLength = 75

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escape returns text as the value of a property. Control characters, which no
// value may have, are left out.
func escape(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, escaper.Replace(strings.ToValidUTF8(text, "\uFFFD")))
}

// fold breaks a line that is too long: each further line begins with a space.
// No character is broken, since calendars may read line by line.
func fold(line string) string {
	var b strings.Builder
	room := lineLength
	for _, r := range line {
		size := utf8.RuneLen(r)
		if size > room {
			b.WriteString("\r\n ")
			room = lineLength - 1
		}
		b.WriteRune(r)
		room -= size
	}
	return b.String()
}
