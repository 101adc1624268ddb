package handlers_test

import (
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"klar/locales"
	"klar/static"
	"klar/visit/journey"
	"klar/visit/site"
)

const robotsTag = "X-Robots-Tag"

// Search engines are told of every page whether they may list it, and of those
// that they may what it is about, in words of its own.
func TestEveryPageIsListedOrNot(t *testing.T) {
	s := start(t)
	answered := s.visitor()
	answered.fill(questions...)
	described := map[string]string{}
	for _, l := range locales.Languages {
		for _, p := range site.Pages {
			b := answered
			if site.Listed(p) {
				b = s.visitor() // as a search engine comes
			}
			got, head := b.get(p.Path(l)).want(http.StatusOK), b.do(httptest.NewRequest(http.MethodHead, p.Path(l), nil))
			tag, meta, description := "noindex", "noindex", got.attr(`meta[name="description"]`, "content")
			if site.Listed(p) {
				tag, meta = "", ""
			}
			if have := got.Header.Get(robotsTag); have != tag || head.Header.Get(robotsTag) != tag {
				t.Errorf("%s: %s: got %q, and %q for HEAD, want %q", p.Path(l), robotsTag, have, head.Header.Get(robotsTag), tag)
			}
			if have := got.attr(`meta[name="robots"]`, "content"); have != meta {
				t.Errorf("%s: meta robots: got %q, want %q", p.Path(l), have, meta)
			}
			if !site.Listed(p) {
				if description != "" {
					t.Errorf("%s: got a description, want none for a page that is not listed", p.Path(l))
				}
				continue
			}
			if n := utf8.RuneCountInString(description); n < 50 || n > 155 {
				t.Errorf("%s: got a description of %d characters, want 50 to 155: %q", p.Path(l), n, description)
			}
			if other, there := described[description]; there {
				t.Errorf("%s: got the description of %s", p.Path(l), other)
			}
			described[description] = p.Path(l)
		}
	}
}

func TestWhatIsNoPageIsNotListed(t *testing.T) {
	s := start(t)
	b := s.visitor()
	for _, path := range []string{"/da/findes-ikke", "/healthz", danish("check"), danish("delete"), danish("slip")} {
		if got := b.get(path).Header.Get(robotsTag); got != "noindex" {
			t.Errorf("%s: %s: got %q, want noindex", path, robotsTag, got)
		}
	}
	for _, path := range []string{"/", "/DA", static.Path("app.css")} {
		if got := b.get(path).Header.Get(robotsTag); got != "" {
			t.Errorf("%s: %s: got %q, want none", path, robotsTag, got)
		}
	}
}

// Who comes without a cookie, as search engines do, sees the same pages
// whatever others have answered, and is sent from every step to the first.
func TestSearchEnginesSeeNoAnswers(t *testing.T) {
	s := start(t)
	before := map[string]string{}
	for _, p := range site.Pages {
		before[p.Name] = s.visitor().get(p.Path(locales.Danish)).body
	}
	s.visitor().fill(questions...)
	for _, p := range site.Pages {
		b := s.visitor()
		got := b.get(p.Path(locales.Danish))
		if got.body != before[p.Name] {
			t.Errorf("%s: got another page after somebody has answered", p.Name)
		}
		if len(b.cookies) > 0 {
			t.Errorf("%s: got cookies %v, want none", p.Name, b.cookies)
		}
		// The clerks see a slip that is made up.
		if p.Name != site.ForStaff.Name && got.Find("[data-user-id], [data-bring]").Length() > 0 {
			t.Errorf("%s: got answers, want none", p.Name)
		}
	}
}

const publicly = "https://klar.example.dk"

