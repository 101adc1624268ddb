// Package static holds what browsers fetch by name: styles, script, drawings
// and fonts. The source is in src/, the `npm run build` of build.mjs makes
// dist/ of it, and that is embedded.
//
// Each file is served under a name that contains a hash of its contents, so
// that it may be cached for good. It is compressed when it is built.
package static

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"sync"
)

// Prefix is the URL path that every file is served below.
const Prefix = "/static/"

//go:embed all:dist
var embedded embed.FS

// errNotBuilt says that the program was compiled before the files were made.
var errNotBuilt = errors.New("static files are not built: run make")

var load = sync.OnceValues(func() (*files, error) {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		return nil, err
	}
	return read(dist)
})

// Built returns nil when the files to serve are there and are what was built, or
// else an error that says what to do. Call it at the start.
func Built() error {
	_, err := load()
	return err
}

// Path returns the URL path of the file with the given name in dist.
// It panics when there is none, so that any test of a page finds a misspelt
// name.
func Path(name string) string {
	all, err := load()
	if err != nil {
		panic(err)
	}
	hashed, ok := all.hashed[name]
	if !ok {
		panic(fmt.Sprintf("static: no file %q", name))
	}
	return Prefix + hashed
}

// Serve answers a request for a path that [Path] has returned, and any other
// with 404.
func Serve(w http.ResponseWriter, r *http.Request) {
	all, err := load()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	all.serve(w, r)
}
