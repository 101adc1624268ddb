// Package uitest renders views for tests and reads what they say.
package uitest

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"klar/locales"
)

// Render returns a part in Danish, as a browser would read it.
func Render(t *testing.T, part templ.Component) *goquery.Document {
	t.Helper()
	return RenderIn(t, locales.Danish, part)
}

// RenderIn returns a part in a language, as a browser would read it.
func RenderIn(t *testing.T, l locales.Language, part templ.Component) *goquery.Document {
	t.Helper()
	var page strings.Builder
	if err := part.Render(locales.With(t.Context(), l), &page); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page.String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Text returns what elements say, with single spaces.
func Text(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }

// Attr returns an attribute of the first element, "" when it has none.
func Attr(s *goquery.Selection, name string) string { return s.AttrOr(name, "") }

// Attrs returns an attribute of each element.
func Attrs(of *goquery.Selection, name string) []string {
	return of.Map(func(_ int, s *goquery.Selection) string { return Attr(s, name) })
}
