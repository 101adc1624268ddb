package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/site"
)

// verbatim is what a browser that translates pages must leave as it is: user IDs,
// their characters one by one, what these are called, codes and addresses to type.
const verbatim = "[data-user-id], .user-id, .boxes, .slip-key, .copy-boxes b, .as-seen, .spelled b, .transfer-code, .transfer-address"

// Whatever the clerk must read unchanged is kept from programs that translate pages,
// also on a Danish page, which somebody may read in another language.
func TestTranslatorsLeaveWhatTheClerkReads(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	pages := map[string]func(locales.Language) page{
		"user-ids":     func(l locales.Language) page { return b.get(pathTo(l, "user-ids")) },
		"check":        func(l locales.Language) page { return b.get(pathTo(l, "check")) },
		"witness card": func(l locales.Language) page { return b.get(pathTo(l, "for-witness")) },
		"blank":        func(l locales.Language) page { return b.get(site.BlankPage.Path(l)) },
		"blank, large": func(l locales.Language) page { return b.get(site.LargeBlankPage.Path(l)) },
		"to the phone": func(l locales.Language) page { return b.post(site.ToPhone.Path(l), nil) },
		"suggested IDs": func(l locales.Language) page {
			return b.follow(b.post(pathTo(l, "user-ids"), map[string][]string{"suggest": {"yes"}}))
		},
	}
	for _, p := range site.SlipPages {
		if p.Name != site.ToPhone.Name {
			pages[p.Name] = func(l locales.Language) page { return b.get(p.Path(l)) }
		}
	}
	for name, open := range pages {
		shown := map[locales.Language]page{}
		for _, l := range locales.Languages {
			shown[l] = open(l).want(http.StatusOK)
			for _, complaint := range translatable(shown[l].Find("main").Find(verbatim)) {
				t.Errorf("%s (%s): a translator may change %s", name, l, complaint)
			}
		}
		// What stands in Danish on the English page is for the clerk.
		forClerk := shown[locales.English].Find(`main [lang="da"]`)
		for _, complaint := range translatable(forClerk) {
			t.Errorf("%s (en): a translator may change %s", name, complaint)
		}
		kept := map[string]bool{}
		shown[locales.Danish].Find(`main [translate="no"]`).Each(func(_ int, e *goquery.Selection) {
			kept[words(e)] = true
		})
		forClerk.Each(func(_ int, e *goquery.Selection) {
			if text := words(e); strings.Contains(words(shown[locales.Danish].Find("main")), text) && !kept[text] {
				t.Errorf("%s (da): a translator may change %q", name, words(e))
			}
		})
	}
}

// translatable returns which of the elements a translator may change.
func translatable(all *goquery.Selection) []string {
	var found []string
	all.Each(func(_ int, e *goquery.Selection) {
		if e.Closest(`[translate="no"]`).Length() == 0 {
			found = append(found, goquery.NodeName(e)+" "+words(e))
		}
	})
	return found
}

func words(e *goquery.Selection) string { return strings.Join(strings.Fields(e.Text()), " ") }
