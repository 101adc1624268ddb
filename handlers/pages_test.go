package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"

	"klar/locales"
	"klar/static"
	"klar/visit/site"
)

// Every page, in every language, before the first question and after the last.
func TestPages(t *testing.T) {
	t.Parallel()
	beside := []string{"start", "delete", "home", "fetch"}
	for _, page := range site.StaticPages {
		beside = append(beside, page.Name)
	}
	for _, answered := range []bool{false, true} {
		s := start(t)
		b := s.visitor()
		if answered {
			b.fill(questions...)
		}
		for _, l := range locales.Languages {
			for _, p := range site.Pages {
				name := string(l) + " " + p.Name
				if answered {
					name += " answered"
				}
				t.Run(name, func(t *testing.T) {
					b := b.tab().in(t)
					got, head := b.get(p.Path(l)), b.do(httptest.NewRequest(http.MethodHead, p.Path(l), nil))
					if got.StatusCode != head.StatusCode {
						t.Errorf("HEAD: got status %d, want %d as for GET", head.StatusCode, got.StatusCode)
					}
					checkHeaders(t, got)
					if !answered && p.Name != "situation" && !slices.Contains(beside, p.Name) {
						got.wantRedirect(pathTo(l, "situation"))
						return
					}
					got.want(http.StatusOK)
					checkHeaders(t, head)
					checkMarkup(t, got, l)
					checkAlternates(t, got, p, l)
				})
			}
		}
	}
}

// checkAlternates checks that a page names itself and the same page in every
// other language, and that its switch leads to those.
func checkAlternates(t *testing.T, got page, p site.Page, l locales.Language) {
	t.Helper()
	for _, m := range locales.Languages {
		if href := got.attr(`link[rel="alternate"][hreflang="`+string(m)+`"]`, "href"); href != p.Path(m) {
			t.Errorf("hreflang %s: got %q, want %q", m, href, p.Path(m))
		}
	}
	if n, want := got.Find(".language").Length(), len(l.Others()); n != want {
		t.Errorf("language switch: got %d languages, want %d", n, want)
	}
	for _, other := range l.Others() {
		name := say(t, other, "language.name")
		if button := got.Find(`button[name="language"][value="` + string(other) + `"]`); button.Length() == 1 {
			if form := got.Find("form#" + button.AttrOr("form", "none")); form.AttrOr("action", "") != p.Path(l) || form.AttrOr("method", "") != "post" {
				t.Errorf("language switch: got a form to %q, want one that posts to the page itself", form.AttrOr("action", ""))
			}
			if button.Text() != name {
				t.Errorf("language switch: got %q for %q, want %q", button.Text(), other, name)
			}
			continue
		}
		link := got.Find(`a[hreflang="` + string(other) + `"]`)
		if link.Length() != 1 || link.AttrOr("href", "") != p.Path(other) || link.Text() != name {
			t.Errorf("language switch: got %d links, %q to %q, want one, %q to %q",
				link.Length(), link.Text(), link.AttrOr("href", ""), name, p.Path(other))
		}
	}
}

// securityHeaders are on every response.
var securityHeaders = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
		"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
	"Referrer-Policy":              "same-origin",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"X-XSS-Protection":             "0",
	"Strict-Transport-Security":    "",
}

// checkHeaders checks the headers of a response that may hold answers.
func checkHeaders(t *testing.T, p page) {
	t.Helper()
	for name, want := range securityHeaders {
		if got := p.Header.Get(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	if got := p.Header.Get("Cache-Control"); got != "no-store" && p.StatusCode != http.StatusSeeOther {
		t.Errorf("Cache-Control: got %q, want no-store", got)
	}
	if got := p.Header.Get("Server"); got != "" {
		t.Errorf("Server: got %q, want none", got)
	}
}

func TestOverHTTPS(t *testing.T) {
	s := start(t, func(with *setup) { with.BaseURL = &url.URL{Scheme: "https", Host: "klar.example.dk"} })
	want := "max-age=31536000"
	for _, path := range []string{danish("start"), "/da/findes-ikke", static.Path("app.css")} {
		if got := s.visitor().get(path).Header.Get("Strict-Transport-Security"); got != want {
			t.Errorf("%s: Strict-Transport-Security: got %q, want %q", path, got, want)
		}
	}
}
