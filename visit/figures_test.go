package visit

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"klar/locales"
)

// said returns what is said in a language: its messages and guides as they are
// written.
func said(t *testing.T, l locales.Language) string {
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

// Every figure has one name, a source, and something that says it in every
// language: a message, a guide, or the rulebook by itself.
func TestFigures(t *testing.T) {
	name := regexp.MustCompile(`^[A-Z][A-Za-z]+$`)
	seen := map[string]bool{}
	for _, f := range Figures {
		if !name.MatchString(f.Name) || seen[f.Name] {
			t.Errorf("%q is no name, or that of two figures", f.Name)
		}
		seen[f.Name] = true
		if !f.Source.Full() {
			t.Errorf("%s: got source %+v, want a full one", f.Name, f.Source)
		}
		for _, l := range locales.Languages {
			text := said(t, l)
			if f.About == "" && !strings.Contains(text, "{{."+f.Name+"}}") && !strings.Contains(text, `"`+f.Name+`"`) {
				t.Errorf("nothing says %s (%s)", f.Name, l)
			}
		}
	}
}
