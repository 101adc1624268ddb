package handlers_test

import (
	"net/http"
	"testing"

	"klar/locales"
)

// Whoever follows the buttons comes from the start to the slip.
func TestJourney(t *testing.T) {
	t.Parallel()
	type stop struct {
		step     string
		position int    // of all, 0 for a page without a number
		back     string // the page before
	}
	// As long as the errand is not known, the longer way is promised.
	withUserIDs := []stop{
		{"situation", 1, ""},
		{"visit", 2, "situation"},
		{"user-ids", 3, "visit"},
		{"documents", 4, "user-ids"},
		{"documents-result", 0, "documents"},
		{"witness", 5, "documents-result"},
		{"check", 6, "witness"},
		{"slip", 0, "check"},
	}
	without := []stop{
		{"situation", 1, ""},
		{"visit", 2, "situation"},
		{"documents", 3, "visit"},
		{"documents-result", 0, "documents"},
		{"witness", 4, "documents-result"},
		{"check", 5, "witness"},
		{"slip", 0, "check"},
	}
	for _, tt := range []struct {
		errand string
		of     int
		stops  []stop
	}{
		{"first", 6, withUserIDs},
		{"new-user-id", 6, withUserIDs},
		{"unsure", 6, withUserIDs},
		{"recover", 5, without},
		{"high", 5, without},
	} {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.errand, func(t *testing.T) {
				b := start(t).visitor().in(t)
				page := b.get(pathTo(l, "start"))
				page = b.get(page.attr("main .actions a", "href"))
				for i, stop := range tt.stops {
					page.want(http.StatusOK)
					if got := page.attr("body", "data-page"); got != stop.step {
						t.Fatalf("stop %d: got page %q, want %q", i+1, got, stop.step)
					}
					back := ""
					if stop.back != "" {
						back = pathTo(l, stop.back)
					}
					if got := page.attr("a.back-link", "href"); got != back {
						t.Errorf("%s: got Back to %q, want %q", stop.step, got, back)
					}
					of := tt.of
					if i == 0 {
						of = 6
					}
					position := ""
					if stop.position > 0 {
						position = say(t, l, "layout.position", locales.Data{"Position": stop.position, "Of": of})
					}
					if got := page.Find(".step-subheading").Text(); got != position {
						t.Errorf("%s: got position %q, want %q", stop.step, got, position)
					}
					if i == len(tt.stops)-1 {
						return
					}
					page = pressContinue(b, page, stop.step, tt.errand, pathTo(l, tt.stops[i+1].step))
				}
			})
		}
	}
}

// pressContinue goes on from a page, with valid answers where it asks for any,
// and returns the next, which must be at the given path.
func pressContinue(b *browser, p page, step, errand, next string) page {
	b.t.Helper()
	form := p.Find("form#answers")
	if form.Length() == 0 {
		if href := p.attr("main .actions a", "href"); href != next {
			b.t.Fatalf("%s: got Continue to %q, want %q", step, href, next)
		}
		return b.get(next)
	}
	answers := valid(step)
	if answers.Has("errand") {
		answers.Set("errand", errand)
	}
	return b.follow(b.post(form.AttrOr("action", ""), answers).wantRedirect(next))
}
