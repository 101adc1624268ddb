package userid

import (
	_ "embed"
	"strings"

	"klar/locales"
)

// The words that suggestions are made of: one a line, in alphabetical order,
// our own choice. They are for things that everybody knows and that are easily
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
var (
	//go:embed words/da.txt
	danishWords string
	//go:embed words/en.txt
	englishWords string
)

var words = map[locales.Language][]string{
	locales.Danish:  strings.Fields(danishWords),
	locales.English: strings.Fields(englishWords),
}
