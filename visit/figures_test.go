package visit

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"klar/locales"
)

// textsIn returns the source text of all messages and guides in a language.
func textsIn(t *testing.T, l locales.Language) string {
	t.Helper()
	files, err := filepath.Glob("../locales/guide/" + string(l) + "/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no guides in %s: %v", l, err)
	}
	var all strings.Builder
	for _, file := range append(files, "../locales/active."+string(l)+".toml") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}

// Every figure has a name of its own, a source, and a place where citizens read it in
// every language: a message, a guide, or a row of the rulebook.
func TestFigures(t *testing.T) {
	name := regexp.MustCompile(`^[A-Z][A-Za-z]+$`)
	seen := map[string]bool{}
	for _, f := range Figures {
		if !name.MatchString(f.Name) || seen[f.Name] {
			t.Errorf("got the name %q, want one of letters that no other figure has", f.Name)
		}
		seen[f.Name] = true
		if !f.Source.Full() {
			t.Errorf("%s: got source %+v, want a full one", f.Name, f.Source)
		}
		for _, l := range locales.Languages {
			text := textsIn(t, l)
			if f.About == "" && !strings.Contains(text, "{{."+f.Name+"}}") && !strings.Contains(text, `"`+f.Name+`"`) {
				t.Errorf("%s (%s): got no message or guide with it, want one", f.Name, l)
			}
		}
	}
}
