// Package static serves style sheets, scripts, drawings and fonts. Their sources
// are in src/. `npm run build` runs build.mjs, which writes the finished files to
// dist/, and those are embedded in the program.
//
// Each file's name contains a hash of its contents, so browsers may cache it
// forever. Files are compressed when they are built.
//
// Start with [Path] and [Serve] in this file. built_files.go reads dist/,
// serve_file.go and accept_encoding.go answer a request, and inline_style.go
// makes a style sheet that needs no other file.
package static

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"sync"
)

// Prefix is the start of every file's URL path.
const Prefix = "/static/"

//go:embed all:dist
var embedded embed.FS

// errNotBuilt means that dist/ was empty or outdated when the program was compiled.
var errNotBuilt = errors.New("static files are not built: run make")

var load = sync.OnceValues(func() (*files, error) {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		return nil, err
	}
	return read(dist)
})

// Built returns nil when all files were built and embedded, or else an error that
// says what to do. Call it before serving.
func Built() error {
	_, err := load()
	return err
}

// Path returns the URL path of the file with the given plain name: for "app.css",
// /static/app.<hash>.css. It panics when there is no such file, so that every test
// of a page finds a misspelt name.
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

// Serve answers a request for a path that [Path] returns. It answers 404 to any
// other path, and 405 to methods other than GET and HEAD.
func Serve(w http.ResponseWriter, r *http.Request) {
	all, err := load()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	all.serve(w, r)
}
