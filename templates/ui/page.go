// Package ui is the parts that all pages are built of. It knows strings only: a
// part is told what to show, in the language of the page, and nothing of what
// it means.
//
// [Layout] stands around every page. form.templ has the form with its buttons
// and what is wrong with it, field.templ its questions, panel.templ boxes, lists
// and small marks, reminder.templ the notice about the day of the visit.
package ui

import (
	"context"
	"net/url"
	"slices"
	"strconv"

	"github.com/a-h/templ"

	"klar/locales"
)

// A Page is what stands around a page, as strings in the page's language. Paths
// are those of this service.
type Page struct {
	Name       string // what the code calls it; style sheets know it by that
	Title      string // its heading, and its title in the browser
	Path       string // its own path; forms post to it
	Home       string // the path that the name of the service leads to
	Alternates []Alternate
	Back       string // the path of the page before; "" for none

	// Position is the step's number, of Of steps; 0 for a page without one.
	Position, Of int

	// HasForm says that the page's [Form] takes answers. The language switch
	// then posts it, so that what was typed is not lost.
	HasForm  bool
	Form     url.Values // what the form shows
	Problems []Problem  // what is wrong with it, in page order
	Return   string     // the name of the page to go to from here in place of the next; "" for none

	// Listed says that search engines may list the page. Description is what
	// they show of it, "" for nothing.
	Listed      bool
	Description string
	Origin      string // what stands before the page's address, https://klar.example.dk; "" when nobody knows
	Chooser     string // the path that leads to this page in the visitor's language; "" for none

	// NoCookies leads to what a visitor can use whose browser sends no cookies back;
	// the zero value for all others.
	NoCookies Link

	Expired   bool // the answers that the visitor once gave are no longer kept
	Reminder  Reminder
	DeleteNow string    // the path of the page to delete at, for a reminder to do so; "" for no reminder
	Styles    []string  // style sheets of its own, after app.css
	Footer    []Link    // where the footer leads
	Operator  *Operator // nil when nobody has said who runs the service
}

// An Alternate is the same page in another language.
type Alternate struct {
	Language locales.Language
	Name     string // what the language calls itself
	Path     string
}

// A Link leads somewhere.
type Link struct {
	Text string
	Path string
}

// A Problem is one thing wrong with a form.
type Problem struct {
	Field string // the name of the field, which is also the id of its first input
	Text  string
}

// An Operator is who runs the service. What nobody has said is "".
type Operator struct {
	Name          string
	URL           string
	Email         string
	Phone         string // as it is dialled
	PhoneText     string // as it is read
	Privacy       string // URL of their privacy statement
	Accessibility string // URL of their accessibility statement
}

// browserTitle returns what the browser's tab says: that something is wrong
// first, so that it is the first thing read aloud.
func (p Page) browserTitle(ctx context.Context) string {
	title := FileTitle(ctx, p.Title)
	if len(p.Problems) > 0 {
		return locales.T(ctx, "form.error") + " " + title
	}
	return title
}

// countProblems returns the attribute of <main> that says how many things are wrong
// with the form; none where nothing is.
func (p Page) countProblems() templ.Attributes {
	if len(p.Problems) == 0 {
		return nil
	}
	return templ.Attributes{"data-errors": strconv.Itoa(len(p.Problems))}
}

// FileTitle returns the title of a document of the service.
func FileTitle(ctx context.Context, title string) string {
	return title + " – " + locales.T(ctx, "layout.service")
}

// With returns the page with a style sheet of its own.
func (p Page) With(style string) Page {
	p.Styles = append(slices.Clip(p.Styles), style)
	return p
}

// fieldErrors is what is wrong with a question, and the id of the element that
// says it. The zero value is nothing.
type fieldErrors struct {
	id    string
	texts []string
}

func (w fieldErrors) any() bool { return len(w.texts) > 0 }

// errorsOf returns what is wrong with the named fields, which the question with
// the given id is made of.
func (p Page) errorsOf(id string, fields ...string) fieldErrors {
	w := fieldErrors{id: id + "-error"}
	for _, problem := range p.Problems {
		if slices.Contains(fields, problem.Field) {
			w.texts = append(w.texts, problem.Text)
		}
	}
	return w
}
