package templates_test

import (
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestTemplatesAreToldWhatToShow keeps the answers, and what the rules depend on
// beside them, out of the views: what has neither cannot decide anything.
func TestTemplatesAreToldWhatToShow(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
	}, "klar/templates", "klar/templates/slip")
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) != 2 {
		t.Fatalf("got %d packages, want the two of the views", len(loaded))
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		for name, used := range p.TypesInfo.Uses {
			if used.Pkg() != nil && used.Pkg().Path() == "klar/visit" && (name.Name == "Answers" || name.Name == "Env") {
				t.Errorf("%s: a view is given visit.%s", p.Fset.Position(name.Pos()), name.Name)
			}
		}
	}
}
