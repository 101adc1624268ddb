package userid

import "klar/locales"

// A Sign is one character of an ID, for reading the ID aloud.
type Sign struct {
	Text string      // the character itself
	Name locales.Key // its name; "" when [CharacterName] knows none
	Word locales.Key // for a letter its word in the spelling alphabet, else ""
}

// Message returns the name of the sign, and for a letter its word too.
func (s Sign) Message() locales.Message {
	if s.Word == "" {
		return locales.Message{Key: s.Name}
	}
	return locales.Message{Key: "user-ids.spelled-letter", Data: locales.Data{"Letter": s.Name, "Word": s.Word}}
}

// Spell returns the characters of id in order, to read aloud on the phone or by a
// screen reader. In an ID that [Check] accepts every character has a name.
func Spell(id string) []Sign {
	var signs []Sign
	for _, r := range id {
		signs = append(signs, Sign{Text: string(r), Name: characterNames[r], Word: spellingWords[r]})
	}
	return signs
}

// spellingWords is the spelling alphabet, a message key for each letter. The English
// messages have the international alphabet. It has no æ, ø and å, so the messages
// describe what these look like. No authority keeps a Danish list: the Danish
// messages have the names once used on the telephone.
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
