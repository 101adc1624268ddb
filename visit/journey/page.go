package journey

import "klar/locales"

// A Page is one address of the service, in every language.
type Page struct {
	Name  string      // what the code calls it, its view, its messages and its paths
	Title locales.Key // its heading; "" for a guide, whose text has its own
}

// NewPage returns the page of that name. A page without a path in some language
// must stop the start, never a request, hence the panic.
func NewPage(name string, title locales.Key) Page {
	for _, l := range locales.Languages {
		if _, there := locales.Path(name, l); !there {
			panic("journey: paths." + string(l) + ".toml has no path for the page " + name)
		}
	}
	return Page{name, title}
}

// Path returns the page's path in l, or "" for a page of errors, which has none.
func (p Page) Path(l locales.Language) string {
	path, _ := locales.Path(p.Name, l)
	return path
}
