package handlers

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/store"
	"klar/templates/ui"
	"klar/visit/journey"
	"klar/visit/site"
)

// frame returns what stands around a page of a session.
func (s server) frame(c echo.Context, page site.Page, v session) ui.Page {
	ctx := c.Request().Context()
	route := journey.RouteFor(v.draft.Answers, s.env(c))
	frame := ui.Page{
		Name:        page.Name,
		Title:       s.titleOf(ctx, page),
		Path:        pathOf(ctx, page),
		Home:        pathOf(ctx, site.Start),
		Alternates:  alternates(ctx, page),
		Description: s.descriptionOf(ctx, page),
		Listed:      site.Listed(page),
		Origin:      s.origin(),
		Expired:     v.expired || v.draft.Restarted,
		Reminder:    reminder(ctx, page, site.ReminderOn(page.Name, v.draft.Answers, s.env(c))),
		Footer:      footer(ctx, v.token != (store.Token{})),
		Operator:    s.operator(ctx),
	}
	if cookieless(c, v) {
		frame.NoCookies = ui.Link{Text: locales.T(ctx, "layout.blank"), Path: pathOf(ctx, site.BlankPage)}
	}
	if page.Name == site.Start.Name {
		frame.Chooser = chooserPath
	}
	if v.draft.Answers.Shared && !leadsToDelete(page) {
		frame.DeleteNow = pathOf(ctx, site.Delete)
	}
	frame.Position, frame.Of = route.Position(page.Name)
	if back, there := route.Back(page.Name); there {
		frame.Back = pathOf(ctx, back.Page)
	}
	return frame
}

// cookieless reports whether the visitor's browser keeps no cookies. A form that is
// saved or held sets one. Without it the visitor comes back from the form of a
// question to the page that they sent it from.
func cookieless(c echo.Context, v session) bool {
	if v.token != (store.Token{}) || v.expired || c.Request().Method != http.MethodGet {
		return false
	}
	from, err := url.Parse(c.Request().Referer())
	return err == nil && from.Host == c.Request().Host && from.Path == journey.Steps[0].Path(locales.From(c.Request().Context())) && c.Request().URL.Path == from.Path
}

// chooserPath leads to the start page in the visitor's language.
const chooserPath = "/"

// pathOf returns the path of a page in the language of ctx.
func pathOf(ctx context.Context, page site.Page) string {
	return site.PathTo(locales.From(ctx), page, "")
}

// titleOf returns the title of a page: that of its text where it is a guide.
func (s server) titleOf(ctx context.Context, page site.Page) string {
	if title := s.Guides.Of(ctx, page).Title; title != "" {
		return title
	}
	return locales.T(ctx, page.Title)
}

// descriptionOf returns what search engines show of a page, "" for nothing.
func (s server) descriptionOf(ctx context.Context, page site.Page) string {
	if lead := s.Guides.Of(ctx, page).Lead; lead != "" {
		return lead
	}
	if key, there := site.Description(page.Name); there {
		return locales.T(ctx, key)
	}
	return ""
}

// alternates returns the page in every other language; none for one without an
// address.
func alternates(ctx context.Context, page site.Page) []ui.Alternate {
	var all []ui.Alternate
	for _, l := range locales.Languages {
		in := locales.With(ctx, l)
		if path := pathOf(in, page); l != locales.From(ctx) && path != "" {
			all = append(all, ui.Alternate{Language: l, Name: locales.T(in, "language.name"), Path: path})
		}
	}
	return all
}

// leadsToDelete reports whether a page leads to deleting the answers itself.
func leadsToDelete(page site.Page) bool {
	return slices.Contains([]string{site.Start.Name, site.Delete.Name, journey.Check.Name, journey.Slip.Name}, page.Name)
}

// footer returns where the foot of every page leads. Answers can be deleted
// where there are any.
func footer(ctx context.Context, draft bool) []ui.Link {
	to := func(page site.Page, text locales.Key) ui.Link {
		return ui.Link{Text: locales.T(ctx, text), Path: pathOf(ctx, page)}
	}
	links := []ui.Link{
		to(site.BlankPage, "layout.blank"),
		to(site.GuideIndex, "guides.link"),
		to(site.Sources, "sources.link"),
		to(site.ForStaff, "for-staff.link"),
	}
	if draft {
		links = append(links, to(site.Delete, "layout.delete"))
	}
	return append(links, to(site.Privacy, site.Privacy.Title), to(site.Accessibility, site.Accessibility.Title))
}

// operator names who runs the service, in the language of ctx.
func (s server) operator(ctx context.Context) *ui.Operator {
	o := s.Offices.Operator
	if o == nil {
		return nil
	}
	return &ui.Operator{
		Name:          o.Name.In(locales.From(ctx)),
		URL:           string(o.Website),
		Email:         string(o.Email),
		Phone:         string(o.Phone),
		PhoneText:     o.Phone.Spoken(),
		Privacy:       string(o.Privacy),
		Accessibility: string(o.Accessibility),
	}
}

// problems says what is wrong with a form.
func problems(ctx context.Context, all []journey.Problem) []ui.Problem {
	var said []ui.Problem
	for _, p := range all {
		said = append(said, ui.Problem{Field: p.Field, Text: p.Message.In(ctx)})
	}
	return said
}
