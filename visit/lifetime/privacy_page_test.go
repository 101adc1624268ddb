package lifetime

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"testing"
	"time"
)

// How long drafts are kept is promised on the page about privacy, so no time
// may be left out there.
func TestEveryLifetimeIsTold(t *testing.T) {
	decided, err := parser.ParseFile(token.NewFileSet(), "lifetime.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	told, err := os.ReadFile("told.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, declared := range decided.Decls {
		constants, ok := declared.(*ast.GenDecl)
		if !ok || constants.Tok != token.CONST {
			continue
		}
		for _, spec := range constants.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				n++
				if !regexp.MustCompile(`\b` + name.Name + `\b`).Match(told) {
					t.Errorf("%s is not in Told: tell citizens of it", name.Name)
				}
			}
		}
	}
	if n == 0 {
		t.Error("found no lifetimes in lifetime.go")
	}
}

func TestSpan(t *testing.T) {
	for d, want := range map[time.Duration]string{10 * time.Minute: "10 minutter", time.Hour: "1 time", 2 * time.Hour: "2 timer"} {
		if got := span(d).In(t.Context()); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}

func TestToldSaysTheNumbers(t *testing.T) {
	want := []string{"10 minutter", "1 time", "2 timer", "24 timer", "30 dage", "Til dagen efter besøget, højst 60 dage"}
	if len(Told) != len(want) {
		t.Fatalf("got %d lifetimes, want %d", len(Told), len(want))
	}
	for i, l := range Told {
		if got := l.Kept.In(t.Context()); got != want[i] {
			t.Errorf("got %q, want %q", got, want[i])
		}
	}
}
