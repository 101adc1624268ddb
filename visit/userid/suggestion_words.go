package userid

import (
	"embed"
	"strings"

	"klar/locales"
)

// wordFiles holds the words of suggestions: a file for each language, one word on a
// line, in alphabetical order. Klar's authors chose them. They are words for
// things that everybody knows, and they are hard to confuse:
//
//   - three to seven letters from a to z, no l beside an i;
//   - no word becomes another by one edit, see [NearDuplicate], and no two sound
//     alike;
//   - nothing rude, sad, medical, political or religious, no weapons, no alcohol,
//     no skin colour, no name of a person, a place or a brand;
//   - no two words that together spell something rude, see testdata/rude.txt.
//
// The tests check what a program can check of this.
//
//go:embed words/*.txt
var wordFiles embed.FS

// wordLists holds the words of each language that has a file.
var wordLists = readWordLists()

func readWordLists() map[locales.Language][]string {
	lists := map[locales.Language][]string{}
	for _, l := range locales.Languages {
		if list, err := wordFiles.ReadFile("words/" + string(l) + ".txt"); err == nil {
			lists[l] = strings.Fields(string(list))
		}
	}
	return lists
}

// wordsIn returns the words for suggestions in language l: English words when l has
// no list.
func wordsIn(l locales.Language) []string {
	if list, there := wordLists[l]; there {
		return list
	}
	return wordLists[locales.English]
}
