package ui

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"klar/locales"
	"klar/templates/ui/uitest"
)

const problem = "Something is wrong"

var errandOptions = []Option{
	{Value: "first", Label: "First"},
	{Value: "recover", Label: "Recover", Hint: "New phone"},
}

// inEnglish is the page in the one other language.
var inEnglish = []Alternate{{Language: locales.English, Name: "English", Path: "/en/a"}}

// Enter presses the first button in the page that belongs to the form. In the
// header that would be the language switch.
func TestEnterMeansContinue(t *testing.T) {
	p := Page{Title: "A", Path: "/da/a", Alternates: inEnglish, HasForm: true}
	for name, buttons := range map[string]*goquery.Selection{
		"of the whole page": uitest.Render(t, Layout(p)).Find("button[form=answers]"),
		"in the form":       uitest.Render(t, Form(p)).Find("form button"),
	} {
		first := buttons.First()
		if got, want := uitest.Text(first), "Fortsæt"; got != want || uitest.Attr(first, "name") != "" {
			t.Errorf("first button %s: got %q, want %q", name, got, want)
		}
		if uitest.Attr(first, "tabindex") != "-1" || uitest.Attr(first, "aria-hidden") != "true" {
			t.Errorf("first button %s: can be found without Enter, want it out of the way", name)
		}
	}
}

func TestLanguageSwitch(t *testing.T) {
	for _, test := range []struct {
		name     string
		page     Page
		selector string
		want     string
	}{
		{"with a form", Page{Title: "A", Alternates: inEnglish, HasForm: true}, "button.language[form=answers][name=language][value=en][lang=en]", "English"},
		{"without", Page{Title: "A", Alternates: inEnglish}, "a.language[href='/en/a'][lang=en][hreflang=en]", "English"},
		{"no twin", Page{Title: "A", HasForm: true}, ".language", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := uitest.Text(uitest.Render(t, Layout(test.page)).Find(test.selector)); got != test.want {
				t.Errorf("%s: got %q, want %q", test.selector, got, test.want)
			}
		})
	}
}

func TestFormComesBackToWhereItWasOpenedFrom(t *testing.T) {
	const selector = "input[type=hidden][name=return][value=check]"
	if n := uitest.Render(t, Form(Page{Return: "check"})).Find(selector).Length(); n != 1 {
		t.Errorf("opened from the summary: got %d hidden fields, want 1", n)
	}
	if n := uitest.Render(t, Form(Page{})).Find(selector).Length(); n != 0 {
		t.Errorf("opened in turn: got %d hidden fields, want 0", n)
	}
}

// What is wrong is said three times: in the browser's title, on top with a
// link to the field, and at the field.
func TestProblem(t *testing.T) {
	p := Page{Title: "A", Problems: []Problem{{Field: "f", Text: problem}}}
	f := Field{Name: "f", Label: "Label", Hint: "Hint"}
	for name, part := range map[string]templ.Component{
		"text":       TextField(p, f),
		"radios":     Radios(p, f, errandOptions),
		"checkboxes": Checkboxes(p, f, OptionGroup{Options: errandOptions}),
		"checkbox":   Checkbox(p, "f", errandOptions[0]),
	} {
		t.Run(name, func(t *testing.T) {
			doc := uitest.Render(t, templ.Join(Layout(p), part))
			if got := uitest.Text(doc.Find("title")); !strings.HasPrefix(got, "Fejl: ") {
				t.Errorf("title: got %q, want it to begin with Fejl:", got)
			}
			link := doc.Find(".error-summary a")
			if field := doc.Find("input" + uitest.Attr(link, "href")); field.Length() != 1 {
				t.Errorf("summary leads to %q: got %d fields, want 1", uitest.Attr(link, "href"), field.Length())
			}
			if got, want := uitest.Text(doc.Find("#f-error")), "Fejl: "+uitest.Text(link); got != want {
				t.Errorf("at the field: got %q, want %q", got, want)
			}
		})
	}
}

// A user ID is copied from the page to the slip and to MitID: not one sign
// may change.
func TestUserIDTextIsUnbroken(t *testing.T) {
	const id = "a  b{}<&"
	if got := uitest.Render(t, UserIDText(2, id)).Find("[data-user-id='2']").Text(); got != id {
		t.Errorf("got %q, want %q", got, id)
	}
}

// Read aloud one after the other, links that all say Change are of no use.
func TestChangeLinkSaysWhat(t *testing.T) {
	doc := uitest.Render(t, SummaryRow("Age", "/da/situation?return=check"))
	if got, want := uitest.Text(doc.Find("a[href='/da/situation?return=check']")), "Ret Age"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Search engines are not told of a page that they may not list.
func TestDescriptionOfListedPagesOnly(t *testing.T) {
	for _, tt := range []struct {
		page Page
		want string
	}{
		{Page{Title: "A", Listed: true, Description: "What it is about"}, "What it is about"},
		{Page{Title: "A", Listed: true}, ""},
		{Page{Title: "A", Description: "What it is about"}, ""},
	} {
		if got := uitest.Attr(uitest.Render(t, Layout(tt.page)).Find(`meta[name="description"]`), "content"); got != tt.want {
			t.Errorf("listed %t: got %q, want %q", tt.page.Listed, got, tt.want)
		}
	}
}
