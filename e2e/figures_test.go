package e2e

import (
	"bytes"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/site"
)

// TestAFigureChanged builds the program with another number of days for which a
// witness must have had MitID. Every page that shows the number must show the new one:
// the question, the slip, the page for the witness, the guide and the page of sources.
// Nothing else may change.
func TestAFigureChanged(t *testing.T) {
	t.Parallel()
	service, err := start(buildChanged(t, "../visit/identity/figures.go", `(WitnessMitIDDays +=) 30`, `$1 37`), filepath.Join(t.TempDir(), "klar.db"))
	if err != nil {
		t.Fatal(err)
	}
	visitors := []visitor{newVisitor(t, klar), newVisitor(t, service)}
	for _, v := range visitors {
		v.answer(ordinary(t), "")
	}
	pages := []site.Page{journey.Witness.Page, site.BlankPage, site.ForWitness, site.Sources}
	guide, there := site.GuideNamed("guide:witness")
	if !there {
		t.Fatal("no guide to witnesses")
	}
	says := strings.NewReplacer("mere end 30 dage", "mere end 37 dage", "Vi følger 30 dage", "Vi følger 37 dage",
		"more than 30 days", "more than 37 days", "We follow 30 days", "We follow 37 days")
	for _, l := range locales.Languages {
		for _, page := range append(pages, guide.Page) {
			path := page.Path(l)
			before, after := textShown(visitors[0], path), textShown(visitors[1], path)
			if want := says.Replace(before); after != want || want == before {
				t.Errorf("%s: got\n%s\nwant\n%s", path, after, want)
			}
		}
	}
	if err := service.stop(); err != nil {
		t.Error(err)
	}
}

// textShown returns the text of a page for a visitor who has answered all questions.
func textShown(v visitor, path string) string {
	v.t.Helper()
	response, body := v.do(v.request(path, nil))
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil || response.StatusCode != http.StatusOK {
		v.t.Fatalf("%s: got status %d, %v", path, response.StatusCode, err)
	}
	return strings.Join(strings.Fields(doc.Find("main").Text()), " ")
}
