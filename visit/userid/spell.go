package userid

import "klar/locales"

// A Sign is one character of an ID, told to somebody who cannot see it.
type Sign struct {
	Text string      // the character itself
	Name locales.Key // what it is called; empty for one that [Name] does not know
	Word locales.Key // of a letter: the word to say so that it is not misheard; else empty
}

// Message says the sign: its name, and for a letter the word that it is spelled
// with.
func (s Sign) Message() locales.Message {
	if s.Word == "" {
		return locales.Message{Key: s.Name}
	}
	return locales.Message{Key: "user-ids.spelled-letter", Data: locales.Data{"Letter": s.Name, "Word": s.Word}}
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

// spellingWords are the spelling alphabets, a message for each letter. English
// has the international one, which ends with z: for æ, ø and å we say what they
// look like. For Danish no authority keeps a list. The names that were once used
// on the telephone are handed down.
var spellingWords = map[rune]locales.Key{
	'a': "spelling.letter-a",
	'b': "spelling.letter-b",
	'c': "spelling.letter-c",
	'd': "spelling.letter-d",
	'e': "spelling.letter-e",
	'f': "spelling.letter-f",
	'g': "spelling.letter-g",
	'h': "spelling.letter-h",
	'i': "spelling.letter-i",
	'j': "spelling.letter-j",
	'k': "spelling.letter-k",
	'l': "spelling.letter-l",
	'm': "spelling.letter-m",
	'n': "spelling.letter-n",
	'o': "spelling.letter-o",
	'p': "spelling.letter-p",
	'q': "spelling.letter-q",
	'r': "spelling.letter-r",
	's': "spelling.letter-s",
	't': "spelling.letter-t",
	'u': "spelling.letter-u",
	'v': "spelling.letter-v",
	'w': "spelling.letter-w",
	'x': "spelling.letter-x",
	'y': "spelling.letter-y",
	'z': "spelling.letter-z",
	'æ': "spelling.letter-ae",
	'ø': "spelling.letter-oe",
	'å': "spelling.letter-aa",
}
