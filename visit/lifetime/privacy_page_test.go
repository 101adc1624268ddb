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

// The page about privacy promises how long drafts are kept, so it must name every
// time.
func TestEveryLifetimeIsOnThePrivacyPage(t *testing.T) {
	decided, err := parser.ParseFile(token.NewFileSet(), "lifetime.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("privacy_page.go")
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
				if !regexp.MustCompile(`\b` + name.Name + `\b`).Match(page) {
					t.Errorf("privacy_page.go does not mention %s, want every lifetime there", name.Name)
				}
			}
		}
	}
	if n == 0 {
		t.Error("got no lifetimes in lifetime.go, want some")
	}
}

func TestSpan(t *testing.T) {
	for d, want := range map[time.Duration]string{10 * time.Minute: "10 minutter", time.Hour: "1 time", 2 * time.Hour: "2 timer"} {
		if got := span(d).In(t.Context()); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}

func TestOnPrivacyPage(t *testing.T) {
	want := []string{"10 minutter", "1 time", "2 timer", "24 timer", "30 dage", "Til dagen efter besøget, højst 60 dage"}
	if len(OnPrivacyPage) != len(want) {
		t.Fatalf("got %d lifetimes, want %d", len(OnPrivacyPage), len(want))
	}
	for i, l := range OnPrivacyPage {
		if got := l.Kept.In(t.Context()); got != want[i] {
			t.Errorf("got %q, want %q", got, want[i])
		}
	}
}
