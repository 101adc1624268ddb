package handlers_test

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"klar/handlers"
	"klar/locales"
	"klar/templates"
	"klar/templates/ui"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// What is said on every page, in every state it can be in, is easy to read and
// the same in both languages.
func TestEverythingShown(t *testing.T) {
	t.Parallel()
	pages := everything(t, t.Context())
	for name, check := range map[string]func(*testing.T, []shown){
		"reads easily":                             checkReading,
		"is the same in every language":            checkTwins,
		"has each telephone number from one place": checkRenumbered,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, pages)
		})
	}
}

// A shown is a page in one of its states, in every language.
type shown struct {
	name string // of the page, and what is particular about it
	page site.Page
	in   map[locales.Language]*goquery.Document
}

// operatorName is who runs the service that is visited.
const operatorName = "Eksempel Kommune"

// A collector visits the service and keeps each page that looks as none before.
type collector struct {
	t     *testing.T
	s     *service
	words context.Context // what the messages are said with
	seen  map[string]bool
	all   []shown
}

// everything returns every page of the service in every state that says
// anything of its own, its messages said as words has them. It finds the pages
// by the tables of package visit.
func everything(t *testing.T, words context.Context, changes ...func(*setup)) []shown {
	t.Helper()
	s := start(t, append(changes, func(with *setup) {
		with.Offices.Operator = &office.Operator{
			Name:    office.Names{locales.Danish: operatorName, locales.English: operatorName},
			Website: "https://example.dk", Privacy: "https://example.dk/privacy", Accessibility: "https://example.dk/accessibility",
		}
	})...)
	service := s.Handler
	s.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		service.ServeHTTP(w, r.WithContext(words))
	})
	c := &collector{t: t, s: s, words: words, seen: map[string]bool{}}
	c.asked()
	c.refused()
	c.typed()
	for i, v := range variants() {
		c.journey(fmt.Sprintf("journey %d", i), v, pagesWith(i))
	}
	c.later()
	c.errors()
	return c.all
}

// asked collects the pages as they are before anything is answered there: each
// step with what comes before it answered, each page of the slip with everything
// answered, each other page without a draft. All but the steps are collected
// with an empty form sent from them, too.
func (c *collector) asked() {
	for _, p := range site.Pages {
		b := c.s.visitor()
		_, isStep := journey.StepNamed(p.Name)
		if isStep || slices.ContainsFunc(site.SlipPages, func(s site.Page) bool { return s.Name == p.Name }) {
			b.fillUntil(p.Name)
		}
		if !isStep {
			c.posted("sent empty", p, b, url.Values{})
		}
		c.got("not answered", p, b)
	}
}

// refused collects the steps with forms that are wrong.
func (c *collector) refused() {
	for _, wrong := range wrongForms {
		b := c.s.visitor()
		b.fillUntil(wrong.step)
		step, _ := journey.StepNamed(wrong.step)
		c.posted("with "+wrong.name, step.Page, b, wrong.form)
	}
}

// typed collects what is said of user IDs: on their page, and on the part of it
// that judges one while it is typed.
func (c *collector) typed() {
	step := journey.UserIDs
	for i, ids := range [][]string{
		{"jürgen & <b>søn</b>", "abc", strings.Repeat("w", 49)},
		{"1234567890", "010170-1234", "\x01control"},
		{"johnsnew#id", "johnsnew#id", "x '%' y"},
		{"  Peter–78…  ", "Å\u00a0gs—trøm\u200b7", "o0ø 1li"},
		{"anna@example.dk", "21436587 tlf", "bil banan"},
		{"mit 0101701234 nummer", "født 010170", "peter78fra"},
		{"bilbilbil", "bilbilbil1", "bilbilbil2"},
	} {
		name := fmt.Sprintf("typed %d", i)
		b := c.s.visitor()
		b.fillUntil("user-ids")
		form := userIDs(ids...)
		c.posted(name, step.Page, b, form)
		c.posted(name, site.UserIDRules, b, form)
		for _, l := range locales.Languages {
			pressed := maps.Clone(form)
			pressed.Set(journey.SuggestButton, "yes")
			b.post(step.Path(l), pressed)
			c.got(name+" with suggestions", step.Page, b)
		}
		form.Set(journey.MaskButton, "yes")
		b.post(step.Path(locales.Danish), form)
		c.got(name+" and hidden", step.Page, b)
	}
}

