package handlers_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/office"
)

// checkRenumbered checks that a telephone number stands once, in the office
// data: another one there is another one on every page and on the slip.
func checkRenumbered(t *testing.T, before []shown) {
	numbers := []struct {
		was, is office.Phone
		on      int // how often it stands on the pages
	}{
		{was: office.Embedded().Offices[0].Phone.Value, is: "+4512345678"},
		{was: office.Embedded().Lines[0].Phone.Value, is: "+4587654321"},
	}
	after := everything(t, t.Context(), func(with *setup) {
		with.Offices.Offices[0].Phone.Value = numbers[0].is
		with.Offices.Lines[0].Phone.Value = numbers[1].is
	})
	if len(before) != len(after) {
		t.Fatalf("got %d pages, want %d", len(after), len(before))
	}
	for i, p := range after {
		if p.name != before[i].name {
			t.Fatalf("got page %q, want %q", p.name, before[i].name)
		}
		for _, l := range locales.Languages {
			got, want := markup(t, p.in[l]), markup(t, before[i].in[l])
			for j, n := range numbers {
				for _, form := range []func(office.Phone) string{office.Phone.Spoken, func(p office.Phone) string { return string(p) }} {
					count, wanted := strings.Count(got, form(n.is)), strings.Count(want, form(n.was))
					if count != wanted || strings.Contains(got, form(n.was)) {
						t.Errorf("%s, %s: got %s %d times, want it %d times and no %s", l, p.name, form(n.is), count, wanted, form(n.was))
					}
					numbers[j].on += wanted
				}
			}
		}
	}
	for _, n := range numbers {
		if n.on == 0 {
			t.Errorf("%s is on no page", n.was)
		}
	}
}

// markup returns a page as it was sent.
func markup(t *testing.T, page *goquery.Document) string {
	t.Helper()
	html, err := page.Html()
	if err != nil {
		t.Fatal(err)
	}
	return html
}
