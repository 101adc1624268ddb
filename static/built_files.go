package static

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// contentTypes maps file extensions to the content types we serve. The tables of
// package mime differ between machines, and with the header nosniff browsers
// refuse a file with a wrong type.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".txt":   "text/plain; charset=utf-8",
	".woff2": "font/woff2",
}

// files holds all files that are served. It does not change after it is read.
type files struct {
	hashed map[string]string // app.css → app.1f0c….css
	byName map[string]file   // app.1f0c….css → its contents
}

type file struct {
	contentType string
	hash        string
	bodies      map[coding][]byte // identity always, other codings where smaller
}

// manifest is the JSON file in which build.mjs lists the files that it has built:
// a manifestEntry for each plain name, such as app.css.
const manifest = "manifest.json"

type manifestEntry struct {
	File   string            // app.1f0c….css
	SHA256 map[coding]string // in hexadecimal, of the file in each coding it exists in
}

// hashLength is how many characters of its hash are part of a file's name.
const hashLength = 12

// suffixes are the file name endings of the codings.
var suffixes = map[coding]string{identity: "", brotliCoding: ".br", gzipCoding: ".gz"}

// read reads all files listed in dist's manifest. It returns an error when a file
// is missing or differs from its hash: browsers cache each name forever, so a
// name must always have the same contents.
func read(dist fs.FS) (*files, error) {
	text, err := fs.ReadFile(dist, manifest)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errNotBuilt
	}
	if err != nil {
		return nil, err
	}
	var entries map[string]manifestEntry
	if err := json.Unmarshal(text, &entries); err != nil {
		return nil, fmt.Errorf("%s: %w", manifest, err)
	}
	all := &files{hashed: map[string]string{}, byName: map[string]file{}}
	for name, entry := range entries {
		f, err := entry.read(dist)
		if err != nil {
			return nil, fmt.Errorf("static file %s: %w", name, err)
		}
		all.hashed[name], all.byName[entry.File] = entry.File, f
	}
	return all, all.checkLinks()
}

// read reads one file in all codings that the manifest lists.
func (e manifestEntry) read(dist fs.FS) (file, error) {
	contentType, ok := contentTypes[path.Ext(e.File)]
	if !ok {
		return file{}, errors.New("unknown type")
	}
	f := file{contentType: contentType, bodies: map[coding][]byte{}}
	for coding, want := range e.SHA256 {
		suffix, ok := suffixes[coding]
		if !ok {
			return file{}, fmt.Errorf("unknown coding %s", coding)
		}
		body, err := fs.ReadFile(dist, e.File+suffix)
		if err != nil {
			return file{}, fmt.Errorf("%w: %w", errNotBuilt, err)
		}
		if sum := sha256.Sum256(body); hex.EncodeToString(sum[:]) != want {
			return file{}, fmt.Errorf("%w: %s has other contents", errNotBuilt, e.File+suffix)
		}
		f.bodies[coding] = body
	}
	sum := e.SHA256[identity]
	if len(sum) < hashLength || !strings.Contains(e.File, "."+sum[:hashLength]+".") {
		return file{}, fmt.Errorf("%w: %s is not named after its contents", errNotBuilt, e.File)
	}
	f.hash = sum[:hashLength]
	return f, nil
}

var cssURL = regexp.MustCompile(`url\(["']?([^"')]+)["']?\)`)

// checkLinks returns an error when a url() in a style sheet names no file.
func (all *files) checkLinks() error {
	for name, f := range all.byName {
		if path.Ext(name) != ".css" {
			continue
		}
		for _, url := range cssURL.FindAllSubmatch(f.bodies[identity], -1) {
			if _, ok := all.byName[string(url[1])]; !ok {
				return fmt.Errorf("static file %s: url(%s): no such file", name, url[1])
			}
		}
	}
	return nil
}
