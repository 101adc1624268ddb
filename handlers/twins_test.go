package handlers_test

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/site"
)

// A trait is something that a page has in every language alike, read in the
// order of the page.
type trait struct {
	name string
	of   func(main *goquery.Selection, l locales.Language) []string
}

// traits are what the twins of a page are compared by.
var traits = []trait{
	{"headings", headings},
	{"links", links},
	{"numbers", numbers},
	{"ids", func(main *goquery.Selection, _ locales.Language) []string { return attributes(main.Find("[id]"), "id") }},
	{"fields", fields},
	{"marks", marks},
}

// checkTwins checks that every page has the same in every language.
func checkTwins(t *testing.T, pages []shown) {
	for _, p := range pages {
		for _, trait := range traits {
			danish := trait.of(p.in[locales.Danish].Find("body"), locales.Danish)
			for _, l := range locales.Danish.Others() {
				if other := trait.of(p.in[l].Find("body"), l); !slices.Equal(danish, other) {
					t.Errorf("%s: the %s differ\n%s", p.name, trait.name, difference(danish, other, l))
				}
			}
		}
	}
}

// difference shows the first place where a list of the Danish page and that of
// the same page in l part.
func difference(danish, other []string, l locales.Language) string {
	i := 0
	for i < min(len(danish), len(other)) && danish[i] == other[i] {
		i++
	}
	part := func(of []string) []string { return of[i:min(i+6, len(of))] }
	return fmt.Sprintf("\tfrom number %d of %d and %d\n\tda: %q\n\t%s: %q", i+1, len(danish), len(other), part(danish), l, part(other))
}

// headings returns the level of each heading. Those of the slip are left out:
// its lists stand where the words leave room.
func headings(main *goquery.Selection, _ locales.Language) []string {
	return main.Find("h1, h2, h3, h4, h5, h6").Not(".slip *").Map(func(_ int, h *goquery.Selection) string { return goquery.NodeName(h) })
}

// elsewhere is the pages of others that are in both languages: English pages
// may lead to one, by its English address, and Danish ones by its Danish.
var elsewhere = map[string]string{
	"https://www.mitid.dk/en-gb/help/help-universe/log-on-and-approve/log-on-and-approve-audio-code-reader/": "https://mitid.dk/hjaelp/hjaelpeunivers/saadan-logger-du-paa/saadan-logger-du-paa-med-mitid-kodeoplaeser/",
	"https://mitid.dk/en-gb/help/help-universe/mitid-app/copy-app":                                           "https://www.mitid.dk/hjaelp/hjaelpeunivers/mitid-app/kopier-app/",
	"https://mitid.dk/en-gb/help/help-universe/other-needs/refused/":                                         "https://mitid.dk/hjaelp/hjaelpeunivers/andre-behov/afslag/",
	"https://mitid.dk/en-gb/about-mitid/complaints":                                                          "https://www.mitid.dk/om-mitid/klager/",
}

// links returns where each link and form leads: to a page of the service by its
// name, to a page elsewhere that is in both languages by its Danish address. The
// switch of language is left out: it alone leads to its own twin.
func links(main *goquery.Selection, l locales.Language) []string {
	var all []string
	main.Find("a[href]:not([hreflang]), form[action], [data-rules]").Each(func(_ int, e *goquery.Selection) {
		for _, attribute := range []string{"href", "action", "data-rules"} {
			if to, there := e.Attr(attribute); there {
				all = append(all, pageAt(to, l))
			}
		}
	})
	return all
}

// pageAt returns an address with the path of a page replaced by its name.
func pageAt(address string, l locales.Language) string {
	if danish, there := elsewhere[address]; there {
		return danish
	}
	u, err := url.Parse(address)
	if err != nil || u.Host != "" {
		return address
	}
	for _, p := range append(slices.Clone(site.Pages), site.UserIDRules, site.CalendarFile, site.SavedSlip) {
		if p.Path(l) == u.Path {
			u.Path = p.Name
		}
	}
	return u.String()
}

var digits = regexp.MustCompile(`\d+`)

const (
	// repeating are the sheets that say in English beside the Danish what the
	// clerk reads in Danish.
	repeating = ".slip, .card, .for-clerk, .counter details"
	// counted says how likely two suggestions are the same: each language makes
	// them from words of its own.
	counted = ".counted"
)

// numbers returns the numbers in each element that has words of its own, sorted
// within it, since languages order their words differently; then those on the
// slip, each once. What is typed or made up for one visitor alone is in no
// language. A time is two numbers (14.30, 14:30), as is a decimal one,
// and a date has two beside the name of its month.
func numbers(main *goquery.Selection, _ locales.Language) []string {
	main = main.Clone()
	sheets := digits.FindAllString(main.Find(repeating).Remove().Text(), -1)
	main.Find(counted + `, [translate="no"]`).Remove()
	var all []string
	main.Find("*").Each(func(_ int, e *goquery.Selection) {
		own := e.Contents().FilterFunction(func(_ int, part *goquery.Selection) bool { return goquery.NodeName(part) == "#text" })
		found := digits.FindAllString(own.Text(), -1)
		slices.Sort(found)
		all = append(all, found...)
	})
	slices.Sort(sheets)
	return append(all, slices.Compact(sheets)...)
}

// fields returns every field and button of the page's forms: what it is called,
// what it sends, and whether it stands ticked.
func fields(main *goquery.Selection, _ locales.Language) []string {
	return main.Find("input, select, textarea, button").Not(".language").Map(func(_ int, e *goquery.Selection) string {
		_, checked := e.Attr("checked")
		return fmt.Sprint(e.AttrOr("name", ""), "=", e.AttrOr("value", ""), " ", checked)
	})
}

// marks returns what elements are marked with for script and for tools.
func marks(main *goquery.Selection, l locales.Language) []string {
	var all []string
	main.Find("*").Each(func(_ int, e *goquery.Selection) {
		for _, attribute := range e.Nodes[0].Attr {
			if strings.HasPrefix(attribute.Key, "data-") {
				all = append(all, attribute.Key+"="+pageAt(attribute.Val, l))
			}
		}
	})
	return all
}
