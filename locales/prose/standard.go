package prose

import (
	_ "embed"

	"github.com/BurntSushi/toml"
)

//go:embed languages.toml
var standardFile string

// A Standard is what is asked of the words of one language.
type Standard struct {
	Dictionary string  // hunspell's name of it
	Hardest    float64 // the highest LIX that a page may have
}

// Standards holds the standard of every language, by its tag. languages.toml
// explains the numbers.
var Standards = readStandards()

func readStandards() map[string]Standard {
	standards := map[string]Standard{}
	if _, err := toml.Decode(standardFile, &standards); err != nil {
		panic("prose: languages.toml: " + err.Error())
	}
	return standards
}
