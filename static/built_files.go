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

// contentTypes names the type of each kind of file we may serve. The host's
// own table is not asked: it differs, and a wrong type is refused by browsers
// that are told not to guess.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".txt":   "text/plain; charset=utf-8",
	".woff2": "font/woff2",
}

// files is all that is served. It never changes once read.
type files struct {
	hashed map[string]string // app.css → app.1f0c….css
	byName map[string]file   // app.1f0c….css → its contents
}

type file struct {
	contentType string
	hash        string
	bodies      map[coding][]byte // identity always, others where smaller
}

// manifest is what build.mjs says of the files it has made, by plain name.
const manifest = "manifest.json"

type manifestEntry struct {
	File   string            // app.1f0c….css
	SHA256 map[coding]string // of the file in each coding that there is of it
}

// hashLength is how much of the hash of its contents stands in a file's name.
const hashLength = 12

// suffixes are what the files of each coding end in.
var suffixes = map[coding]string{identity: "", brotliCoding: ".br", gzipCoding: ".gz"}

// read reads every file that the manifest of dist names. It refuses what is not
// there, or is not what was built: a name promises its contents for good.
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

// read reads one file in all its codings.
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

// checkLinks returns an error when a style sheet names a file that is not there.
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
