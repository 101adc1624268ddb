package static

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// A builtFile is a file as build.mjs writes it: its contents in each coding.
type builtFile struct {
	name   string
	bodies map[coding]string
}

// sumOf returns the hash of a file's contents.
func sumOf(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:])
}

// hashedName returns the name that build.mjs gives to a file with these contents.
func hashedName(name, body string) string {
	stem, ext, _ := strings.Cut(name, ".")
	return stem + "." + sumOf(body)[:hashLength] + "." + ext
}

// build returns dist as build.mjs would write it for these files.
func build(t *testing.T, built ...builtFile) fstest.MapFS {
	t.Helper()
	dist := fstest.MapFS{".gitkeep": {}}
	entries := map[string]manifestEntry{}
	for _, f := range built {
		entry := manifestEntry{File: hashedName(f.name, f.bodies[identity]), SHA256: map[coding]string{}}
		for coding, body := range f.bodies {
			entry.SHA256[coding] = sumOf(body)
			dist[entry.File+suffixes[coding]] = &fstest.MapFile{Data: []byte(body)}
		}
		entries[f.name] = entry
	}
	text, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	dist[manifest] = &fstest.MapFile{Data: text}
	return dist
}

func plainFile(name, body string) builtFile {
	return builtFile{name, map[coding]string{identity: body}}
}

func TestReadWithoutBuiltFiles(t *testing.T) {
	for name, dist := range map[string]fstest.MapFS{
		"empty":                    {},
		"only gitkeep":             {".gitkeep": {}},
		"of a release before ours": {"app.css": {Data: []byte("a{}")}},
	} {
		if _, err := read(dist); !errors.Is(err, errNotBuilt) {
			t.Errorf("%s: got %v, want %v", name, err, errNotBuilt)
		}
	}
}

// A file that differs from what was built is refused, since browsers cache its
// name forever.
func TestReadRefusesWhatIsStale(t *testing.T) {
	const css = "a{color:red}"
	app := hashedName("app.css", css)
	whole := build(t, builtFile{"app.css", map[coding]string{identity: css, brotliCoding: "br", gzipCoding: "gz"}})
	if _, err := read(whole); err != nil {
		t.Fatal(err)
	}
	other := &fstest.MapFile{Data: []byte("a{color:blue}")}
	for name, spoil := range map[string]func(fstest.MapFS){
		"the file is another":   func(dist fstest.MapFS) { dist[app] = other },
		"the file is missing":   func(dist fstest.MapFS) { delete(dist, app) },
		"its brotli is another": func(dist fstest.MapFS) { dist[app+".br"] = other },
		"its brotli is missing": func(dist fstest.MapFS) { delete(dist, app+".br") },
		"its gzip is another":   func(dist fstest.MapFS) { dist[app+".gz"] = other },
		"its gzip is missing":   func(dist fstest.MapFS) { delete(dist, app+".gz") },
		"its name is of other contents": func(dist fstest.MapFS) {
			stale := hashedName("app.css", "a{}")
			text := strings.ReplaceAll(string(dist[manifest].Data), app, stale)
			dist[manifest], dist[stale], dist[stale+".br"], dist[stale+".gz"] = &fstest.MapFile{Data: []byte(text)}, dist[app], dist[app+".br"], dist[app+".gz"]
		},
	} {
		dist := maps.Clone(whole)
		spoil(dist)
		if _, err := read(dist); !errors.Is(err, errNotBuilt) {
			t.Errorf("%s: got %v, want %v", name, err, errNotBuilt)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	css := hashedName("app.css", "a{b:url(c.svg)}")
	for _, test := range []struct {
		name string
		dist fstest.MapFS
		want string
	}{
		{"a kind of file it has no type for", build(t, plainFile("a.exe", "")), "static file a.exe: unknown type"},
		{"a style sheet that names no file of ours", build(t, plainFile("app.css", "a{b:url(c.svg)}")), "static file " + css + ": url(c.svg): no such file"},
		{"a coding it cannot send", build(t, builtFile{"app.css", map[coding]string{identity: "", "zstd": ""}}), "static file app.css: unknown coding zstd"},
		{"no manifest", fstest.MapFS{manifest: {Data: []byte("{")}}, "manifest.json: unexpected end of JSON input"},
	} {
		if _, err := read(test.dist); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
}

// A style sheet is cached forever, so its name must change when a font changes.
// It does: the sheet contains the fonts' hashed names, and its own name contains
// the hash of its contents.
func TestStyleHoldsTheHashesOfFonts(t *testing.T) {
	builtNames(t)
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	css := all.byName[all.hashed["app.css"]]
	for _, font := range []string{"sans-400.woff2", "sans-600.woff2", "mono-600.woff2"} {
		hashed := all.hashed[font]
		if want := hashedName(font, string(all.byName[hashed].bodies[identity])); hashed != want {
			t.Errorf("%s: got name %s, want %s", font, hashed, want)
		}
		if !strings.Contains(string(css.bodies[identity]), "url("+hashed+")") {
			t.Errorf("got app.css without url(%s), want it", hashed)
		}
	}
	if want := hashedName("app.css", string(css.bodies[identity])); all.hashed["app.css"] != want {
		t.Errorf("app.css: got name %s, want %s", all.hashed["app.css"], want)
	}
}
