package report

import (
	"slices"
	"strings"
	"testing"

	"klar/visit/office"
	"klar/visit/site"
)

// Every source of every rule is listed once, with the rule, the oldest first.
func TestSources(t *testing.T) {
	sections := site.Rulebook(office.Embedded())
	var out strings.Builder
	if err := Sources(&out, sections); err != nil {
		t.Fatal(err)
	}
	pages := citedPages(sections)
	if !slices.IsSortedFunc(pages, func(a, b citedPage) int { return strings.Compare(string(a.source.Checked), string(b.source.Checked)) }) {
		t.Error("got the pages in another order than the oldest first")
	}
	for _, section := range sections {
		for _, r := range section.Rules {
			for _, s := range r.Sources() {
				if n := strings.Count(out.String(), "  "+s.URL+"\n"); n != 1 {
					t.Errorf("%s: got it %d times, want once", s.URL, n)
				}
			}
		}
	}
	for _, p := range pages {
		if len(p.says) == 0 {
			t.Errorf("%s: nothing rests on it", p.source.URL)
		}
	}
}
