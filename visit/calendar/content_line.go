package calendar

import (
	"strings"
	"unicode/utf8"
)

// The encoder of go-ical, which the tests use, cannot replace this file: it
// escapes text, but does not fold lines or remove control characters.

// lineLength is the most bytes that a line may have, its line break not counted.
const lineLength = 75

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escape returns text as the value of a property. It removes control characters,
// which a value may not have.
func escape(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, escaper.Replace(strings.ToValidUTF8(text, "\uFFFD")))
}

// fold breaks a line that is too long. Each further line begins with a space. It
// never breaks inside a character, because some calendars decode line by line.
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
