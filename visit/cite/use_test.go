package cite_test

import (
	"go/ast"
	"go/constant"
	"go/types"
	"testing"

	"golang.org/x/tools/go/packages"

	"klar/visit/cite"
)

// TestSourcesComeFromTheTable reads the code of the whole program. Only this
// package and the offices, which bring their own, may make a source; every page
// is named where the program starts, so that a wrong id never waits for a
// request; and no page stands in the table for nothing.
func TestSourcesComeFromTheTable(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
		Dir:  "../..",
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		for expression, typed := range p.TypesInfo.Types {
			literal, ok := expression.(*ast.CompositeLit)
			if ok && typed.Type.String() == "klar/visit/rule.Source" && len(literal.Elts) > 0 && p.PkgPath != "klar/visit/cite" && p.PkgPath != "klar/visit/office" {
				t.Errorf("%s: a source of its own, want a page of sources.toml", p.Fset.Position(literal.Pos()))
			}
		}
		for _, file := range p.Syntax {
			for _, declared := range file.Decls {
				_, inFunction := declared.(*ast.FuncDecl)
				for _, id := range pagesNamed(p.TypesInfo, declared) {
					used[id] = true
					if inFunction {
						t.Errorf("%s: %q is named in a function, want a variable of the package", p.Fset.Position(declared.Pos()), id)
					}
				}
			}
		}
	}
	for _, id := range cite.IDs() {
		if !used[id] {
			t.Errorf("nothing rests on %s", id)
		}
	}
}

// pagesNamed returns the ids given to [cite.Page] in n, "" for one that is no
// constant.
func pagesNamed(info *types.Info, n ast.Node) (ids []string) {
	ast.Inspect(n, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		selected, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || info.Uses[selected.Sel] == nil || info.Uses[selected.Sel].String() != "func klar/visit/cite.Page(id string) klar/visit/rule.Source" {
			return true
		}
		id := ""
		if v := info.Types[call.Args[0]].Value; v != nil {
			id = constant.StringVal(v)
		}
		ids = append(ids, id)
		return true
	})
	return ids
}
