package e2e

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// What pages may weigh, in bytes as they are sent.
const (
	pageWeight  = 14_600 // HTML and style: what a server may send before it waits for an answer
	firstWeight = 66_000 // the first page with all that it needs
	laterWeight = 8_000  // a later page, but for the font of user IDs, which comes once
)

func TestPagesAreLight(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for _, s := range states(t) {
			t.Run(string(l)+" "+s.name, func(t *testing.T) {
				t.Parallel()
				v := newVisitor(t, s.service)
				if s.draft {
					v.answer(s.answers, s.before)
				}
				response, page := v.fetch(s.page.Paths[l], s)
				if response.StatusCode != s.status() {
					t.Fatalf("%s (%s): got status %d, want %d", s.name, l, response.StatusCode, s.status())
				}
				weight := len(page)
				for _, sheet := range linked(t, unzipped(t, response, page), `link[rel="stylesheet"]`) {
					_, style := v.fetch(sheet, state{})
					weight += len(style)
				}
				if weight > pageWeight {
					t.Errorf("%s (%s): HTML and style weigh %d bytes, want at most %d", s.name, l, weight, pageWeight)
				}
			})
		}
	}
}

// fetch asks for a path as a browser does, in the given state, and returns what
// is sent as it is sent.
func (v visitor) fetch(path string, s state) (*http.Response, []byte) {
	v.t.Helper()
	r := v.request(path, s.wrong)
	r.Header.Set("Accept-Encoding", "gzip, deflate, br")
	return v.do(r)
}

// unzipped returns a page as text.
func unzipped(t *testing.T, response *http.Response, page []byte) string {
	t.Helper()
	if response.Header.Get("Content-Encoding") != "gzip" {
		return string(page)
	}
	r, err := gzip.NewReader(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// linked returns the paths that a page's links of one kind lead to.
func linked(t *testing.T, page, selector string) []string {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	paths := document.Find(selector).Map(func(_ int, link *goquery.Selection) string { return link.AttrOr("href", "") })
	if len(paths) == 0 {
		t.Errorf("found no %s", selector)
	}
	return paths
}

// Whoever comes for the first time has nothing of it yet, and then all but the
// page itself.
func TestWholeVisitIsLight(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			b.open(visit.Start.Paths[l])
			weight := b.weight(0)
			// The browser without a window shows no icon and fetches none.
			v := newVisitor(t, klar)
			for _, icon := range linked(t, b.html(), `link[rel="icon"]`) {
				_, drawing := v.fetch(icon, state{})
				weight += len(drawing)
			}
			if weight > firstWeight {
				t.Errorf("start (%s): weighs %d bytes with all that it needs, want at most %d", l, weight, firstWeight)
			}
			v.answer(crowded(t, visit.GetFirst, identity.HasCPR), "")
			b.setCookie(v.cookie())
			for _, step := range visit.Steps {
				before := len(b.fetched())
				b.open(step.Paths[l])
				if weight := b.weight(before); weight > laterWeight {
					t.Errorf("%s (%s): weighs %d bytes after the first page, want at most %d", step.Name, l, weight, laterWeight)
				}
			}
		})
	}
}

// weight returns the bytes that the tab has received since the first so many
// requests, but for the font of user IDs.
func (b *tab) weight(since int) int {
	b.t.Helper()
	evaluate[bool](b, `document.fonts.ready.then(() => true)`)
	sum := 0.0
	for _, r := range b.fetched()[since:] {
		if !strings.Contains(r.url, "/mono-") {
			sum += r.received
		}
	}
	return int(sum)
}
