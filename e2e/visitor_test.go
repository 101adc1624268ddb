package e2e

import (
	"bytes"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// A visitor sends requests without a browser and keeps its cookie.
type visitor struct {
	t       *testing.T
	service *service
	client  *http.Client
}

func newVisitor(t *testing.T, s *service) visitor {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return visitor{t, s, &http.Client{
		Jar:           jar,
		Timeout:       30 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
	}}
}

// do sends a request and returns the response and its body.
func (v visitor) do(r *http.Request) (*http.Response, []byte) {
	v.t.Helper()
	response, err := v.client.Do(r)
	if err != nil {
		v.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		v.t.Fatalf("%s %s: %v", r.Method, r.URL.Path, err)
	}
	return response, body
}

// request returns a request for a path: a POST with the form, or a GET if form is nil.
func (v visitor) request(path string, form url.Values) *http.Request {
	v.t.Helper()
	method := http.MethodGet
	if form != nil {
		method = http.MethodPost
	}
	r, err := http.NewRequest(method, v.service.address+path, strings.NewReader(form.Encode()))
	if err != nil {
		v.t.Fatal(err)
	}
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return r
}

// save posts the form of a step. The test fails if the service refuses it.
func (v visitor) save(l locales.Language, step journey.Step, form url.Values) {
	v.t.Helper()
	if response, _ := v.do(v.request(step.Path(l), form)); response.StatusCode != http.StatusSeeOther {
		v.t.Fatalf("%s (%s): got status %d for %v, want 303", step.Name, l, response.StatusCode, form)
	}
}

// answer posts the forms of all steps before the named one, filled in with the answers.
// If before is empty, it posts all forms.
func (v visitor) answer(a visit.Answers, before string) {
	v.t.Helper()
	if a.Shared {
		v.do(v.request(site.Start.Path(locales.Danish), url.Values{"shared": {"yes"}}))
	}
	for _, step := range journey.Steps {
		if step.Name == before {
			return
		}
		if step.Read != nil && (step.Asked == nil || step.Asked(a)) {
			v.save(locales.Danish, step, step.Form(a))
		}
	}
}

// cookie returns the visitor's cookie, or nil if there is none.
func (v visitor) cookie() *http.Cookie {
	v.t.Helper()
	home, err := url.Parse(v.service.address)
	if err != nil {
		v.t.Fatal(err)
	}
	for _, c := range v.client.Jar.Cookies(home) {
		return c
	}
	return nil
}

// form returns the values of the form on a page.
func (v visitor) form(path string) url.Values {
	v.t.Helper()
	response, page := v.do(v.request(path, nil))
	if response.StatusCode != http.StatusOK {
		v.t.Fatalf("%s: got status %d, want 200", path, response.StatusCode)
	}
	document, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		v.t.Fatal(err)
	}
	form := url.Values{}
	document.Find(`main form input:not([type="hidden"])`).Each(func(_ int, input *goquery.Selection) {
		_, checked := input.Attr("checked")
		value := input.AttrOr("value", "")
		if checked || input.AttrOr("type", "") == "text" && value != "" {
			form.Add(input.AttrOr("name", ""), value)
		}
	})
	return form
}
