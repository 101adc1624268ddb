package cite_test

import (
	"go/ast"
	"go/constant"
	"go/types"
	"os"
	"regexp"
	"testing"

	"golang.org/x/tools/go/packages"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/office"
	"klar/visit/site"
)

// TestSourcesComeFromTheTable reads the code of the whole program. Only this
// package and package office, whose file has its own sources, may make a source.
// Every call of Page is in a package variable, so that a wrong id stops the start
// and not a request. And something uses each page of the table.
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
				t.Errorf("%s: got a source made in code, want a page of sources.toml", p.Fset.Position(literal.Pos()))
			}
		}
		for _, file := range p.Syntax {
			for _, declared := range file.Decls {
				_, inFunction := declared.(*ast.FuncDecl)
				for _, id := range pagesNamed(p.TypesInfo, declared) {
					used[id] = true
					if inFunction {
						t.Errorf("%s: got page %q in a function, want it in a package variable", p.Fset.Position(declared.Pos()), id)
					}
				}
			}
		}
	}
	for _, named := range sourceInOffices.FindAllStringSubmatch(office.Template(), -1) {
		used[named[1]] = true
	}
	for _, language := range locales.Languages {
		for _, g := range site.Guides {
			text, err := os.ReadFile("../../locales/guide/" + string(language) + "/" + g.Text + ".md")
			if err != nil {
				t.Fatal(err)
			}
			for _, named := range sourceInGuide.FindAllStringSubmatch(string(text), -1) {
				used[named[1]] = true
			}
			if address := addressInGuide.FindString(string(text)); address != "" {
				t.Errorf("%s (%s): got a link %s, want a page of sources.toml", g.Text, language, address)
			}
		}
	}
	for _, id := range cite.IDs() {
		if !used[id] {
			t.Errorf("got no use of page %s, want one", id)
		}
	}
}

// sourceInOffices matches where the file of offices names a page by its id.
var sourceInOffices = regexp.MustCompile(`(?m)^source = "([a-z0-9-]+)"$`)

var (
	sourceInGuide  = regexp.MustCompile(`{{source "([a-z0-9-]+)"}}`)
	addressInGuide = regexp.MustCompile(`\]\(https?://[^)/]*/[^)]+\)`) // MitID's front page is no source
)

// pagesNamed returns the ids that calls of [cite.Page] in n are given, "" for an id
// that is not a constant.
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
