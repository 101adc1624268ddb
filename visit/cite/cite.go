// Package cite holds the public pages that the rules were read on, as one table:
// sources.toml. A rule names a page of it by its id, so that the day on which a
// page was last read stands once.
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

// Page returns the page with the given id in sources.toml, as surely as the page
// itself is known. It panics when there is none: rules are made when the program
// starts, so that one with a wrong id never gets to serve.
func Page(id string) rule.Source {
	source, there := pages[id]
	if !there {
		panic(fmt.Sprintf("cite: sources.toml has no page %q", id))
	}
	return source
}

// A page is an entry of sources.toml as it is written. Publisher and note are for
// whoever reads the file.
type page struct {
	Address   string `toml:"address"`
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

// read returns the pages of a table of sources, by their ids. A key that means
// nothing, an entry that is not whole and an address that stands twice are
// errors.
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
		source := rule.Source{URL: t.Address, Checked: civil.Date(t.Checked), Sure: rule.ParseSure(t.Sure)}
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
