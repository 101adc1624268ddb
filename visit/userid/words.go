package userid

import (
	"embed"
	"strings"

	"klar/locales"
)

// The words that suggestions are made of: a file for each language, one word a
// line, in alphabetical order, our own choice. They are for things that everybody knows and that are easily
// told apart:
//
//   - three to seven letters from a to z, no l beside an i;
//   - no word becomes another by one slip of the pen, see [NearDuplicate], and
//     none sounds like another;
//   - nothing rude, sad, medical, political or religious, no weapons, no drink,
//     no colour of skin, no name of a person, a place or a brand;
//   - nothing rude where two of them meet, see testdata/rude.txt.
//
// What a machine can see of this is tested.
//
//go:embed words/*.txt
var wordFiles embed.FS

// words are the lists of the languages that have one.
var words = readWords()

func readWords() map[locales.Language][]string {
	lists := map[locales.Language][]string{}
	for _, l := range locales.Languages {
		if list, err := wordFiles.ReadFile("words/" + string(l) + ".txt"); err == nil {
			lists[l] = strings.Fields(string(list))
		}
	}
	return lists
}

// wordsIn returns the words for suggestions in l: English ones where l has no
// list of its own.
func wordsIn(l locales.Language) []string {
	if list, there := words[l]; there {
		return list
	}
	return words[locales.English]
}
