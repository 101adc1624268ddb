package handlers

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/static"
	"klar/store"
	"klar/visit/civil"
	"klar/visit/office"
	"klar/visit/site"
)

// noStore fails the test of a page that keeps or looks up anything.
type noStore struct{ t *testing.T }

var errStoreAsked = errors.New("store asked")

func (s noStore) asked() error { s.t.Error("the store was asked"); return errStoreAsked }

func (s noStore) Load(context.Context, store.Token) (store.Draft, int64, error) {
	return store.Draft{}, 0, s.asked()
}

func (s noStore) Create(context.Context, store.Draft, time.Time) (store.Token, error) {
	return store.Token{}, s.asked()
}

func (s noStore) Save(context.Context, store.Token, store.Draft, int64, time.Time) (int64, error) {
	return 0, s.asked()
}

func (s noStore) Renew(context.Context, store.Token, store.Draft, int64, time.Time) (store.Token, error) {
	return store.Token{}, s.asked()
}

func (s noStore) Offer(context.Context, store.Token, store.Draft, time.Time) (store.Transfer, error) {
	return store.Transfer{}, s.asked()
}

func (s noStore) Claim(context.Context, store.TransferKey, func(store.Draft) (store.Draft, time.Time)) (store.Token, error) {
	return store.Token{}, s.asked()
}

func (s noStore) Delete(context.Context, store.Token) error { return s.asked() }
func (s noStore) Ping(context.Context) error                { return s.asked() }

// withoutStore sends a request, from a visitor with a draft, to a service that
// must not look at it. A form is posted, none is a GET.
func withoutStore(t *testing.T, path string, form url.Values) *httptest.ResponseRecorder {
	t.Helper()
	// As at the start of the program: it takes longer than a request may.
	if err := static.Built(); err != nil {
		t.Fatal(err)
	}
	service := New(Config{
		Store:   noStore{t},
		Offices: office.Embedded(),
		Log:     slog.New(slog.DiscardHandler),
		Now:     func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, civil.Copenhagen) },
	})
	r := httptest.NewRequest(http.MethodGet, path, nil)
	if form != nil {
		r = httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	r.AddCookie(&http.Cookie{Name: "klar", Value: store.Token{1}.Cookie()})
	w := httptest.NewRecorder()
	service.ServeHTTP(w, r)
	if set := w.Header().Values("Set-Cookie"); len(set) > 0 {
		t.Errorf("%s: got cookies %v, want none", path, set)
	}
	return w
}

func parsed(t *testing.T, w *httptest.ResponseRecorder) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestPagesThatKeepNothing(t *testing.T) {
	t.Parallel()
	for _, page := range []site.Page{site.FromHome, site.FromHomeYes, site.FromHomeNo, site.ForWitness, site.Receive} {
		for _, l := range locales.Languages {
			w := withoutStore(t, page.Path(l), nil)
			if w.Code != http.StatusOK {
				t.Errorf("%s: got %d, want 200", page.Path(l), w.Code)
			}
			if got := parsed(t, w).Find("html").AttrOr("lang", ""); got != string(l) {
				t.Errorf("%s: got language %q, want %q", page.Path(l), got, l)
			}
		}
	}
}

func TestHomeOutcome(t *testing.T) {
	for _, tt := range []struct{ name, path, chip, phone, number, want string }{
		{"all there", "/da/hjemmefra", "yes", "yes", "yes", "/da/hjemmefra/ja"},
		{"no chip", "/da/hjemmefra", "no", "yes", "yes", "/da/hjemmefra/nej"},
		{"no phone", "/en/at-home", "yes", "no", "yes", "/en/at-home/no"},
		{"no number", "/en/at-home", "yes", "yes", "no", "/en/at-home/no"},
		{"all there, in English", "/en/at-home", "yes", "yes", "yes", "/en/at-home/yes"},
	} {
		w := withoutStore(t, tt.path, url.Values{"chip": {tt.chip}, "phone": {tt.phone}, "number": {tt.number}})
		if got := w.Header().Get("Location"); w.Code != http.StatusSeeOther || got != tt.want {
			t.Errorf("%s: got %d to %q, want 303 to %q", tt.name, w.Code, got, tt.want)
		}
	}
}

func TestHomeSaysWhatIsMissing(t *testing.T) {
	w := withoutStore(t, "/da/hjemmefra?chip=yes", url.Values{"phone": {"no"}, "number": {"perhaps"}})
	if w.Code != http.StatusUnprocessableEntity {
		t.Fatalf("got %d, want 422", w.Code)
	}
	doc := parsed(t, w)
	var fields []string
	doc.Find(".error-summary a").Each(func(_ int, a *goquery.Selection) { fields = append(fields, a.AttrOr("href", "")) })
	if got, want := strings.Join(fields, " "), "#chip #number"; got != want {
		t.Errorf("summary leads to %q, want %q", got, want)
	}
	if title := doc.Find("title").Text(); !strings.HasPrefix(title, "Fejl:") {
		t.Errorf("title: got %q, want it to begin with Fejl:", title)
	}
	if doc.Find("input[name=phone][value=no][checked]").Length() != 1 || doc.Find("input[checked]").Length() != 1 {
		t.Error("what was answered is not there, or more is")
	}
}

// The form goes along to the other language, though nothing of it is kept.
func TestHomeSwitchesLanguage(t *testing.T) {
	form := url.Values{"language": {"en"}, "chip": {"yes"}, "phone": {"of course"}}
	w := withoutStore(t, "/da/hjemmefra", form)
	if got := w.Header().Get("Location"); w.Code != http.StatusTemporaryRedirect || got != "/en/at-home" {
		t.Fatalf("got %d to %q, want 307 to /en/at-home", w.Code, got)
	}
	w = withoutStore(t, "/en/at-home", form)
	doc := parsed(t, w)
	if w.Code != http.StatusOK || doc.Find(".error-summary").Length() != 0 {
		t.Errorf("got %d with %d summaries of errors, want 200 with none", w.Code, doc.Find(".error-summary").Length())
	}
	if doc.Find("input[name=chip][value=yes][checked]").Length() != 1 || doc.Find("input[checked]").Length() != 1 {
		t.Error("what was answered is not there, or more is")
	}
	if w := withoutStore(t, "/en/at-home", url.Values{"language": {"fr"}}); w.Code != http.StatusBadRequest {
		t.Errorf("a language there is not: got %d, want 400", w.Code)
	}
}
