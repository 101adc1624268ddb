package static

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/andybalholm/brotli"
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

// read reads every file of dist. Style sheets come last, because the hashes of
// the files that they name become part of their own contents.
func read(dist fs.FS) (*files, error) {
	names, err := fs.Glob(dist, "*.*")
	if err != nil {
		return nil, err
	}
	all := &files{hashed: map[string]string{}, byName: map[string]file{}}
	var sheets []string
	for _, name := range names {
		switch {
		case strings.HasPrefix(name, "."):
		case path.Ext(name) == ".css":
			sheets = append(sheets, name)
		default:
			if err := all.add(dist, name); err != nil {
				return nil, err
			}
		}
	}
	if len(sheets) == 0 {
		return nil, errNotBuilt
	}
	for _, name := range sheets {
		if err := all.add(dist, name); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (all *files) add(dist fs.FS, name string) error {
	body, err := fs.ReadFile(dist, name)
	if err != nil {
		return err
	}
	ext := path.Ext(name)
	contentType, ok := contentTypes[ext]
	if !ok {
		return fmt.Errorf("static file %s: unknown type", name)
	}
	if ext == ".css" {
		if body, err = all.link(body); err != nil {
			return fmt.Errorf("static file %s: %w", name, err)
		}
	}
	sum := sha256.Sum256(body)
	hash := hex.EncodeToString(sum[:6])
	bodies, err := compress(body)
	if err != nil {
		return fmt.Errorf("static file %s: %w", name, err)
	}
	hashed := strings.TrimSuffix(name, ext) + "." + hash + ext
	all.hashed[name] = hashed
	all.byName[hashed] = file{contentType, hash, bodies}
	return nil
}

var cssURL = regexp.MustCompile(`url\(["']?([^"')]+)["']?\)`)

// link puts the hashed names of other files into a style sheet.
func (all *files) link(css []byte) ([]byte, error) {
	var missing error
	linked := cssURL.ReplaceAllFunc(css, func(match []byte) []byte {
		name := string(cssURL.FindSubmatch(match)[1])
		hashed, ok := all.hashed[name]
		if !ok {
			missing = fmt.Errorf("url(%s): no such file", name)
		}
		return []byte("url(" + hashed + ")")
	})
	return linked, missing
}

// compress returns body in every coding that makes it noticeably smaller:
// fonts are compressed already.
func compress(body []byte) (map[coding][]byte, error) {
	bodies := map[coding][]byte{identity: body}
	for coding, writer := range map[coding]func(io.Writer) (io.WriteCloser, error){
		brotliCoding: func(w io.Writer) (io.WriteCloser, error) {
			return brotli.NewWriterLevel(w, brotli.BestCompression), nil
		},
		gzipCoding: func(w io.Writer) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(w, gzip.BestCompression)
		},
	} {
		var small bytes.Buffer
		w, err := writer(&small)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(body); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		if small.Len() < len(body)*9/10 {
			bodies[coding] = small.Bytes()
		}
	}
	return bodies, nil
}
