package handlers_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// A page is a response that has been read.
type page struct {
	*http.Response
	t    *testing.T
	body string
	*goquery.Document
}

func (p page) location() string { return p.Header.Get("Location") }

func (p page) want(status int) page {
	p.t.Helper()
	if p.StatusCode != status {
		p.t.Fatalf("got status %d (to %q, heading %q), want %d", p.StatusCode, p.location(), p.heading(), status)
	}
	return p
}

// wantRedirect checks that a page says See Other and where to; "" is anywhere.
func (p page) wantRedirect(to string) page {
	p.t.Helper()
	p.want(http.StatusSeeOther)
	if to != "" && p.location() != to {
		p.t.Fatalf("got Location %q, want %q", p.location(), to)
	}
	return p
}

// heading returns what the page is headed.
func (p page) heading() string { return strings.TrimSpace(p.Find("h1").Text()) }

// attr returns an attribute of the first element that matches, "" when there
// is none.
func (p page) attr(selector, name string) string { return p.Find(selector).AttrOr(name, "") }

// says reports whether the words stand in what a visitor reads.
func (p page) says(words string) bool {
	return strings.Contains(strings.Join(strings.Fields(p.Find("body").Text()), " "), words)
}

// form returns what the page's form would send if its Continue were pressed.
func (p page) form() url.Values {
	form := url.Values{}
	p.Find("form#answers input[name]").Each(func(_ int, input *goquery.Selection) {
		_, checked := input.Attr("checked")
		switch input.AttrOr("type", "text") {
		case "radio", "checkbox":
			if !checked {
				return
			}
		}
		form.Add(input.AttrOr("name", ""), input.AttrOr("value", ""))
	})
	return form
}

// errors returns how many things the page says are wrong with its form.
func (p page) errors() int {
	n, _ := strconv.Atoi(p.attr("main", "data-errors"))
	return n
}

// wantErrors checks that the page shows a refused form, and counts what is wrong as
// its summary does.
func (p page) wantErrors() page {
	p.t.Helper()
	if n := p.want(http.StatusOK).Find(".error-summary a").Length(); n == 0 || p.errors() != n {
		p.t.Fatalf("got data-errors=%q and %d lines in the summary, want as many and some", p.attr("main", "data-errors"), n)
	}
	return p
}

// postWrong posts a form that is refused, and returns the page that says why.
func (b *browser) postWrong(path string, form url.Values) page {
	b.t.Helper()
	to := b.post(path, form).wantRedirect("")
	if at, _, _ := strings.Cut(to.location(), "?"); at != path {
		b.t.Fatalf("got sent to %q, want %q again", to.location(), path)
	}
	return b.follow(to).wantErrors()
}
