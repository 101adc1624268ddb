package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/handlers"
	"klar/locales"
	"klar/visit/site"
)

// errorTitle returns the heading of the page that tells of a status.
func errorTitle(status int) locales.Key {
	page, _ := handlers.ErrorPage(status, nil)
	return page.Title
}

// checkErrorPage checks that an error is told in words that lead on.
func checkErrorPage(t *testing.T, p page, l locales.Language, status int) {
	t.Helper()
	p.want(status)
	checkMarkup(t, p, l)
	checkHeaders(t, p)
	if want := say(t, l, errorTitle(status)); p.heading() != want {
		t.Errorf("got heading %q, want %q", p.heading(), want)
	}
	links := attributes(p.Find("main a"), "href")
	for _, name := range []string{"start", "blank-slip"} {
		if !slices.Contains(links, pathTo(l, name)) {
			t.Errorf("got links to %v, want one to %s", links, pathTo(l, name))
		}
	}
	if leak := regexp.MustCompile(`(?i)sql|database|goroutine|panic|\.go\b|code=|context|nil pointer`).FindString(p.body); leak != "" {
		t.Errorf("got %q on the page, want nothing of what went wrong inside", leak)
	}
}

func TestErrorPages(t *testing.T) {
	s := start(t)
	get := func(method, path string) *http.Request { return httptest.NewRequest(method, path, nil) }
	post := func(path, contentType, body string, header ...string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
		r.Header.Set("Content-Type", contentType)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		return r
	}
	const form = "application/x-www-form-urlencoded"
	answers := valid("situation").Encode()
	for _, tt := range []struct {
		name   string
		status int
		r      func(path string) *http.Request
	}{
		{"bad request", 400, func(path string) *http.Request { return post(path, form, "%zz") }},
		{"cross-site", 403, func(path string) *http.Request { return post(path, form, answers, "Sec-Fetch-Site", "cross-site") }},
		{"same-site", 403, func(path string) *http.Request { return post(path, form, answers, "Sec-Fetch-Site", "same-site") }},
		{"another origin", 403, func(path string) *http.Request { return post(path, form, answers, "Origin", "https://example.org") }},
		{"no origin at all", 403, func(path string) *http.Request { return post(path, form, answers, "Origin", "null") }},
		{"not found", 404, func(path string) *http.Request { return get(http.MethodGet, path+"/findes/ikke") }},
		{"post to what is not there", 404, func(path string) *http.Request { return post(path+"x", form, answers) }},
		{"not allowed", 405, func(path string) *http.Request { return get(http.MethodPut, path) }},
		{"deleting a page", 405, func(path string) *http.Request { return get(http.MethodDelete, path) }},
		{"too large", 413, func(path string) *http.Request { return post(path, form, strings.Repeat("a", 1_000_000)) }},
		{"no form", 415, func(path string) *http.Request { return post(path, "application/json", "{}") }},
	} {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.name, func(t *testing.T) {
				b := s.visitor().in(t)
				b.header.Set("Accept-Language", string(l.Other()))
				got := b.do(tt.r(pathTo(l, "situation")))
				checkErrorPage(t, got, l, tt.status)
				if len(b.cookies) > 0 {
					t.Errorf("got cookies %v, want none", b.cookies)
				}
			})
		}
	}
}

func TestOwnPostsAreTaken(t *testing.T) {
	s := start(t)
	for name, header := range map[string]http.Header{
		"same origin":       {"Sec-Fetch-Site": {"same-origin"}},
		"typed by hand":     {"Sec-Fetch-Site": {"none"}},
		"older browser":     {"Origin": {"http://example.com"}}, // the host that httptest asks
		"very old browser":  {},
		"origin over https": {"Origin": {"https://example.com"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := s.visitor().in(t)
			b.header = header
			b.fill("situation")
		})
	}

	// A proxy may ask for the service by another name than the public does.
	t.Run("older browser, behind a proxy", func(t *testing.T) {
		b := start(t, https).visitor()
		b.header = http.Header{"Origin": {"https://klar.example.dk"}}
		b.fill("situation")
	})
}

// Where the path has no language, the browser's is spoken.
func TestErrorPageLanguage(t *testing.T) {
	s := start(t)
	for _, path := range []string{"/findes-ikke", "/dansk", "/DA/findes-ikke", "/de/situation", "//da", "/.git/config", "/static"} {
		for _, l := range locales.Languages {
			b := s.visitor()
			b.header.Set("Accept-Language", string(l))
			checkErrorPage(t, b.get(path), l, http.StatusNotFound)
		}
	}
}

// Who may do what with a page is said where something else was tried.
func TestAllow(t *testing.T) {
	s := start(t)
	for path, want := range map[string][]string{
		danish("situation"):        {"GET", "HEAD", "POST"},
		danish("delete"):           {"GET", "HEAD", "POST"},
		danish("to-phone"):         {"GET", "HEAD", "POST"},
		danish("fetch"):            {"GET", "HEAD", "POST"},
		danish("fetch") + "/x":     {"GET", "HEAD", "POST"},
		site.ReceiveShortPath:      {"GET", "HEAD"},
		danish("start"):            {"GET", "HEAD", "POST"},
		danish("slip"):             {"GET", "HEAD"},
		danish("documents-result"): {"GET", "HEAD"},
		danish("exit"):             {"GET", "HEAD"},
		"/healthz":                 {"GET", "HEAD"},
		"/":                        {"GET", "HEAD"},
	} {
		got := s.visitor().do(httptest.NewRequest(http.MethodPatch, path, nil)).want(http.StatusMethodNotAllowed)
		allowed := strings.Split(got.Header.Get("Allow"), ", ")
		allowed = slices.DeleteFunc(allowed, func(m string) bool { return m == "OPTIONS" })
		slices.Sort(allowed)
		if !slices.Equal(allowed, want) {
			t.Errorf("%s: Allow: got %v, want %v", path, allowed, want)
		}
	}
	for _, name := range []string{"slip", "documents-result", "exit", "blank-slip"} {
		s.visitor().post(danish(name), url.Values{}).want(http.StatusMethodNotAllowed)
	}
}