// journey collects pages for somebody who has answered everything, with the
// given forms in place of the valid ones.
func (c *collector) journey(name string, forms map[string]url.Values, pages []site.Page) {
	b := c.s.visitor()
	for _, step := range questions {
		form, there := forms[step]
		if !there {
			form = valid(step)
		}
		if b.get(danish(step)).StatusCode == http.StatusOK {
			b.post(danish(step), form).wantRedirect("")
		}
	}
	for _, p := range pages {
		c.got(name, p, b)
	}
}

// later collects what is said when the answers are gone.
func (c *collector) later() {
	b := c.s.visitor()
	b.fill("situation", "visit")
	c.s.clock.add(30 * time.Hour)
	for _, p := range site.Pages {
		c.got("expired", p, b)
	}
	c.s.clock.add(-30 * time.Hour)
}

// errors collects the pages that tell of an error.
func (c *collector) errors() {
	for status := http.StatusBadRequest; status < 600; status++ {
		if http.StatusText(status) == "" {
			continue
		}
		page, shows := handlers.ErrorPage(status, nil)
		s := shown{fmt.Sprintf("error %d", status), page, map[locales.Language]*goquery.Document{}}
		for _, l := range locales.Languages {
			var body strings.Builder
			ctx := locales.With(c.words, l)
			view := templates.ErrorPage(ui.Page{Name: page.Name, Title: locales.T(ctx, page.Title)}, shows)
			if err := view.Render(ctx, &body); err != nil {
				c.t.Fatal(err)
			}
			s.in[l] = c.parse(body.String())
		}
		c.keep(s)
	}
}

// got collects a page as a browser gets it, if it is open to it.
func (c *collector) got(name string, p site.Page, b *browser) {
	c.t.Helper()
	c.answered(name, p, func(l locales.Language) page { return b.tab().get(p.Path(l)) })
}

// posted collects what a page answers to a form, if it is that page.
func (c *collector) posted(name string, p site.Page, b *browser, form url.Values) {
	c.t.Helper()
	c.answered(name, p, func(l locales.Language) page {
		tab := b.tab()
		answer := tab.post(p.Path(l), form)
		if answer.location() == p.Path(l) {
			return tab.follow(answer)
		}
		return answer
	})
}

func (c *collector) answered(name string, p site.Page, ask func(locales.Language) page) {
	c.t.Helper()
	s := shown{p.Name + " " + name, p, map[locales.Language]*goquery.Document{}}
	for _, l := range locales.Languages {
		answer := ask(l)
		switch status := answer.StatusCode; {
		case status >= http.StatusInternalServerError:
			c.t.Fatalf("%s: got status %d", s.name, status)
		case status >= 300 && status < 400, status == http.StatusMethodNotAllowed: // another page
		default:
			s.in[l] = answer.Document
		}
	}
	if len(s.in) == 0 {
		return
	}
	if len(s.in) < len(locales.Languages) {
		c.t.Errorf("%s: got it in some languages only", s.name)
		return
	}
	c.keep(s)
}

// keep adds a page, unless it looks like one that is there.
func (c *collector) keep(s shown) {
	var looks strings.Builder
	for _, l := range locales.Languages {
		looks.WriteString(s.page.Name + "\n" + s.in[l].Text())
	}
	if !c.seen[looks.String()] {
		c.seen[looks.String()] = true
		c.all = append(c.all, s)
	}
}

func (c *collector) parse(body string) *goquery.Document {
	c.t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	return doc
}
