package static

import (
	"compress/gzip"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// builtNames returns the plain names of all files. The test fails when they are
// not built.
func builtNames(t *testing.T) []string {
	t.Helper()
	if err := Built(); err != nil {
		t.Fatal(err)
	}
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(all.hashed))
}

func get(path, accept string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	Serve(w, r)
	return w
}

func TestEveryFileIsServed(t *testing.T) {
	for _, name := range builtNames(t) {
		t.Run(name, func(t *testing.T) {
			w := get(Path(name), "gzip, deflate, br")
			if w.Code != http.StatusOK || w.Body.Len() == 0 {
				t.Errorf("got %d with %d bytes, want 200 with some", w.Code, w.Body.Len())
			}
			h := w.Header()
			if got, want := h.Get("Cache-Control"), "public, max-age=31536000, immutable"; got != want {
				t.Errorf("Cache-Control: got %q, want %q", got, want)
			}
			if h.Get("ETag") == "" {
				t.Error("got no ETag")
			}
			wantEncoding, wantVary := "br", "Accept-Encoding"
			if strings.HasSuffix(name, ".woff2") {
				wantEncoding, wantVary = "", ""
			}
			if got := h.Get("Content-Encoding"); got != wantEncoding {
				t.Errorf("Content-Encoding: got %q, want %q", got, wantEncoding)
			}
			if got := h.Get("Vary"); got != wantVary {
				t.Errorf("Vary: got %q, want %q", got, wantVary)
			}
		})
	}
}

// A file has the same contents in every coding.
func TestCodingsSayTheSame(t *testing.T) {
	for _, name := range builtNames(t) {
		plain := get(Path(name), "").Body.String()
		for accept, decode := range map[string]func(io.Reader) (io.Reader, error){
			"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
			"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		} {
			w := get(Path(name), accept)
			if w.Header().Get("Content-Encoding") != accept {
				if !strings.HasSuffix(name, ".woff2") {
					t.Errorf("%s: got no %s", name, accept)
				}
				continue
			}
			if w.Body.Len() > len(plain)*9/10 {
				t.Errorf("%s: got %d bytes of %s, want less than nine tenths of %d", name, w.Body.Len(), accept, len(plain))
			}
			r, err := decode(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			if text, err := io.ReadAll(r); err != nil || string(text) != plain {
				t.Errorf("%s: got %d bytes of %s, %v; want the %d of the plain file", name, len(text), accept, err, len(plain))
			}
		}
	}
}

func TestContentType(t *testing.T) {
	builtNames(t)
	for name, want := range map[string]string{
		"app.css":        "text/css; charset=utf-8",
		"klar.js":        "text/javascript; charset=utf-8",
		"sprite.svg":     "image/svg+xml",
		"favicon.svg":    "image/svg+xml",
		"licences.txt":   "text/plain; charset=utf-8",
		"sans-400.woff2": "font/woff2",
		"sans-600.woff2": "font/woff2",
		"mono-600.woff2": "font/woff2",
	} {
		if got := get(Path(name), "").Header().Get("Content-Type"); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// HTML and style sheet together must fit into 14,600 bytes, which a server can
// send in the first round trip. maxBytes is the style sheet's share.
func TestStyleIsLight(t *testing.T) {
	builtNames(t)
	const maxBytes = 9_500
	if got := get(Path("app.css"), "br").Body.Len(); got > maxBytes {
		t.Errorf("app.css: got %d bytes, want at most %d", got, maxBytes)
	}
}

func TestStyleNamesServedFiles(t *testing.T) {
	builtNames(t)
	css := get(Path("app.css"), "").Body.String()
	urls := cssURL.FindAllStringSubmatch(css, -1)
	if len(urls) == 0 {
		t.Fatal("got no url() in app.css, want the fonts")
	}
	for _, u := range urls {
		if w := get(Prefix+u[1], ""); w.Code != http.StatusOK {
			t.Errorf("url(%s): got %d, want 200", u[1], w.Code)
		}
	}
}

func TestNotFound(t *testing.T) {
	builtNames(t)
	for _, path := range []string{
		Prefix,
		Prefix + "app.css",
		Prefix + ".gitkeep",
		Prefix + "../static.go",
		Prefix + "../../go.mod",
		Prefix + "..%2f..%2fgo.mod",
		Prefix + "dist/app.css",
		Prefix + "/" + strings.TrimPrefix(Path("app.css"), Prefix),
		Path("app.css") + "/",
	} {
		if w := get(path, ""); w.Code != http.StatusNotFound {
			t.Errorf("%s: got %d, want 404", path, w.Code)
		}
		if got := get(path, "").Header().Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: got Cache-Control %q, want no-store", path, got)
		}
	}
}

func TestMethods(t *testing.T) {
	builtNames(t)
	for method, want := range map[string]int{
		http.MethodGet:    http.StatusOK,
		http.MethodHead:   http.StatusOK,
		http.MethodPost:   http.StatusMethodNotAllowed,
		http.MethodDelete: http.StatusMethodNotAllowed,
	} {
		w := httptest.NewRecorder()
		Serve(w, httptest.NewRequest(method, Path("app.css"), nil))
		if w.Code != want {
			t.Errorf("%s: got %d, want %d", method, w.Code, want)
		}
		if method == http.MethodHead && w.Body.Len() > 0 {
			t.Errorf("HEAD: got %d bytes, want none", w.Body.Len())
		}
	}
}

func TestNotModified(t *testing.T) {
	builtNames(t)
	request := func(accept, tag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, Path("app.css"), nil)
		r.Header.Set("Accept-Encoding", accept)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		Serve(w, r)
		return w
	}
	tag := get(Path("app.css"), "br").Header().Get("ETag")
	if w := request("br", tag); w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Errorf("same coding: got %d with %d bytes, want 304 with none", w.Code, w.Body.Len())
	}
	if w := request("gzip", tag); w.Code != http.StatusOK {
		t.Errorf("other coding: got %d, want 200", w.Code)
	}
}

func TestPathPanicsOnMisspeltName(t *testing.T) {
	builtNames(t)
	defer func() {
		if recover() == nil {
			t.Error("got a path, want a panic")
		}
	}()
	Path("ap.css")
}
