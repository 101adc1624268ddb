package templates

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit/office"
	"klar/visit/site"
)

// Every rule stands on the page with its words, a link to each page where it was
// read, the day and how sure we are; so does what speaks against it.
func TestSourcesPageShowsEveryRule(t *testing.T) {
	offices := office.Embedded()
	page := uitest.Render(t, SourcesPage(ui.Page{Title: "A"}, site.Rulebook(offices)))
	rows := page.Find(".rules > div")
	n := 0
	for _, section := range site.Rulebook(offices) {
		if there, elsewhere := site.ShownElsewhere(section); elsewhere {
			if to := page.Find(`a[href="` + there.Path(locales.Danish) + `"]`); uitest.Text(to) != section.Title.In(t.Context()) {
				t.Errorf("%s: got link %q, want one to where its sources are", there.Name, uitest.Text(to))
			}
			continue
		}
		for _, r := range section.Rules {
			row := rows.Eq(n)
			n++
			said := uitest.Text(row)
			if want := strings.Join(strings.Fields(r.Message().In(t.Context())), " "); !strings.Contains(said, want) {
				t.Fatalf("row %d: got %q, want it to say %q", n, said, want)
			}
			var urls []string
			for _, s := range r.Sources() {
				urls = append(urls, s.Address(locales.Danish))
			}
			for _, d := range r.Disputes() {
				urls = append(urls, d.Source.Address(locales.Danish))
				if !strings.Contains(said, d.Message.In(t.Context())) || !strings.Contains(said, d.Follow.In(t.Context())) {
					t.Errorf("%q does not say what speaks against it, and which is followed", said)
				}
			}
			links := row.Find("a")
			if links.Length() != len(urls) {
				t.Fatalf("%q has %d links, want %d", said, links.Length(), len(urls))
			}
			links.Each(func(i int, a *goquery.Selection) {
				line := uitest.Text(a.Parent())
				if uitest.Attr(a, "href") != urls[i] || !strings.Contains(line, "2026 ·") || !strings.Contains(line, "sikker") {
					t.Errorf("source of %q is %q at %s, want %s with its day and how sure", said, line, uitest.Attr(a, "href"), urls[i])
				}
			})
		}
	}
	if rows.Length() != n {
		t.Errorf("got %d rows, want %d", rows.Length(), n)
	}
}
