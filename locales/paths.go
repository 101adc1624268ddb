package locales

import (
	"embed"

	"github.com/BurntSushi/toml"
)

//go:embed paths.*.toml
var pathFiles embed.FS

// paths holds, for each language, the path of every page after the language, by
// the page's name.
var paths = loadPaths()

// loadPaths reads the files of paths. It panics on a broken file, so that the
// program does not start with one.
func loadPaths() map[Language]map[string]string {
	all := map[Language]map[string]string{}
	for _, l := range Languages {
		words := map[string]string{}
		if _, err := toml.DecodeFS(pathFiles, "paths."+string(l)+".toml", &words); err != nil {
			panic("locales: " + err.Error())
		}
		all[l] = words
	}
	return all
}

// Path returns the path of the named page in l, such as /da/seddel. It returns
// false when the page has no path in that language.
func Path(page string, l Language) (string, bool) {
	words, there := paths[l][page]
	if !there {
		return "", false
	}
	if words == "" {
		return "/" + string(l), true
	}
	return "/" + string(l) + "/" + words, true
}
