package templates

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/guides"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// allGuides returns every guide with the facts of the offices there are.
func allGuides(t *testing.T) guides.Guides {
	t.Helper()
	all, err := guides.New(office.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// guideView returns the view of a guide, or of the page that lists them.
func guideView(t *testing.T, all guides.Guides, page site.Page) View {
	t.Helper()
	return View{
		Page:   ui.Page{Name: page.Name, Title: all.Of(t.Context(), page).Title, Path: page.Path(locales.Danish)},
		Guides: all,
	}
}

// Every guide has its title once, its lead, a list of its sections if they are
// many, the way to the page that it helps with, and where it was read.
func TestGuidePage(t *testing.T) {
	all := allGuides(t)
	for _, g := range site.Guides {
		t.Run(g.Text, func(t *testing.T) {
			v := guideView(t, all, g.Page)
			want := v.Guides.Of(t.Context(), g.Page)
			page := uitest.Render(t, v.Component())
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
			if step, helps := site.PageNamed(g.Step); helps != (g.Step != "") {
				t.Errorf("helps with %q, which is no page", g.Step)
			} else if n := page.Find(".actions a.button").Length(); helps != (n == 1) || helps && uitest.Attr(page.Find(".actions a.button"), "href") != step.Path(locales.Danish) {
				t.Errorf("got %d buttons, want the way to %q", n, g.Step)
			}
			sources := page.Find(".guide-sources li")
			if sources.Length() != len(want.Sources) || len(want.Sources) == 0 {
				t.Errorf("got %d sources, want %d and at least one", sources.Length(), len(want.Sources))
			}
			sources.Each(func(i int, li *goquery.Selection) {
				if uitest.Attr(li.Find("a"), "href") != want.Sources[i].URL || !strings.Contains(uitest.Text(li), "2026 · ") || !strings.Contains(uitest.Text(li), "sikker") {
					t.Errorf("source %q, want %s with its day and how sure", uitest.Text(li), want.Sources[i].URL)
				}
			})
		})
	}
}

func TestGuideIndexListsEveryGuide(t *testing.T) {
	v := guideView(t, allGuides(t), site.GuideIndex)
	page := uitest.Render(t, v.Component())
	items := page.Find(".guides > li")
	if items.Length() != len(site.Guides) {
		t.Fatalf("got %d guides, want %d", items.Length(), len(site.Guides))
	}
	for i, g := range site.Guides {
		want, item := v.Guides.Of(t.Context(), g.Page), items.Eq(i)
		if link := item.Find("a"); uitest.Text(link) != want.Title || uitest.Attr(link, "href") != g.Path(locales.Danish) || uitest.Text(item.Find("p")) != want.Lead {
			t.Errorf("got %q, want %q with its lead", uitest.Text(item), want.Title)
		}
	}
	if n := page.Find(`.alert a[href="/da/guide/kontakt#emergency"]`).Length(); n != 1 {
		t.Errorf("got %d ways to what is urgent, want 1", n)
	}
}

// Each page of the journey that takes answers leads to a guide, and so do the
// start page and every footer to all of them.
func TestPagesLeadToGuides(t *testing.T) {
	setting := visit.Env{Offices: office.Embedded(), Today: "2026-11-23"}
	for _, step := range journey.Steps {
		if step.Fields == nil || step.Name == journey.Check.Name {
			continue
		}
		page := uitest.Render(t, View{Page: ui.Page{Name: step.Name, Title: "A"}, Setting: setting}.Component())
		if page.Find(`main a[href^="/da/guide/"]`).Length() == 0 {
			t.Errorf("%s leads to no guide", step.Name)
		}
	}
	start := uitest.Render(t, View{Page: ui.Page{Name: site.Start.Name, Title: "A"}, Setting: setting}.Component())
	if start.Find(`main a[href="/da/guide"]`).Length() != 1 {
		t.Error("the start page does not lead to the guides")
	}
}
