package userid

import (
	"klar/locales"
	"klar/visit/civil"
	"klar/visit/rule"
)

// A Sign is one character of an ID, told to somebody who cannot see it.
type Sign struct {
	Text string      // the character itself
	Name locales.Key // what it is called; empty for one that [Name] does not know
	Word locales.Key // of a letter: the word to say so that it is not misheard; else empty
}

// Spell returns the characters of id in order, to be read out on the phone or
// by a screen reader. In an ID that [Check] accepts each has a name.
func Spell(id string) []Sign {
	var signs []Sign
	for _, r := range id {
		signs = append(signs, Sign{Text: string(r), Name: names[r], Word: spellingWords[r]})
	}
	return signs
}

// SpellingSource returns where the words of a language's spelling alphabet were
// read. English has the international one, which ends with z: for æ, ø and å we
// say what they look like. For Danish nobody in office keeps a list. The names
// that were once used on the telephone are handed down, in two collections
// which agree but for the spelling of Åse:
// the source and
// https://github.com/jeanetienne/Speller/blob/177bbd7476a9224c575ae59569941f16287e53b0/Sources/Speller/SpellingAlphabets/Danish.swift.
func SpellingSource(l locales.Language) rule.Source {
	if l == locales.Danish {
		return danishSpelling
	}
	return internationalSpelling
}

var (
	spellingChecked       = civil.Date("2026-11-21")
	internationalSpelling = rule.Source{URL: "https://regulatorylibrary.caa.co.uk/923-2012/Content/Regs/03260_SERA14020_Word_spelling_in_radiotelephony.htm", Checked: spellingChecked, Sure: rule.Official}
	danishSpelling        = rule.Source{URL: "https://github.com/simonnagl/spell/blob/1032841c136068c16762126f796dc5f1d1c493d9/alphabet/alphabet.go", Checked: spellingChecked, Sure: rule.Partial}
)

// spellingWords are the spelling alphabets, a message for each letter.
var spellingWords = map[rune]locales.Key{
	'a': "spelling.letter_a",
	'b': "spelling.letter_b",
	'c': "spelling.letter_c",
	'd': "spelling.letter_d",
	'e': "spelling.letter_e",
	'f': "spelling.letter_f",
	'g': "spelling.letter_g",
	'h': "spelling.letter_h",
	'i': "spelling.letter_i",
	'j': "spelling.letter_j",
	'k': "spelling.letter_k",
	'l': "spelling.letter_l",
	'm': "spelling.letter_m",
	'n': "spelling.letter_n",
	'o': "spelling.letter_o",
	'p': "spelling.letter_p",
	'q': "spelling.letter_q",
	'r': "spelling.letter_r",
	's': "spelling.letter_s",
	't': "spelling.letter_t",
	'u': "spelling.letter_u",
	'v': "spelling.letter_v",
	'w': "spelling.letter_w",
	'x': "spelling.letter_x",
	'y': "spelling.letter_y",
	'z': "spelling.letter_z",
	'æ': "spelling.letter_ae",
	'ø': "spelling.letter_oe",
	'å': "spelling.letter_aa",
}
