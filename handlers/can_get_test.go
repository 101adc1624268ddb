package handlers_test

import (
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/handlers"
	"klar/store"
	"klar/visit/office"
)

// A citizen presses "I can get that" beside a document, sees the verdict with
// it, and is reminded of it until they say that they have it.
func TestCanGet(t *testing.T) {
	drafts, err := store.Open(filepath.Join(t.TempDir(), "klar.db"), store.Options{Now: stopped})
	if err != nil {
		t.Fatal(err)
	}
	defer drafts.Close()
	site := httptest.NewServer(handlers.New(handlers.Config{
		Store: drafts, Offices: office.Embedded(), Log: slog.New(slog.DiscardHandler), Now: stopped,
	}))
	defer site.Close()
	cookies, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Jar: cookies}
	read := func(response *http.Response, err error) *goquery.Document {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			t.Fatalf("got status %d, want 200", response.StatusCode)
		}
		doc, err := goquery.NewDocumentFromReader(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		doc.Url = response.Request.URL
		return doc
	}
	post := func(path string, form url.Values) *goquery.Document {
		t.Helper()
		return read(client.PostForm(site.URL+path, form))
	}
	// press sends the form that the button belongs to, as a browser does.
	press := func(button *goquery.Selection) *goquery.Document {
		t.Helper()
		form := url.Values{}
		if name, named := button.Attr("name"); named {
			form.Add(name, button.AttrOr("value", ""))
		}
		in := button.Closest("form")
		in.Find("input").Each(func(_ int, input *goquery.Selection) {
			form.Add(input.AttrOr("name", ""), input.AttrOr("value", ""))
		})
		return post(in.AttrOr("action", ""), form)
	}

	post("/en/situation", url.Values{"errand": {"first"}, "age": {"18"}, "cpr": {"yes"}, "newcomer": {"yes"}})
	post("/en/visit", url.Values{"office": {"herning"}})
	post("/en/user-id", url.Values{"later": {"yes"}})
	result := post("/en/identification", url.Values{"document": {"foreign-passport", "copy-or-photo"}})
	if got := result.Find("[data-verdict]").AttrOr("data-verdict", ""); got != "not-enough" {
		t.Fatalf("verdict: got %s, want not-enough", got)
	}

	result = press(result.Find(`[data-missing="residence-certificate"] button`))
	if got, want := result.Url.Path, "/en/identification/result"; got != want {
		t.Errorf("got to %s, want %s", got, want)
	}
	if got := result.Find("[data-verdict]").AttrOr("data-verdict", ""); got != "enough" {
		t.Errorf("verdict with it: got %s, want enough", got)
	}
	ticked := func() []string {
		boxes := read(client.Get(site.URL + "/en/identification")).Find("input[checked]")
		return boxes.Map(func(_ int, box *goquery.Selection) string { return box.AttrOr("value", "") })
	}
	want := []string{"foreign-passport", "residence-certificate", "copy-or-photo"}
	if got := ticked(); !slices.Equal(got, want) {
		t.Errorf("ticked: got %q, want %q", got, want)
	}

	post("/en/witness", url.Values{"confirm": {"unsure"}})
	reminded := func() bool {
		check := read(client.Get(site.URL + "/en/check"))
		return strings.Contains(check.Find(".open-items").Text(), "bopælsattest")
	}
	if !reminded() {
		t.Error("the check does not remind of the document to get")
	}
	press(result.Find("main form button"))
	if reminded() {
		t.Error("the check still reminds of a document that is there")
	}
	if got := ticked(); !slices.Equal(got, want) {
		t.Errorf("ticked in the end: got %q, want %q", got, want)
	}
}

// The guides are the same for everyone, and leave nothing behind.
func TestGuidesAreOpenToAll(t *testing.T) {
	h := handlers.New(handlers.Config{Offices: office.Embedded(), Log: slog.New(slog.DiscardHandler), Now: stopped})
	for _, path := range []string{
		"/da/legitimation/skaf", "/da/legitimation/uden-billede", "/da/legitimation/uden-cpr",
		"/en/identification/get", "/en/identification/no-photo", "/en/identification/no-cpr",
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		if w.Code != http.StatusOK || w.Header().Get("Set-Cookie") != "" {
			t.Errorf("%s: got status %d and cookie %q, want 200 and none", path, w.Code, w.Header().Get("Set-Cookie"))
		}
	}
}
