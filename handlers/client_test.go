package handlers_test

import (
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// cookieName is the name of the cookie of a service that is not reached over
// https.
const cookieName = "klar"

// A browser keeps cookies, and sends header along with every request.
type browser struct {
	t       *testing.T
	service http.Handler
	header  http.Header
	cookies map[string]*http.Cookie
}

// visitor returns a browser that has not been here before.
func (s *service) visitor() *browser {
	return &browser{s.t, s, http.Header{}, map[string]*http.Cookie{}}
}

// tab returns another tab of the same browser. What the cookies are is settled
// when it opens, as it is for a request that is on its way.
func (b *browser) tab() *browser {
	return &browser{b.t, b.service, b.header.Clone(), maps.Clone(b.cookies)}
}

// in returns the same browser, whose failures belong to t.
func (b *browser) in(t *testing.T) *browser {
	return &browser{t, b.service, b.header, b.cookies}
}

func (b *browser) get(path string) page {
	b.t.Helper()
	return b.do(httptest.NewRequest(http.MethodGet, path, nil))
}

func (b *browser) post(path string, form url.Values) page {
	b.t.Helper()
	return b.send(path, "application/x-www-form-urlencoded", form.Encode())
}

// send posts a body that need not be a form.
func (b *browser) send(path, contentType, body string) page {
	b.t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	return b.do(r)
}

func (b *browser) do(r *http.Request) page {
	b.t.Helper()
	for name, values := range b.header {
		r.Header[name] = values
	}
	for _, cookie := range b.cookies {
		r.AddCookie(cookie)
	}
	w := httptest.NewRecorder()
	b.service.ServeHTTP(w, r)
	response := w.Result()
	for _, cookie := range response.Cookies() {
		if cookie.MaxAge < 0 {
			delete(b.cookies, cookie.Name)
		} else {
			b.cookies[cookie.Name] = cookie
		}
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(string(body)))
	if err != nil {
		b.t.Fatal(err)
	}
	return page{response, b.t, string(body), doc}
}

// follow gets the page that a response sends the browser to.
func (b *browser) follow(p page) page {
	b.t.Helper()
	if p.location() == "" {
		b.t.Fatalf("got status %d without a Location, want a redirect", p.StatusCode)
	}
	return b.get(p.location())
}

// fill posts a valid form for each of the named steps, in Danish.
func (b *browser) fill(steps ...string) {
	b.t.Helper()
	for _, name := range steps {
		b.post(danish(name), valid(name)).wantRedirect("")
	}
}

// fillUntil answers every question before the named step.
func (b *browser) fillUntil(step string) {
	b.t.Helper()
	for _, name := range questions {
		if name == step {
			return
		}
		b.fill(name)
	}
}
