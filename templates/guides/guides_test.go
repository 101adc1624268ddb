package guides

import (
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit"
	"klar/visit/office"
	"klar/visit/site"
)

// all returns every guide with the facts of the offices there are.
func all(t *testing.T) Guides {
	t.Helper()
	g, err := New(office.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// source returns the text of a guide as it is written.
func source(t *testing.T, g site.Guide, l locales.Language) string {
	t.Helper()
	b, err := os.ReadFile("../../locales/guide/" + string(l) + "/" + g.Text + ".md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func parse(t *testing.T, text FilledGuide) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(text.HTML))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// links returns where a text leads: pages of the service by name with the section,
// telephone numbers and mail as they are, other sites by host, for these have
// pages of their own in each language.
func links(t *testing.T, text FilledGuide, l locales.Language) []string {
	t.Helper()
	var to []string
	parse(t, text).Find("a").Each(func(_ int, a *goquery.Selection) {
		href := a.AttrOr("href", "")
		u, err := url.Parse(href)
		switch {
		case err != nil:
			t.Errorf("link %q: %v", href, err)
		case u.Scheme == "https":
			to = append(to, strings.TrimPrefix(u.Host, "www."))
		case u.Scheme != "" || u.Path == "":
			to = append(to, href)
		default:
			i := slices.IndexFunc(site.Pages, func(p site.Page) bool { return p.Path(l) == u.Path })
			if i < 0 {
				t.Errorf("link %q leads to no page in %s", href, l)
				return
			}
			to = append(to, site.Pages[i].Name+"#"+u.Fragment)
		}
	})
	return to
}

var (
	action = regexp.MustCompile(`{{[^}]*}}`)
	digits = regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)?`)
)

// TestLanguagesAgree holds for every guide: all languages have the same sections
// and lead to the same places, and the same facts stand in the same order.
func TestLanguagesAgree(t *testing.T) {
	guides := all(t)
	danish := locales.With(t.Context(), locales.Danish)
	for _, g := range site.Guides {
		for _, l := range locales.Danish.Others() {
			t.Run(g.Text+" "+string(l), func(t *testing.T) {
				da, other := guides.Of(danish, g.Page), guides.Of(locales.With(t.Context(), l), g.Page)
				if da.Title == other.Title || da.Lead == other.Lead {
					t.Errorf("both languages say %q, %q", da.Title, da.Lead)
				}
				same(t, "sections", ids(da), ids(other))
				same(t, "links", links(t, da, locales.Danish), links(t, other, l))
				same(t, "facts", action.FindAllString(source(t, g, locales.Danish), -1), action.FindAllString(source(t, g, l), -1))
				same(t, "numbers", byHand(source(t, g, locales.Danish)), byHand(source(t, g, l)))
			})
		}
	}
}

func same(t *testing.T, what string, danish, other []string) {
	t.Helper()
	if !slices.Equal(danish, other) {
		t.Errorf("%s differ:\n   da %q\nother %q", what, danish, other)
	}
}

// ids returns the ids of all headings in their order.
func ids(text FilledGuide) []string {
	var all []string
	for _, found := range regexp.MustCompile(`<h[23](?: id="([^"]*)")?>`).FindAllStringSubmatch(text.HTML, -1) {
		all = append(all, found[0])
	}
	return all
}

// byHand returns the numbers that a text holds itself, in their order: neither
// filled in nor part of a link, an example, a list or a postal address.
func byHand(text string) []string {
	for _, not := range []string{`{{[^}]*}}`, `\]\([^)]*\)`, "`[^`]*`", `(?m)^ *[0-9]+\. `, `\pL+ [0-9]+, [0-9]{4} \pL+`} {
		text = regexp.MustCompile(not).ReplaceAllString(text, " ")
	}
	return digits.FindAllString(text, -1)
}

// TestNoValueIsWrittenTwice keeps values out of the texts: there they would stay
// as they are when the value changes.
func TestNoValueIsWrittenTwice(t *testing.T) {
	for _, l := range locales.Languages {
		values := map[string]string{}
		for _, v := range visit.Figures {
			said := v.Message.In(locales.With(t.Context(), l))
			values[said] = v.Name
			for _, number := range digits.FindAllString(said, -1) {
				values[number] = v.Name
			}
		}
		for _, g := range site.Guides {
			text := source(t, g, l)
			for _, number := range byHand(text) {
				if name, is := values[number]; is {
					t.Errorf("%s (%s) writes %s: is it the value %s?", g.Text, l, number, name)
				}
			}
			if number := regexp.MustCompile(`\d\d \d\d \d\d \d\d`).FindString(text); number != "" {
				t.Errorf("%s (%s) writes the telephone number %s", g.Text, l, number)
			}
		}
	}
}

// TestChangedPhoneChangesEverywhere changes the numbers of a line and an office in
// the file: no guide may still have the old one.
func TestChangedPhoneChangesEverywhere(t *testing.T) {
	before := office.Embedded()
	after := office.Embedded()
	for i := range after.Lines {
		if after.Lines[i].ID == office.MitIDSupport {
			after.Lines[i].Phone.Value = "+4520212223"
		}
	}
	after.Offices[0].Phone.Value = "+4530313233"
	old, err := New(before)
	if err != nil {
		t.Fatal(err)
	}
	changed, err := New(after)
	if err != nil {
		t.Fatal(err)
	}
	support, _ := before.Line(office.MitIDSupport)
	for _, number := range []struct{ old, new office.Phone }{
		{support.Phone.Value, "+4520212223"},
		{before.Offices[0].Phone.Value, "+4530313233"},
	} {
		named := 0
		for _, l := range locales.Languages {
			ctx := locales.With(t.Context(), l)
			for _, g := range site.Guides {
				was, is := old.Of(ctx, g.Page).HTML, changed.Of(ctx, g.Page).HTML
				if strings.Contains(is, string(number.old)) || strings.Contains(is, number.old.Spoken()) {
					t.Errorf("%s (%s) still has %s", g.Text, l, number.old.Spoken())
				}
				if n := strings.Count(was, number.old.Link()); n > 0 {
					named++
					if strings.Count(is, number.new.Link()) != n || strings.Count(is, number.new.Spoken()) != n {
						t.Errorf("%s (%s) does not have %s %d times", g.Text, l, number.new.Spoken(), n)
					}
				}
			}
		}
		if named == 0 {
			t.Errorf("no guide names %s", number.old.Spoken())
		}
	}
}

// TestAnyOffices holds for whatever file an operator starts with: every guide can
// be filled in, and the contact guide names each office and no other.
func TestAnyOffices(t *testing.T) {
	data := office.Embedded()
	herning := data.Offices[0]
	bare := office.Office{ID: "aaby", Name: office.Names{locales.Danish: "[Aaby] *1*", locales.English: "Aaby_B"}, Website: "https://www.aaby.dk/"}
	for _, offices := range [][]office.Office{{bare}, {herning, bare, {ID: "c", Name: office.Names{locales.Danish: "C", locales.English: "C"}, Website: "https://c.dk/"}}} {
		data.Offices = offices
		guides, err := New(data)
		if err != nil {
			t.Fatal(err)
		}
		contact, _ := site.GuideNamed("guide:contact")
		for _, l := range locales.Languages {
			text := guides.Of(locales.With(t.Context(), l), contact.Page)
			var headings []string
			parse(t, text).Find("h3").Each(func(_ int, h *goquery.Selection) { headings = append(headings, h.Text()) })
			var want []string
			for _, o := range offices {
				want = append(want, o.Name.In(l))
			}
			for _, line := range data.Lines {
				want = append(want, line.Name.In(l))
			}
			if !slices.Equal(headings, want) {
				t.Errorf("%s: got headings %q, want %q", l, headings, want)
			}
		}
	}
}
