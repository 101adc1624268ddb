package handlers_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// What is no form is refused with a page that says so, on every page that
// takes one.
func TestBodies(t *testing.T) {
	const urlencoded = "application/x-www-form-urlencoded"
	s := start(t)
	form := valid("situation").Encode()
	for _, tt := range []struct {
		name, contentType, body string
		want                    int
	}{
		{"no type", "", form, 415},
		{"plain text", "text/plain", form, 415},
		{"JSON", "application/json", `{"errand":"first"}`, 415},
		{"multipart", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"errand\"\r\n\r\nfirst\r\n--x--\r\n", 415},
		{"broken type", "application/x-www-form-urlencoded; =", form, 415},
		{"invalid UTF-8 in a value", urlencoded, "user_id_1=%ff&errand=first", 400},
		{"invalid UTF-8 in a name", urlencoded, "%ff=1", 400},
		{"surrogate half", urlencoded, "user_id_1=%ed%a0%80", 400},
		{"raw invalid UTF-8", urlencoded, "user_id_1=\xff", 400},
		{"broken escape", urlencoded, "errand=%zz", 400},
		{"semicolon", urlencoded, "errand=first;age=18", 400},
		{"1 MB", urlencoded, "user_id_1=" + strings.Repeat("a", 1_000_000), 413},
		{"just too much", urlencoded, "user_id_1=" + strings.Repeat("a", 64<<10), 413},
		{"ten thousand fields too many", urlencoded, strings.Repeat("a&", 20_000), 400},
	} {
		for _, l := range locales.Languages {
			for _, p := range postable() {
				t.Run(tt.name+" "+p.Path(l), func(t *testing.T) {
					b := s.visitor().in(t)
					got := b.send(p.Path(l), tt.contentType, tt.body).want(tt.want)
					checkMarkup(t, got, l)
					checkHeaders(t, got)
					if len(got.Cookies()) > 0 {
						t.Errorf("got cookies %v, want none", got.Cookies())
					}
				})
			}
		}
	}
}

// postable returns the pages that take a form.
func postable() []site.Page {
	pages := []site.Page{site.Start, site.Delete, site.ToPhone, site.Receive}
	for _, step := range journey.Steps {
		if step.Read != nil {
			pages = append(pages, step.Page)
		}
	}
	return pages
}

// unsized is a body whose length is not said beforehand.
type unsized struct{ io.Reader }

func TestBodyOfUnsaidLength(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, danish("situation"), unsized{strings.NewReader("errand=" + strings.Repeat("a", 1_000_000))})
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if r.ContentLength != -1 {
		t.Fatalf("got length %d, want it unsaid", r.ContentLength)
	}
	start(t).visitor().do(r).want(http.StatusRequestEntityTooLarge)
}

// What stands in the address never counts, whatever it is.
func TestQueryIsIgnored(t *testing.T) {
	s := start(t)
	answers := valid("situation").Encode()
	for _, tt := range []struct {
		name, query string
		form        url.Values
		saved       bool
	}{
		{"answers only in the query", answers, nil, false},
		{"one answer in the query", "age=18", url.Values{"errand": {"first"}, "cpr": {"yes"}}, false},
		{"other answers in the query", "errand=high&age=under-13", valid("situation"), true},
		{"a language in the query", "language=en", valid("situation"), true},
		{"a query that cannot be read", "a=%zz;b", valid("situation"), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := s.visitor().in(t)
			got := b.post(danish("situation")+"?"+tt.query, tt.form)
			if !tt.saved {
				got.wantRedirect(danish("situation"))
				b.follow(got).wantErrors()
			} else {
				got.wantRedirect(danish("visit"))
				if draft, _ := s.draft(b); draft.Answers.Errand != visit.GetFirst {
					t.Errorf("got errand %q, want the one in the form", draft.Answers.Errand)
				}
			}
		})
	}

	t.Run("a page shows nothing of its query", func(t *testing.T) {
		b := s.visitor()
		for _, path := range []string{"start", "situation", "exit", "blank-slip", "delete"} {
			got := b.get(danish(path) + "?" + answers + "&user_id_1=zebra&language=en").want(http.StatusOK)
			checkMarkup(t, got, locales.Danish)
			if strings.Contains(got.body, "zebra") || got.Find("[checked]").Length() > 0 {
				t.Errorf("%s: the query is on the page", path)
			}
		}
	})
}
