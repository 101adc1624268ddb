package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui/uitest"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// longGuide is how many sections a guide has before it lists them on top.
const longGuide = 4

// leadsTo returns the page that a guide leads a visitor without answers to.
func leadsTo(g site.Guide) (site.Page, bool) {
	if _, step := journey.StepNamed(g.Step); step {
		return site.Start, true
	}
	return site.PageNamed(g.Step)
}

// Every guide has its title once, its lead, a list of its sections if they are
// many, the way to the page that it helps with, and where it was read.
func TestGuidePage(t *testing.T) {
	all := filledIn(t, office.Embedded())
	b := start(t).visitor()
	for _, g := range site.Guides {
		t.Run(g.Text, func(t *testing.T) {
			want := all.Of(t.Context(), g.Page)
			page := b.in(t).get(danish(g.Name)).want(http.StatusOK)
			if got := uitest.Text(page.Find("h1")); got != want.Title {
				t.Errorf("headed %q, want %q", got, want.Title)
			}
			if got := uitest.Text(page.Find("p.lead")); got != want.Lead {
				t.Errorf("lead: got %q, want %q", got, want.Lead)
			}
			listed := page.Find("nav a")
			if long := len(want.Sections) >= longGuide; listed.Length() != len(want.Sections) && long || listed.Length() != 0 && !long {
				t.Errorf("got %d sections in the list, of %d", listed.Length(), len(want.Sections))
			}
			listed.Each(func(_ int, a *goquery.Selection) {
				if got, want := uitest.Text(page.Find(uitest.Attr(a, "href"))), uitest.Text(a); got != want {
					t.Errorf("%q leads to %q", want, got)
				}
			})
			button := page.Find(".actions a.button")
			// The steps are closed to a visitor without answers, who is led to the start.
			if step, helps := leadsTo(g); helps != (g.Step != "") {
				t.Errorf("helps with %q, which is no page", g.Step)
			} else if n := button.Length(); helps != (n == 1) || helps && uitest.Attr(button, "href") != step.Path(locales.Danish) {
				t.Errorf("got %d buttons, want the way to %q", n, g.Step)
			}
			first := page.Find(".guide .lead + p a")
			if step, helps := leadsTo(g); helps && first.AttrOr("href", "") != step.Path(locales.Danish) {
				t.Errorf("the first link leads to %q, want the page %q, before there is much to read", first.AttrOr("href", ""), g.Step)
			}
			sources := page.Find(".guide-sources li")
			if sources.Length() != len(want.Sources) || len(want.Sources) == 0 {
				t.Errorf("got %d sources, want %d and at least one", sources.Length(), len(want.Sources))
			}
			sources.Each(func(i int, li *goquery.Selection) {
				said := uitest.Text(li)
				if uitest.Attr(li.Find("a"), "href") != want.Sources[i].Address(locales.Danish) || !strings.Contains(said, "2026 · ") || !strings.Contains(said, "sikker") {
					t.Errorf("source %q, want %s with its day and how sure", said, want.Sources[i].URL)
				}
			})
		})
	}
}

func TestGuideIndexListsEveryGuide(t *testing.T) {
	all := filledIn(t, office.Embedded())
	page := start(t).visitor().get(danish(site.GuideIndex.Name)).want(http.StatusOK)
	items := page.Find(".guides > li")
	if items.Length() != len(site.Guides) {
		t.Fatalf("got %d guides, want %d", items.Length(), len(site.Guides))
	}
	for i, g := range site.Guides {
		want, item := all.Of(t.Context(), g.Page), items.Eq(i)
		if link := item.Find("a"); uitest.Text(link) != want.Title || uitest.Attr(link, "href") != g.Path(locales.Danish) || uitest.Text(item.Find("p")) != want.Lead {
			t.Errorf("got %q, want %q with its lead", uitest.Text(item), want.Title)
		}
	}
	if n := page.Find(`.alert a[href="/da/guide/kontakt#emergency"]`).Length(); n != 1 {
		t.Errorf("got %d ways to what is urgent, want 1", n)
	}
}

// Each page of the journey that takes answers leads to a guide, and so does the
// start page to all of them.
func TestPagesLeadToGuides(t *testing.T) {
	s := start(t)
	for _, step := range journey.Steps {
		if step.Fields == nil || step.Name == journey.Check.Name {
			continue
		}
		b := s.visitor()
		b.fillUntil(step.Name)
		if b.get(danish(step.Name)).want(http.StatusOK).Find(`main a[href^="/da/guide/"]`).Length() == 0 {
			t.Errorf("%s leads to no guide", step.Name)
		}
	}
	if s.visitor().get(danish("start")).want(http.StatusOK).Find(`main a[href="/da/guide"]`).Length() != 1 {
		t.Error("the start page does not lead to the guides")
	}
}
