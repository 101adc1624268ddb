package visit_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestRulesUseNoServerAndNoClock checks that the rules import nothing for HTTP, HTML,
// SQL or files, and that they do not read the clock. An Env tells them the day.
func TestRulesUseNoServerAndNoClock(t *testing.T) {
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
					t.Errorf("%s: got an import of %s, want none", p.PkgPath, path)
				}
			}
		}
		for name, used := range p.TypesInfo.Uses {
			if used.Pkg() != nil && used.Pkg().Path() == "time" && (name.Name == "Now" || name.Name == "Since" || name.Name == "Until") {
				t.Errorf("%s: got time.%s, want code that does not read the clock", p.Fset.Position(name.Pos()), name.Name)
			}
		}
	}
}
