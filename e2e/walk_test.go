package e2e

import (
	"net/http"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// walk goes from the start page to the end of the journey, with the forms and links of
// the pages. It returns the names of the pages in order.
func walk(b *tab, h hands, l locales.Language, a visit.Answers) []string {
	b.t.Helper()
	if status := b.open(site.Start.Path(l)); status != http.StatusOK {
		b.t.Fatalf("start (%s): got status %d", l, status)
	}
	h.press(b, continueLink)
	var pages []string
	for range 2 * len(journey.Steps) {
		name := b.page()
		pages = append(pages, name)
		step, isStep := journey.StepNamed(name)
		if !isStep || name == journey.Slip.Name {
			return pages
		}
		way := continueLink
		if step.Read != nil {
			h.fill(b, step.Form(a))
			way = continueButton
		}
		if status := h.press(b, way); status != http.StatusOK {
			b.t.Fatalf("%s (%s): got status %d after %s with %v", b.page(), l, status, name, step.Form(a))
		}
	}
	b.t.Fatalf("(%s) the way to the slip has no end: %v", l, pages)
	return nil
}
