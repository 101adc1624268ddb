package prose

import (
	_ "embed"

	"github.com/BurntSushi/toml"
)

//go:embed languages.toml
var standardFile string

// A Standard is what the tests require of the texts in one language.
type Standard struct {
	Dictionary string  // the name of the hunspell dictionary
	MaxLIX     float64 `toml:"max-lix"` // the highest LIX that a page may have
}

// Standards holds the standard of every language, by its tag, from languages.toml,
// which explains the numbers.
var Standards = readStandards()

func readStandards() map[string]Standard {
	standards := map[string]Standard{}
	if _, err := toml.Decode(standardFile, &standards); err != nil {
		panic("prose: languages.toml: " + err.Error())
	}
	return standards
}
