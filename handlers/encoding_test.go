package handlers_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"klar/static"
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
			if length := got.Header.Get("Content-Length"); length != strconv.Itoa(len(got.body)) {
				t.Errorf("Content-Length: got %q, want the %d bytes sent", length, len(got.body))
			}
			if want != "" && len(got.body) > len(plain)/2 {
				t.Errorf("got %d bytes of %d, want half or less", len(got.body), len(plain))
			}
		})
	}
}

// What has no body says nothing of a coding, and what is short is sent as it is,
// for nothing is won. Errors are not compressed either.
func TestAnswersThatAreNotCompressed(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.header.Set("Accept-Encoding", "gzip")
	for name, got := range map[string]page{
		"redirect":   b.post(danish("situation"), valid("situation")).wantRedirect(""),
		"short":      b.get("/healthz").want(http.StatusOK),
		"not found":  b.get("/da/nix-nada-nul").want(http.StatusNotFound),
		"bad method": b.do(httptest.NewRequest(http.MethodPut, danish("start"), nil)).want(http.StatusMethodNotAllowed),
		"not a page": b.post(static.Path("app.css"), url.Values{}).want(http.StatusMethodNotAllowed),
		"no form":    b.send(danish("situation"), "text/plain", "x").want(http.StatusUnsupportedMediaType),
		"switch":     b.post(danish("home"), url.Values{"language": {"en"}}).want(http.StatusTemporaryRedirect),
	} {
		h := got.Header
		if coding := h.Get("Content-Encoding"); coding != "" {
			t.Errorf("%s: Content-Encoding: got %q, want none", name, coding)
		}
		if _, there := h["No-Gzip-Compression"]; there {
			t.Errorf("%s: got a header that is between us and the compressor", name)
		}
		if length := h.Get("Content-Length"); len(got.body) > 0 && length != strconv.Itoa(len(got.body)) {
			t.Errorf("%s: Content-Length: got %q, want %d", name, length, len(got.body))
		}
		if !slices.Contains(h.Values("Vary"), "Accept-Encoding") {
			t.Errorf("%s: Vary: got %q, want Accept-Encoding", name, h.Values("Vary"))
		}
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
