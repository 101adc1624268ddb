// Package cite holds the public pages where the rules were read. sources.toml
// lists them, and rules name a page by its id ([Page]). So the day when a page
// was last read is written in one place.
package cite

import (
	_ "embed"
	"fmt"

	"github.com/BurntSushi/toml"

	"klar/visit/civil"
	"klar/visit/rule"
)

//go:embed sources.toml
var embedded string

var pages = mustRead(embedded)

// Page returns the page with the given id in sources.toml. It panics when there is
// none. Call it in package variables only: then a program with a wrong id does
// not start.
func Page(id string) rule.Source {
	source, there := pages[id]
	if !there {
		panic(fmt.Sprintf("cite: sources.toml has no page %q", id))
	}
	return source
}

// Find returns the page with the given id in sources.toml, and whether there is
// one. It is for the file of offices, which names pages by their ids too.
func Find(id string) (rule.Source, bool) {
	source, there := pages[id]
	return source, there
}

// A page is an entry of sources.toml. The program does not use Publisher and Note:
// they are for people who read the file.
type page struct {
	Address   string `toml:"address"`
	Danish    string `toml:"danish"`
	Publisher string `toml:"publisher"`
	Checked   string `toml:"checked"`
	Sure      string `toml:"sure"`
	Note      string `toml:"note"`
}

func mustRead(text string) map[string]rule.Source {
	read, err := read(text)
	if err != nil {
		panic(err)
	}
	return read
}

// read returns the pages in the text of a sources.toml, by their ids. It returns an
// error when a key is unknown, an entry is incomplete or two entries have the
// same address.
func read(text string) (map[string]rule.Source, error) {
	var tables map[string]page
	meta, err := toml.Decode(text, &tables)
	if err != nil {
		return nil, fmt.Errorf("sources.toml: %w", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("sources.toml: unknown key %s", unknown[0])
	}
	pages, idOf := map[string]rule.Source{}, map[string]string{}
	for id, t := range tables {
		source := rule.Source{URL: t.Address, Checked: civil.Date(t.Checked), Sure: rule.ParseSure(t.Sure), Danish: t.Danish}
		if !source.Full() || t.Publisher == "" {
			return nil, fmt.Errorf("sources.toml: %s lacks its address, publisher, day or how sure it is: %+v", id, t)
		}
		if other := idOf[t.Address]; other != "" {
			return nil, fmt.Errorf("sources.toml: %s and %s are the same page", id, other)
		}
		pages[id], idOf[t.Address] = source, id
	}
	return pages, nil
}
