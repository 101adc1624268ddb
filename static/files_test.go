package static

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadWithoutBuiltFiles(t *testing.T) {
	for name, dist := range map[string]fstest.MapFS{
		"empty":        {},
		"only gitkeep": {".gitkeep": {}},
	} {
		if _, err := read(dist); !errors.Is(err, errNotBuilt) {
			t.Errorf("%s: got %v, want %v", name, err, errNotBuilt)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		name string
		dist fstest.MapFS
		want string
	}{
		{"a kind of file it has no type for", fstest.MapFS{"app.css": {}, "a.exe": {}}, "static file a.exe: unknown type"},
		{"a style sheet that names no file of ours", fstest.MapFS{"app.css": {Data: []byte("a{b:url(c.svg)}")}}, "static file app.css: url(c.svg): no such file"},
	} {
		if _, err := read(test.dist); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
}

// A style sheet is cached for good: when a font in it changes its own name
// must change too.
func TestFontChangesNameOfStyle(t *testing.T) {
	name := func(font string) string {
		all, err := read(fstest.MapFS{
			"app.css": {Data: []byte(`@font-face{src:url("f.woff2")}`)},
			"f.woff2": {Data: []byte(font)},
		})
		if err != nil {
			t.Fatal(err)
		}
		css := all.byName[all.hashed["app.css"]].bodies[identity]
		if want := "url(" + all.hashed["f.woff2"] + ")"; !strings.Contains(string(css), want) {
			t.Errorf("got %s, want it to contain %s", css, want)
		}
		return all.hashed["app.css"]
	}
	if one, other := name("one"), name("other"); one == other {
		t.Errorf("got %s for both fonts, want two names", one)
	}
}
