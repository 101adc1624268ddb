package visit_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestRulesArePure keeps HTTP, HTML, SQL and the rest of the world out of the
// rules, and keeps them from reading the clock: they are told what day it is.
func TestRulesArePure(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
	}, "klar/visit/...")
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) < 5 {
		t.Fatalf("got %d packages, want visit and its rules", len(loaded))
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		for path := range p.Imports {
			for _, outside := range []string{"net/http", "html", "database/", "os", "github.com/labstack", "github.com/a-h", "github.com/mattn", "klar/handlers", "klar/templates", "klar/store", "klar/static"} {
				if path == outside || strings.HasPrefix(path, strings.TrimSuffix(outside, "/")+"/") {
					t.Errorf("%s imports %s", p.PkgPath, path)
				}
			}
		}
		for name, used := range p.TypesInfo.Uses {
			if used.Pkg() != nil && used.Pkg().Path() == "time" && (name.Name == "Now" || name.Name == "Since" || name.Name == "Until") {
				t.Errorf("%s reads the clock", p.Fset.Position(name.Pos()))
			}
		}
	}
}
