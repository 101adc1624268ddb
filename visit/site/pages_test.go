package site

import (
	"strings"
	"testing"

	"klar/locales"
)

func TestPages(t *testing.T) {
	names, paths := map[string]bool{}, map[string]bool{}
	for _, p := range Pages {
		if p.Name == "" || names[p.Name] {
			t.Errorf("page name %q is missing or not its own", p.Name)
		}
		names[p.Name] = true
		if _, isGuide := GuideNamed(p.Name); (p.Title == "") != isGuide {
			t.Errorf("%s: got title %q, want one unless it is a guide", p.Name, p.Title)
		}
		for _, l := range locales.Languages {
			path := p.Paths[l]
			if path != "/"+string(l) && !strings.HasPrefix(path, "/"+string(l)+"/") || paths[path] {
				t.Errorf("%s: path %q is not in %s, or not its own", p.Name, path, l)
			}
			paths[path] = true
		}
	}
}
