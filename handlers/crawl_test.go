package handlers_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/office"
	"klar/visit/site"
)

// A crawl follows every link from some pages on.
type crawl struct {
	b        *browser
	pages    map[string]page            // by path, as they answered after redirects
	from     map[string]string          // a page that links to the path
	wanted   map[string]map[string]bool // fragments that links name, by path
	external map[string]string          // a page that links to the address
}

func (b *browser) crawl(seeds ...string) crawl {
	b.t.Helper()
	c := crawl{b, map[string]page{}, map[string]string{}, map[string]map[string]bool{}, map[string]string{}}
	queue := slices.Clone(seeds)
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		if _, seen := c.pages[path]; seen {
			continue
		}
		c.pages[path] = b.arrive(path)
		c.pages[path].Find("a[href]").Each(func(_ int, a *goquery.Selection) {
			queue = append(queue, c.note(path, a.AttrOr("href", ""))...)
		})
	}
	return c
}

// arrive gets a path and follows where it leads.
func (b *browser) arrive(path string) page {
	b.t.Helper()
	got := b.get(path)
	for range 5 {
		if got.StatusCode < 300 || got.StatusCode > 399 {
			break
		}
		got = b.follow(got)
	}
	return got
}

// note notes a link on a page and returns the path to go on with, if any.
func (c crawl) note(on, href string) []string {
	c.b.t.Helper()
	u, err := url.Parse(href)
	switch {
	case err != nil:
		c.b.t.Errorf("%s: link to %q: %v", on, href, err)
		return nil
	case u.Scheme == "tel" || u.Scheme == "mailto":
		return nil
	case u.Host != "" || u.Scheme != "":
		c.external[href] = on
		return nil
	}
	path := u.Path
	if path == "" {
		path = on
	} else if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		if c.wanted[path] == nil {
			c.wanted[path] = map[string]bool{}
		}
		c.wanted[path][u.Fragment] = true
	}
	if _, known := c.from[path]; !known {
		c.from[path] = on
	}
	return []string{path}
}

// check checks that no link is dead, nor any to a place on a page.
func (c crawl) check() {
	c.b.t.Helper()
	for path, got := range c.pages {
		if got.StatusCode != http.StatusOK {
			c.b.t.Errorf("%s (linked from %s): got status %d, want 200", path, c.from[path], got.StatusCode)
		}
		for fragment := range c.wanted[path] {
			if got.Find(`[id="`+fragment+`"]`).Length() != 1 {
				c.b.t.Errorf("%s#%s: there is no such place on the page", path, fragment)
			}
		}
	}
}

// reached reports whether a link leads to the page in the language.
func (c crawl) reached(p site.Page, l locales.Language) bool {
	for path := range c.pages {
		if bare, _, _ := strings.Cut(path, "?"); bare == p.Path(l) {
			return true
		}
	}
	return false
}

// outcomes are the pages that a form leads to, without any link.
var outcomes = []struct {
	page string
	form string // the page that is posted
	sent url.Values
}{
	{"exit", "situation", url.Values{"age": {"under-13"}}},
	{"home-yes", "home", url.Values{"chip": {"yes"}, "phone": {"yes"}, "number": {"yes"}}},
	{"home-no", "home", url.Values{"chip": {"no"}, "phone": {"yes"}, "number": {"yes"}}},
	{"slip", "check", valid("check")},
}

// Whoever follows links finds every page in both languages, and no link is
// dead. Search engines, which answer nothing, find all that they may list.
func TestCrawl(t *testing.T) {
	t.Parallel()
	s := start(t)
	answered := s.visitor()
	answered.fill(questions...)
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			stranger := s.visitor().in(t).crawl(pathTo(l, "start"))
			stranger.check()
			seeds := []string{pathTo(l, "start")}
			for _, o := range outcomes {
				answered.in(t).post(pathTo(l, o.form), o.sent).wantRedirect(pathTo(l, o.page))
				seeds = append(seeds, pathTo(l, o.page))
			}
			citizen := answered.in(t).crawl(seeds...)
			citizen.check()
			for _, p := range site.Pages {
				for _, m := range locales.Languages {
					if site.Listed(p) && !stranger.reached(p, m) {
						t.Errorf("%s: search engines find no link to it", p.Path(m))
					}
					if !citizen.reached(p, m) {
						t.Errorf("%s: no link leads there", p.Path(m))
					}
				}
			}
			checkExternal(t, citizen.external)
			checkExternal(t, stranger.external)
		})
	}
}

// Nothing on the page for those who are lost is lost itself.
func TestCrawlFromNowhere(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, l := range locales.Languages {
		c := s.visitor().crawl(pathTo(l, "start")+"/findes-ikke", "/findes-ikke")
		for _, nowhere := range []string{pathTo(l, "start") + "/findes-ikke", "/findes-ikke"} {
			c.pages[nowhere].want(http.StatusNotFound)
			delete(c.pages, nowhere)
		}
		c.check()
	}
}

// checkExternal checks that links out of the service go over https to a site
// that facts were read on.
func checkExternal(t *testing.T, links map[string]string) {
	t.Helper()
	hosts := map[string]bool{}
	offices := office.Embedded()
	for _, section := range site.Rulebook(offices) {
		for _, r := range section.Rules {
			for _, source := range r.Sources() {
				hosts[source.Host(locales.Danish)], hosts[source.Host(locales.English)] = true, true
			}
			for _, dispute := range r.Disputes() {
				hosts[dispute.Source.Host(locales.Danish)] = true
			}
		}
	}
	for _, o := range offices.Offices {
		hosts[o.Website.Host()] = true
	}
	for address, on := range links {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "https" || !hosts[u.Host] {
			t.Errorf("%s: got a link to %s, want https and a site that a rule names", on, address)
		}
	}
	if len(links) == 0 {
		t.Error("got no links out of the service, want those to the sources")
	}
}
