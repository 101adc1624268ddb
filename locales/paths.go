package locales

import (
	"embed"

	"github.com/BurntSushi/toml"
)

//go:embed paths.*.toml
var pathFiles embed.FS

// paths holds the words of every page's path, by the page's name.
var paths = loadPaths()

// loadPaths reads the files of paths. A broken file must stop the start, never
// a request, hence the panic.
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

// Path returns the path of the named page in l, such as /da/seddel, and whether
// it has one.
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
