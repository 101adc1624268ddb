package userid

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"klar/locales"
)

// A Problem is one reason why MitID would refuse a user ID.
type Problem struct {
	Rule     Rule
	Length   int    // of the ID, for TooShort and TooLong
	Char     string // for NotAllowed: the character with its marks
	Position int    // of Char, in code points, from 1
	Instead  string // what to write instead of Char; "" means to leave it out
}

// maxNamed is the most wrong characters that [Check] names. Somebody who writes in
// another alphabet should not get a message for every letter.
const maxNamed = 5

// Check returns every problem with an ID from [Normalise], in the order of
// [Rules]. Without a problem MitID accepts the ID unless somebody else has it. An
// empty ID is too short: the caller decides whether the field may be empty.
//
// For an ID that looks like a CPR number Check names no characters, because a
// message must not repeat any part of it.
func Check(id string) []Problem {
	var problems []Problem
	switch length := utf8.RuneCountInString(id); {
	case length < MinLength:
		problems = append(problems, Problem{Rule: TooShort, Length: length})
	case length > MaxLength:
		problems = append(problems, Problem{Rule: TooLong, Length: length})
	}
	ten, cpr := isTenDigits(id), isCPRNumber(id)
	if !ten && !cpr {
		problems = append(problems, notAllowed(id)...)
	}
	if ten {
		problems = append(problems, Problem{Rule: TenDigits})
	}
	if strings.HasPrefix(id, " ") || strings.HasSuffix(id, " ") {
		problems = append(problems, Problem{Rule: OuterSpace})
	}
	if cpr {
		problems = append(problems, Problem{Rule: CPRNumber})
	}
	return problems
}

// notAllowed returns a problem for each different character that is not allowed, at
// its first position, and at most maxNamed problems.
func notAllowed(id string) []Problem {
	var problems []Problem
	named := map[string]bool{}
	for position, char := range characters(id) {
		if r, only := single(char); only && isAllowed(r) || named[char] {
			continue
		}
		named[char] = true
		problems = append(problems, Problem{Rule: NotAllowed, Char: char, Position: position, Instead: replacement(char)})
		if len(problems) == maxNamed {
			break
		}
	}
	return problems
}

// characters yields the characters of id as people see them: a letter together
// with its marks. Each has its position in code points, from 1.
func characters(id string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		runes := []rune(id)
		for start := 0; start < len(runes); {
			end := start + 1
			for end < len(runes) && unicode.IsMark(runes[end]) {
				end++
			}
			if !yield(start+1, string(runes[start:end])) {
				return
			}
			start = end
		}
	}
}

// single returns the first code point of char, and whether it is the only one.
func single(char string) (rune, bool) {
	r, size := utf8.DecodeRuneInString(char)
	return r, size == len(char)
}

// Message returns the problem as a sentence that says what to do about it.
func (p Problem) Message() locales.Message {
	switch p.Rule {
	case TooShort:
		return locales.Message{Key: "user-id.problem.too-short", Data: Figures.Data(locales.Data{"Length": p.Length})}
	case TooLong:
		return locales.Message{Key: "user-id.problem.too-long", Data: Figures.Data(locales.Data{"Length": p.Length})}
	case NotAllowed:
		return p.notAllowedText()
	case TenDigits:
		return locales.Message{Key: "user-id.problem.ten-digits"}
	case OuterSpace:
		return locales.Message{Key: "user-id.problem.outer-space"}
	case CPRNumber:
		return locales.Message{Key: "user-id.problem.cpr-number"}
	default:
		return locales.Message{Key: "user-id.problem.repeated"}
	}
}

// CanReplace reports whether the problem is a visible character, so that a page can
// show it and offer what to write instead.
func (p Problem) CanReplace() bool {
	r, _ := single(p.Char)
	return p.Rule == NotAllowed && unicode.IsGraphic(r) && !unicode.IsMark(r) && r != unicode.ReplacementChar
}

func (p Problem) notAllowedText() locales.Message {
	data := locales.Data{"Position": p.Position}
	r, only := single(p.Char)
	if !p.CanReplace() {
		return locales.Message{Key: "user-id.problem.unprintable", Data: data}
	}
	data["Char"] = p.Char
	if name, ok := CharacterName(r); ok && only {
		data["Char"] = locales.Message{Key: "user-id.problem.named", Data: locales.Data{"Char": p.Char, "Name": name}}
	}
	if p.Instead == "" {
		return locales.Message{Key: "user-id.problem.not-allowed", Data: data}
	}
	data["Instead"] = p.Instead
	return locales.Message{Key: "user-id.problem.not-allowed-instead", Data: data}
}
