// Package templates holds the views: one file for each page, named as its step
// in package visit, on top of what all pages share. [Layout] in layout.templ is
// what stands around a page, form.templ has the parts of a form, panel.templ
// the boxes and lists.
//
// The parts take strings in the language of the page: say them with
// locales.T(ctx, …). A page takes a [Page] and whatever else it shows; it
// decides nothing.
package templates

import (
	"context"
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// A Page is what every page needs to know of itself.
type Page struct {
	Name      string      // its step, or what else package visit calls it
	Title     locales.Key // its heading and its title in the browser
	TitleText string      // said in place of Title, when there
	Path      string      // its own path; forms post to it
	Back      string      // the page before; "" for none

	// Alternates are the same page in every other language; a page of errors
	// has none.
	Alternates []Alternate

	// Position is the step's number, of Of steps; 0 for a page without one.
	Position, Of int

	// HasForm says that the page's [Form] takes answers. The language switch
	// then posts it, so that what was typed is not lost.
	HasForm  bool
	Form     url.Values        // what the form shows
	Problems []journey.Problem // what is wrong with it, in page order
	Return   string            // where to go from here when it is not the next step: journey.Check.Name or ""

	// Listed says that search engines may list the page. Description is what
	// they show of it in place of [site.Description], when there.
	Listed      bool
	Description string
	Origin      string // what stands before the page's address, https://klar.example.dk; "" when nobody knows

	Draft    bool           // there are answers that can be deleted
	Shared   bool           // others use the visitor's computer too
	Reminder visit.Reminder // what there is to say of the day of the visit
	Expired  bool           // the answers that the visitor once gave are no longer kept
	Styles   []string       // style sheets of its own, after app.css
	Operator *Operator      // nil when nobody has said who runs the service
}

// An Alternate is the same page in another language.
type Alternate struct {
	Language locales.Language
	Path     string
}

// name returns what the language of the page calls itself.
func (a Alternate) name(ctx context.Context) string {
	return locales.T(locales.With(ctx, a.Language), "language.name")
}

// An Operator is who runs the service, as the footer names it.
type Operator struct {
	Name          string
	URL           string
	Email         office.Email // "" for none
	Phone         office.Phone // "" for none
	Privacy       string       // URL; "" for none
	Accessibility string       // URL of the accessibility statement; "" for none
}

// Heading returns the page's title in the language of ctx.
func (p Page) Heading(ctx context.Context) string {
	if p.TitleText != "" {
		return p.TitleText
	}
	return locales.T(ctx, p.Title)
}

// browserTitle returns what the browser's tab says: that something is wrong
// first, so that it is the first thing read aloud.
func (p Page) browserTitle(ctx context.Context) string {
	title := p.Heading(ctx) + " – " + locales.T(ctx, "layout.service")
	if len(p.Problems) > 0 {
		return locales.T(ctx, "form.error") + " " + title
	}
	return title
}

// description returns what search engines show of the page, "" for nothing.
func (p Page) description(ctx context.Context) string {
	if p.Description != "" {
		return p.Description
	}
	if key, there := site.Description(p.Name); there {
		return locales.T(ctx, key)
	}
	return ""
}

// path returns the path of another page in the language of ctx.
func path(ctx context.Context, to site.Page) string {
	return to.Path(locales.From(ctx))
}

// wrong is what is wrong with a question, and the id of the element that says
// it. The zero value is nothing.
type fieldErrors struct {
	id    string
	texts []locales.Message
}

func (w fieldErrors) any() bool { return len(w.texts) > 0 }

// wrong returns what is wrong with the named fields, which the question with
// the given id is made of.
func (p Page) errorsOf(id string, fields ...string) fieldErrors {
	w := fieldErrors{id: id + "-error"}
	for _, problem := range p.Problems {
		if slices.Contains(fields, problem.Field) {
			w.texts = append(w.texts, problem.Message)
		}
	}
	return w
}
