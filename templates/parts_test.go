package templates

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"klar/locales"
	"klar/visit/journey"
)

// rendered returns the part in Danish, as a document to ask.
func rendered(t *testing.T, part templ.Component) *goquery.Document {
	t.Helper()
	var page bytes.Buffer
	if err := part.Render(locales.With(context.Background(), locales.Danish), &page); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(&page)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func text(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }

func attr(s *goquery.Selection, name string) string {
	value, _ := s.Attr(name)
	return value
}

var problem = locales.Message{Key: "form.continue"} // any message will do

var errandOptions = []Option{
	{Value: "first", Label: "First"},
	{Value: "recover", Label: "Recover", Hint: "New phone"},
}

// Enter presses the first button in the page that belongs to the form. In the
// header that would be the language switch.
func TestEnterMeansContinue(t *testing.T) {
	p := Page{TitleText: "A", Path: "/da/a", Alternates: []Alternate{{locales.English, "/en/a"}}, HasForm: true}
	for name, buttons := range map[string]*goquery.Selection{
		"of the whole page": rendered(t, Layout(p)).Find("button[form=answers]"),
		"in the form":       rendered(t, Form(p)).Find("form button"),
	} {
		first := buttons.First()
		if got, want := text(first), "Fortsæt"; got != want || attr(first, "name") != "" {
			t.Errorf("first button %s: got %q, want %q", name, got, want)
		}
		if attr(first, "tabindex") != "-1" || attr(first, "aria-hidden") != "true" {
			t.Errorf("first button %s: can be found without Enter, want it out of the way", name)
		}
	}
}

func TestLanguageSwitch(t *testing.T) {
	english := []Alternate{{locales.English, "/en/a"}}
	for _, test := range []struct {
		name     string
		page     Page
		selector string
		want     string
	}{
		{"with a form", Page{TitleText: "A", Alternates: english, HasForm: true}, "button.language[form=answers][name=language][value=en][lang=en]", "English"},
		{"without", Page{TitleText: "A", Alternates: english}, "a.language[href='/en/a'][lang=en][hreflang=en]", "English"},
		{"no other language", Page{TitleText: "A", HasForm: true}, ".language", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := text(rendered(t, Layout(test.page)).Find(test.selector)); got != test.want {
				t.Errorf("%s: got %q, want %q", test.selector, got, test.want)
			}
		})
	}
}

func TestFormComesBackToWhereItWasOpenedFrom(t *testing.T) {
	const selector = "input[type=hidden][name=return][value=check]"
	if n := rendered(t, Form(Page{Return: "check"})).Find(selector).Length(); n != 1 {
		t.Errorf("opened from the summary: got %d hidden fields, want 1", n)
	}
	if n := rendered(t, Form(Page{})).Find(selector).Length(); n != 0 {
		t.Errorf("opened in turn: got %d hidden fields, want 0", n)
	}
}

// What is wrong is said three times: in the browser's title, on top with a
// link to the field, and at the field.
func TestProblem(t *testing.T) {
	p := Page{TitleText: "A", Problems: []journey.Problem{{Field: "f", Message: problem}}}
	f := Field{Name: "f", Label: "Label", Hint: "Hint"}
	for name, part := range map[string]templ.Component{
		"text":       TextField(p, f),
		"radios":     Radios(p, f, errandOptions),
		"checkboxes": Checkboxes(p, f, OptionGroup{Options: errandOptions}),
		"checkbox":   Checkbox(p, "f", errandOptions[0]),
	} {
		t.Run(name, func(t *testing.T) {
			doc := rendered(t, templ.Join(Layout(p), part))
			if got := text(doc.Find("title")); !strings.HasPrefix(got, "Fejl: ") {
				t.Errorf("title: got %q, want it to begin with Fejl:", got)
			}
			link := doc.Find(".error-summary a")
			if field := doc.Find("input" + attr(link, "href")); field.Length() != 1 {
				t.Errorf("summary leads to %q: got %d fields, want 1", attr(link, "href"), field.Length())
			}
			if got, want := text(doc.Find("#f-error")), "Fejl: "+text(link); got != want {
				t.Errorf("at the field: got %q, want %q", got, want)
			}
		})
	}
}

// A user ID is copied from the page to the slip and to MitID: not one sign
// may change.
func TestUserIDTextIsUnbroken(t *testing.T) {
	const id = "a  b{}<&"
	if got := rendered(t, UserIDText(2, id)).Find("[data-user-id='2']").Text(); got != id {
		t.Errorf("got %q, want %q", got, id)
	}
}

// Read aloud one after the other, links that all say Change are of no use.
func TestChangeLinkSaysWhat(t *testing.T) {
	doc := rendered(t, SummaryRow("Age", "/da/situation?return=check"))
	if got, want := text(doc.Find("a[href='/da/situation?return=check']")), "Ret Age"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
