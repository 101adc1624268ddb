package handlers_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/site"
)

// checkMarkup checks what must be true of every page there is.
func checkMarkup(t *testing.T, p page, l locales.Language) {
	t.Helper()
	if got, want := p.Header.Get("Content-Type"), "text/html; charset=UTF-8"; got != want {
		t.Errorf("Content-Type: got %q, want %q", got, want)
	}
	if got := p.attr("html", "lang"); got != string(l) {
		t.Errorf("lang: got %q, want %q", got, l)
	}
	if n := p.Find("h1").Length(); n != 1 || p.heading() == "" {
		t.Errorf("got %d h1, headed %q, want one with words", n, p.heading())
	}
	if title := p.Find("title").Text(); !strings.HasSuffix(title, say(t, l, "layout.service")) {
		t.Errorf("title: got %q, want it to end with the service's name", title)
	}
	for _, other := range site.Pages {
		if other.Title == "" {
			continue // a guide: its text is in one language
		}
		for _, m := range l.Others() {
			if heading := say(t, m, other.Title); p.heading() == heading && heading != say(t, l, other.Title) {
				t.Errorf("heading %q is in language %s", heading, m)
			}
		}
	}
	if strings.Contains(p.body, "no value") {
		t.Error("a message lacks something to fill in")
	}
	checkIDs(t, p)
	checkLabels(t, p)
	checkPolicy(t, p)
}

// checkIDs checks that ids are unique and that whatever speaks of one means
// one that is there.
func checkIDs(t *testing.T, p page) {
	t.Helper()
	ids := map[string]bool{}
	for _, id := range attributes(p.Find("[id]"), "id") {
		if ids[id] {
			t.Errorf("id %q: got it twice, want it once", id)
		}
		ids[id] = true
	}
	var meant []string
	for _, attribute := range []string{"for", "form", "aria-describedby", "aria-labelledby"} {
		for _, value := range attributes(p.Find("["+attribute+"]"), attribute) {
			meant = append(meant, strings.Fields(value)...)
		}
	}
	for _, href := range attributes(p.Find(`a[href^="#"]`), "href") {
		meant = append(meant, strings.TrimPrefix(href, "#"))
	}
	for _, id := range meant {
		if !ids[id] {
			t.Errorf("id %q: got none, though something points to it", id)
		}
	}
}

func checkLabels(t *testing.T, p page) {
	t.Helper()
	p.Find("input, select, textarea").Each(func(_ int, input *goquery.Selection) {
		if input.AttrOr("type", "") == "hidden" {
			return
		}
		label := p.Find(`label[for="` + input.AttrOr("id", "") + `"]`)
		if strings.TrimSpace(label.Text()) == "" {
			t.Errorf("%s: got no label", input.AttrOr("name", "input"))
		}
	})
	p.Find("button, a").Each(func(_ int, control *goquery.Selection) {
		if strings.TrimSpace(control.Text()) == "" {
			t.Errorf("%s: got no text", control.AttrOr("href", "button"))
		}
	})
}

// checkPolicy checks that the page runs and loads nothing that the content
// policy refuses.
func checkPolicy(t *testing.T, p page) {
	t.Helper()
	for _, inline := range []string{"style", "[style]", "script:not([src])", "base", "iframe", "object", "embed"} {
		if n := p.Find(inline).Length(); n > 0 {
			t.Errorf("got %d of %s, want none", n, inline)
		}
	}
	p.Find("*").Each(func(_ int, element *goquery.Selection) {
		for _, attribute := range element.Nodes[0].Attr {
			if strings.HasPrefix(attribute.Key, "on") {
				t.Errorf("got attribute %s, want no script inline", attribute.Key)
			}
		}
	})
	loaded := attributes(p.Find("link[href], use[href]").Not("[rel=alternate], [rel=canonical]"), "href")
	loaded = append(loaded, attributes(p.Find("[src]"), "src")...)
	loaded = append(loaded, attributes(p.Find("form"), "action")...)
	for _, address := range loaded {
		if !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") {
			t.Errorf("got %q, want nothing from elsewhere", address)
		}
	}
	for _, href := range attributes(p.Find("a"), "href") {
		if scheme, _, found := strings.Cut(href, ":"); found && scheme != "https" && scheme != "tel" && scheme != "mailto" {
			t.Errorf("got a link to %q, want https, tel or mailto", href)
		}
	}
}

// attributes returns an attribute of every element that has it.
func attributes(of *goquery.Selection, name string) []string {
	var values []string
	of.Each(func(_ int, element *goquery.Selection) {
		if value, there := element.Attr(name); there {
			values = append(values, value)
		}
	})
	return values
}
