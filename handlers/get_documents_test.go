package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/identity"
	"klar/visit/site"
)

// Each page of help with documents tells whom to ring, and every document that
// can be missing is found by its anchor.
func TestHelpWithDocuments(t *testing.T) {
	b := start(t).visitor()
	for _, help := range []site.Page{site.GetDocuments, site.WithoutPhoto, site.WithoutCPR} {
		doc := b.get(danish(help.Name)).want(http.StatusOK)
		if n := doc.Find("#ring").Length(); n != 1 || doc.Find("a.phone").Length() < 2 {
			t.Errorf("%s: got %d parts about ringing, with %d numbers", help.Name, n, doc.Find("a.phone").Length())
		}
		doc.Find("main a[href*='#']").Each(func(_ int, link *goquery.Selection) {
			to, id, _ := strings.Cut(link.AttrOr("href", ""), "#")
			target := doc
			if to == site.GetDocuments.Paths[locales.Danish] {
				target = b.get(to).want(http.StatusOK)
			}
			if target.Find("#"+id).Length() != 1 {
				t.Errorf("%s: nothing at %s", help.Name, link.AttrOr("href", ""))
			}
		})
	}
	doc := b.get(danish("get-documents")).want(http.StatusOK)
	for _, way := range identity.Ways {
		if doc.Find("h3#"+string(way.Document)).Length() != 1 {
			t.Errorf("%s: got no anchor", way.Document)
		}
	}
}
