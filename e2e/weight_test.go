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
	"klar/visit/journey"
	"klar/visit/site"
)

// The maximum weight of pages, in bytes over the network.
const (
	pageWeight  = 14_600 // HTML and style: as much as a server sends before the first acknowledgement
	firstWeight = 66_000 // the first page with everything it loads
	laterWeight = 8_000  // a later page with everything it loads, except the font of user IDs, which loads once
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
				response, page := v.fetch(s.path(l), s)
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

// fetch requests a path as a browser does, in the given state. It returns the body as
// sent, which may be compressed.
func (v visitor) fetch(path string, s state) (*http.Response, []byte) {
	v.t.Helper()
	r := v.request(path, s.wrong)
	r.Header.Set("Accept-Encoding", "gzip, deflate, br")
	response, page := v.do(r)
	if s.wrong != nil && response.StatusCode == http.StatusSeeOther {
		return v.fetch(path, state{}) // it shows the form that was refused
	}
	return response, page
}

// unzipped returns the page as uncompressed text.
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

// linked returns the paths in the page's elements that match selector.
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

// On the first page, the browser has nothing in its cache. On later pages, it has
// everything but the page itself.
func TestWholeVisitIsLight(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			b.open(site.Start.Path(l))
			weight := b.weight(0)
			// A headless browser does not load the icon.
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
			for _, step := range journey.Steps {
				before := len(b.fetched())
				b.open(step.Path(l))
				if weight := b.weight(before); weight > laterWeight {
					t.Errorf("%s (%s): weighs %d bytes after the first page, want at most %d", step.Name, l, weight, laterWeight)
				}
			}
		})
	}
}

// weight returns the number of bytes that the tab has received after the first since
// requests, without the font of user IDs.
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
