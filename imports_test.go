package main

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestImportsPointOneWay checks that each library, and each of our own packages in
// the table, is imported by its owners only. Most have one owner.
func TestImportsPointOneWay(t *testing.T) {
	owner := map[string]string{
		"github.com/labstack/echo/v4":      "klar/handlers",
		"github.com/nicksnyder/go-i18n/v2": "klar/locales",
		"github.com/mattn/go-sqlite3":      "klar/store/sqlite",
		"database/sql":                     "klar/store/sqlite",
		"github.com/BurntSushi/toml":       "klar/visit/office klar/visit/cite klar/locales klar/locales/prose",
		"github.com/rickar/cal/v2":         "klar/visit/civil",
		"github.com/andybalholm/brotli":    "klar/static",
		"golang.org/x/text/unicode/norm":   "klar/visit/userid",
		"golang.org/x/time/rate":           "klar/handlers",
		"klar/handlers":                    "klar",
		"klar/templates":                   "klar/handlers",
		"klar/templates/guides":            "klar klar/handlers klar/templates",
		"klar/templates/ui":                "klar/handlers klar/templates klar/templates/slip",
		"klar/templates/ui/uitest":         "", // tests only
		"klar/templates/slip":              "klar/handlers klar/templates",
		"klar/locales/guide":               "klar/templates/guides",
		"github.com/yuin/goldmark":         "klar/locales/guide",
		"klar/store":                       "klar klar/handlers klar/store/sqlite klar/store/storetest",
		"klar/store/sqlite":                "klar",
		"klar/report":                      "klar",
		"klar/store/storetest":             "", // tests only
		"klar/locales/prose":               "", // tests only
		"github.com/a-h/templ":             "klar/templates klar/templates/slip klar/templates/ui klar/templates/ui/uitest klar/handlers",
		"rsc.io/qr":                        "klar/templates",
		"github.com/labstack/gommon":       "klar/handlers",
	}
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports}, "klar/...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range loaded {
		for path := range p.Imports {
			for library, owners := range owner {
				if owner[path] != "" && path != library {
					continue // path has its own entry in the table
				}
				if (path == library || strings.HasPrefix(path, library+"/")) && !strings.Contains(" "+owners+" ", " "+p.PkgPath+" ") {
					t.Errorf("%s imports %s, which belongs to %s", p.PkgPath, path, owners)
				}
			}
		}
	}
}

// TestHandlersPullInNoDatabase checks everything that the handlers import, directly
// or indirectly. Only main chooses the database.
func TestHandlersPullInNoDatabase(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps}, "klar/handlers")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	packages.Visit(loaded, func(p *packages.Package) bool {
		seen++
		for _, database := range []string{"database/sql", "github.com/mattn/go-sqlite3", "klar/store/sqlite"} {
			if p.PkgPath == database {
				t.Errorf("the handlers pull in %s", database)
			}
		}
		return true
	}, nil)
	if seen < 100 {
		t.Fatalf("got %d packages, want all that the handlers need", seen)
	}
}

// TestSharedViewPartsKnowStringsOnly checks that the parts that all pages share do
// not import the rules.
func TestSharedViewPartsKnowStringsOnly(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports}, "klar/templates/ui")
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) != 1 || len(loaded[0].Imports) == 0 {
		t.Fatalf("got packages %v, want the parts with what they import", loaded)
	}
	for path := range loaded[0].Imports {
		if strings.HasPrefix(path, "klar/") && path != "klar/locales" && path != "klar/static" {
			t.Errorf("the shared parts import %s", path)
		}
	}
}
