package ui

import (
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"klar/templates/ui/uitest"
)

func TestIDsAreUniqueAndMeantIDsAreThere(t *testing.T) {
	p := Page{Problems: []Problem{{Field: "f", Text: problem}, {Field: "month", Text: problem}}}
	f := Field{Name: "f", Label: "Label", Hint: "Hint"}
	groups := []OptionGroup{
		{Label: "One", Hint: "Hint", Options: []Option{{Value: "a", Hint: "Hint"}, {Value: "b", Hint: "Hint"}}},
		{Label: "Other", Options: []Option{{Value: "c", Hint: "Hint"}}},
	}
	for name, part := range map[string]templ.Component{
		"text":       TextField(p, f),
		"date":       DateField(p, Field{Name: "date", Label: "Label", Hint: "Hint"}),
		"radios":     Radios(p, f, groups[0].Options),
		"checkboxes": Checkboxes(p, f, groups...),
		"checkbox":   Checkbox(p, "f", groups[0].Options[0]),
	} {
		t.Run(name, func(t *testing.T) {
			doc := uitest.Render(t, part)
			times := map[string]int{}
			doc.Find("[id]").Each(func(_ int, s *goquery.Selection) { times[uitest.Attr(s, "id")]++ })
			for id, n := range times {
				if n != 1 {
					t.Errorf("id %s: got it %d times, want once", id, n)
				}
			}
			doc.Find("[aria-describedby], label").Each(func(_ int, s *goquery.Selection) {
				for _, id := range strings.Fields(uitest.Attr(s, "aria-describedby") + " " + uitest.Attr(s, "for")) {
					if times[id] != 1 {
						t.Errorf("%s means id %s: got none", goquery.NodeName(s), id)
					}
				}
			})
			doc.Find("input").Each(func(_ int, s *goquery.Selection) {
				if id := uitest.Attr(s, "id"); doc.Find("label[for='"+id+"']").Length() != 1 {
					t.Errorf("input %s: got no label of its own", id)
				}
			})
		})
	}
}

func TestFieldsShowWhatWasTyped(t *testing.T) {
	p := Page{Form: url.Values{"id": {`"><b>`}, "errand": {"recover"}, "document": {"a", "c"}, "day": {"3"}, "later": {"yes"}}}
	doc := uitest.Render(t, templ.Join(
		TextField(p, Field{Name: "id"}),
		Radios(p, Field{Name: "errand"}, errandOptions),
		Checkboxes(p, Field{Name: "document"}, OptionGroup{Options: []Option{{Value: "a"}, {Value: "b"}}}, OptionGroup{Options: []Option{{Value: "c"}}}),
		Checkbox(p, "later", Option{Value: "yes"}),
		DateField(p, Field{Name: "date"}),
	))
	if got, want := uitest.Attr(doc.Find("#id"), "value"), `"><b>`; got != want {
		t.Errorf("text: got %q, want %q", got, want)
	}
	if got, want := uitest.Attr(doc.Find("#day"), "value"), "3"; got != want {
		t.Errorf("day: got %q, want %q", got, want)
	}
	var chosen []string
	doc.Find("[checked]").Each(func(_ int, s *goquery.Selection) {
		chosen = append(chosen, uitest.Attr(s, "name")+"="+uitest.Attr(s, "value"))
	})
	if got, want := strings.Join(chosen, " "), "errand=recover document=a document=c later=yes"; got != want {
		t.Errorf("chosen: got %s, want %s", got, want)
	}
}

func TestQuestionAsHeading(t *testing.T) {
	f := Field{Name: "f", Label: "One question?", Heading: true}
	for name, part := range map[string]templ.Component{
		"text":   TextField(Page{}, f),
		"radios": Radios(Page{}, f, errandOptions),
	} {
		if got := uitest.Text(uitest.Render(t, part).Find("h1")); got != f.Label {
			t.Errorf("%s: got heading %q, want %q", name, got, f.Label)
		}
	}
}
