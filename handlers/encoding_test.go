package handlers_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// fetch asks for a path in a coding and returns the response, decoded.
func fetch(t *testing.T, s *service, path, accept string) (page, string) {
	t.Helper()
	b := s.visitor().in(t)
	if accept != "" {
		b.header.Set("Accept-Encoding", accept)
	}
	got := b.get(path).want(http.StatusOK)
	var body io.Reader = strings.NewReader(got.body)
	switch got.Header.Get("Content-Encoding") {
	case "gzip":
		unzipped, err := gzip.NewReader(body)
		if err != nil {
			t.Fatal(err)
		}
		body = unzipped
	case "br":
		body = brotli.NewReader(body)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return got, string(text)
}

func TestPagesAreCompressed(t *testing.T) {
	s := start(t)
	_, plain := fetch(t, s, danish("start"), "")
	for accept, want := range map[string]string{
		"":                  "",
		"identity":          "",
		"br":                "",
		"gzip":              "gzip",
		"gzip, deflate, br": "gzip",
		"gzip;q=0.5":        "gzip",
		"gzip;q=0":          "",
		"br, gzip; q=0.000": "",
	} {
		t.Run(accept, func(t *testing.T) {
			got, text := fetch(t, s, danish("start"), accept)
			if coding := got.Header.Get("Content-Encoding"); coding != want {
				t.Errorf("Content-Encoding: got %q, want %q", coding, want)
			}
			if !slices.Contains(got.Header.Values("Vary"), "Accept-Encoding") {
				t.Errorf("Vary: got %q, want Accept-Encoding", got.Header.Values("Vary"))
			}
			if text != plain {
				t.Error("got another page, want the same in every coding")
			}
			if want != "" && len(got.body) > len(plain)/2 {
				t.Errorf("got %d bytes of %d, want half or less", len(got.body), len(plain))
			}
		})
	}
}

// Whatever a page loads is there, in the coding it was stored in, for good.
func TestLoadedFiles(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	loaded := map[string]bool{}
	for _, name := range []string{"start", "situation", "user-ids", "check", "slip", "blank-slip"} {
		p := b.get(danish(name))
		for _, address := range slices.Concat(
			attributes(p.Find(`link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], use[href]`), "href"),
			attributes(p.Find("script"), "src"),
		) {
			path, _, _ := strings.Cut(address, "#")
			loaded[path] = true
		}
	}
	if len(loaded) < 4 {
		t.Fatalf("got %v, want at least style, script, font and icon", loaded)
	}
	for path := range loaded {
		t.Run(path, func(t *testing.T) {
			_, plain := fetch(t, s, path, "")
			for _, accept := range []string{"gzip", "gzip, br"} {
				got, text := fetch(t, s, path, accept)
				if text != plain {
					t.Errorf("%s: got another file, want the same in every coding", accept)
				}
				if cache, want := got.Header.Get("Cache-Control"), "public, max-age=31536000, immutable"; cache != want {
					t.Errorf("Cache-Control: got %q, want %q", cache, want)
				}
				if got.Header.Get("X-Content-Type-Options") != "nosniff" {
					t.Error("X-Content-Type-Options: got none, want nosniff")
				}
				if len(got.Cookies()) > 0 {
					t.Errorf("got cookies %v, want none", got.Cookies())
				}
			}
		})
	}
}

func TestUnknownFiles(t *testing.T) {
	s := start(t)
	for _, path := range []string{"/static/", "/static/app.css", "/static/../go.mod", "/static/%2e%2e/go.mod", "/static/dist/app.css"} {
		got := s.visitor().get(path).want(http.StatusNotFound)
		if strings.Contains(got.Header.Get("Cache-Control"), "immutable") || strings.Contains(got.body, "module klar") {
			t.Errorf("%s: got Cache-Control %q and %q, want a plain refusal", path, got.Header.Get("Cache-Control"), got.body)
		}
	}
}