func TestAddressesForSearchEngines(t *testing.T) {
	for _, tt := range []struct {
		name   string
		public *url.URL
		origin string
	}{
		{"on this machine", nil, ""},
		{"over https", &url.URL{Scheme: "https", Host: "klar.example.dk"}, publicly},
		{"with a slash and a port", &url.URL{Scheme: "http", Host: "klar.example.dk:8080", Path: "/"}, "http://klar.example.dk:8080"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t, func(with *setup) { with.BaseURL = tt.public })
			for _, l := range locales.Languages {
				for _, p := range []site.Page{site.Start, journey.Steps[0].Page, site.Privacy, site.Delete} {
					got := s.visitor().in(t).get(p.Path(l)).want(http.StatusOK)
					canonical, front := "", ""
					if tt.origin != "" {
						canonical = tt.origin + p.Path(l)
						if p.Name == site.Start.Name {
							front = tt.origin + "/"
						}
					}
					if have := got.attr(`link[rel="canonical"]`, "href"); have != canonical {
						t.Errorf("%s: canonical: got %q, want %q", p.Path(l), have, canonical)
					}
					if have := got.attr(`link[hreflang="x-default"]`, "href"); have != front {
						t.Errorf("%s: x-default: got %q, want %q", p.Path(l), have, front)
					}
					for _, m := range locales.Languages {
						if have, want := got.attr(`link[rel="alternate"][hreflang="`+string(m)+`"]`, "href"), tt.origin+p.Path(m); have != want {
							t.Errorf("%s: hreflang %s: got %q, want %q", p.Path(l), m, have, want)
						}
					}
				}
			}
		})
	}
}

// sitemap is what a search engine reads in one.
type sitemap struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []struct {
		Location   string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
		Alternates []struct {
			Relation string `xml:"rel,attr"`
			Language string `xml:"hreflang,attr"`
			Address  string `xml:"href,attr"`
		} `xml:"http://www.w3.org/1999/xhtml link"`
	} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
}

func TestSitemap(t *testing.T) {
	got := start(t, https).visitor().get("/sitemap.xml").want(http.StatusOK)
	if kind := got.Header.Get("Content-Type"); kind != "application/xml; charset=UTF-8" {
		t.Errorf("Content-Type: got %q, want XML", kind)
	}
	var read sitemap
	if err := xml.Unmarshal([]byte(got.body), &read); err != nil {
		t.Fatalf("%v in %s", err, got.body)
	}
	var locations []string
	for _, u := range read.URLs {
		locations = append(locations, u.Location)
		var languages []string
		for _, alternate := range u.Alternates {
			languages = append(languages, alternate.Language)
			if alternate.Relation != "alternate" || !strings.HasPrefix(alternate.Address, publicly+"/") {
				t.Errorf("%s: got %+v, want an alternate with a whole address", u.Location, alternate)
			}
		}
		var want []string
		start := false
		for _, l := range locales.Languages {
			want = append(want, string(l))
			start = start || u.Location == publicly+pathTo(l, "start")
		}
		if start {
			want = append(want, "x-default")
		}
		if !slices.Equal(languages, want) {
			t.Errorf("%s: got languages %v, want %v", u.Location, languages, want)
		}
	}
	for _, p := range site.Pages {
		for _, l := range locales.Languages {
			if listed := slices.Contains(locations, publicly+p.Path(l)); listed != site.Listed(p) {
				t.Errorf("%s: in the sitemap: got %t, want %t", p.Path(l), listed, site.Listed(p))
			}
		}
	}
}

func TestNoSitemapWithoutAnAddress(t *testing.T) {
	b := start(t).visitor()
	b.get("/sitemap.xml").want(http.StatusNotFound)
	if got := b.get("/robots.txt").want(http.StatusOK); strings.Contains(got.body, "Sitemap") {
		t.Errorf("got %q, want no sitemap", got.body)
	}
}

func TestRobots(t *testing.T) {
	got := start(t, https).visitor().get("/robots.txt").want(http.StatusOK)
	if kind := got.Header.Get("Content-Type"); !strings.HasPrefix(kind, "text/plain") {
		t.Errorf("Content-Type: got %q, want plain text", kind)
	}
	lines := strings.Split(got.body, "\n")
	for _, want := range []string{"User-agent: *", "Disallow:", "Sitemap: " + publicly + "/sitemap.xml"} {
		if !slices.Contains(lines, want) {
			t.Errorf("got %q, want the line %q", got.body, want)
		}
	}
}
