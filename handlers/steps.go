package handlers

import (
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/store"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// saveAttempts bounds how often a save starts again because another tab was
// quicker. Each attempt that fails means that another one got through.
const saveAttempts = 20

// show answers with the page of a step, or sends the visitor to the first one
// that is open to them.
func (s server) show(step journey.Step) echo.HandlerFunc {
	return func(c echo.Context) error {
		v, err := s.load(c)
		if err != nil {
			return err
		}
		route := journey.RouteFor(v.draft.Answers, s.env(c))
		if !route.Open(step.Name) {
			return seeOther(c, route.FirstOpen().Page, "")
		}
		view := s.stepView(c, step, v, c.QueryParam("return"))
		if step.Form != nil {
			view.Form = step.Form(v.draft.Answers)
		}
		// What was typed before a switch of language is judged again, so
		// that its problems are said in this one.
		if typed := v.draft.Typed[step.Name]; typed != nil {
			view.Form = clone(typed)
			wrong := step.Read(view.Form, &view.Answers, s.env(c))
			if v.draft.ButtonUsed {
				wrong = aboutFilled(wrong, view.Form)
			}
			view.Problems = problems(c.Request().Context(), wrong)
		}
		return s.render(c, http.StatusOK, view)
	}
}

// stepView returns the page of a step. A visitor who came from the summary to
// change an answer goes back there.
func (s server) stepView(c echo.Context, step journey.Step, v session, asked string) view {
	view := s.view(c, step.Page, v)
	view.HasForm = step.Read != nil
	if view.Return = returnTo(asked); view.Return != "" {
		view.Back = site.PathTo(locales.From(c.Request().Context()), journey.Check.Page, "")
	}
	return view
}

// save reads the form of a step into the visitor's answers and goes on to the
// next page, or shows the form again with what is wrong.
func (s server) save(step journey.Step) echo.HandlerFunc {
	return func(c echo.Context) error {
		posted, err := postedForm(c)
		if err != nil {
			return err
		}
		return untilKept(func() error { return s.trySave(c, step, posted) })
	}
}

// untilKept tries a save again while another tab is quicker. The draft that it
// changed is loaded again and the form read into it, so that neither tab undoes
// the other.
func untilKept(try func() error) error {
	var err error
	for range saveAttempts {
		err = try()
		if !errors.Is(err, store.ErrConflict) && !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	return err
}

func (s server) trySave(c echo.Context, step journey.Step, posted url.Values) error {
	v, err := s.load(c)
	if err != nil {
		return err
	}
	switch to, asked, err := languageAsked(posted); {
	case err != nil:
		return err
	case asked:
		return s.switchLanguage(c, step, v, posted, to)
	}
	if !journey.RouteFor(v.draft.Answers, s.env(c)).Open(step.Name) {
		return s.saveTyped(c, step, v, posted)
	}
	form := clone(posted) // as it was posted, it is read again when another tab is quicker
	if step.ApplyButton != nil && step.ApplyButton(form, locales.From(c.Request().Context()), rand.Reader) {
		return s.redisplay(c, step, v, form)
	}
	answers := v.draft.Answers
	if wrong := step.Read(form, &answers, s.env(c)); len(wrong) > 0 {
		view := s.stepView(c, step, v, posted.Get("return"))
		view.Form, view.Problems, view.Answers = form, problems(c.Request().Context(), wrong), answers
		return s.render(c, http.StatusUnprocessableEntity, view)
	}
	if step.Exits != nil && step.Exits(answers) {
		return seeOther(c, site.Exit, "")
	}
	// A visitor who comes from a summary that has expired is told so on the next
	// page. A visitor who begins again was told on this page.
	v.draft.Restarted = v.expired && returnTo(posted.Get("return")) != ""
	v.draft.Answers, v.draft.ButtonUsed = answers, false
	delete(v.draft.Typed, step.Name)
	if err := s.saveDraft(c, v); err != nil {
		return err
	}
	if step.Warns != nil && step.Warns(posted, answers, s.env(c)) {
		return seeOther(c, step.Page, returnTo(posted.Get("return")))
	}
	route := journey.RouteFor(answers, s.env(c))
	if returnTo(posted.Get("return")) == "" {
		return seeOther(c, route.Next(step.Name).Page, "")
	}
	// A changed answer may call for another page before the summary.
	if to := route.FirstOpen(); to.Name != journey.Check.Name {
		return seeOther(c, to.Page, journey.Check.Name)
	}
	return seeOther(c, route.FirstOpen().Page, "")
}

// saveTyped keeps what was typed on a page that is no longer open, since the
// draft before it has expired or changed: it is there when the visitor comes
// back to that page.
func (s server) saveTyped(c echo.Context, step journey.Step, v session, posted url.Values) error {
	route := journey.RouteFor(v.draft.Answers, s.env(c))
	if s.keepTyped(c, &v, step, posted) {
		if err := s.saveDraft(c, v); err != nil {
			return err
		}
	}
	return seeOther(c, route.FirstOpen().Page, "")
}

// redisplay shows the page again as one of its buttons has left the form.
func (s server) redisplay(c echo.Context, step journey.Step, v session, form url.Values) error {
	s.keepTyped(c, &v, step, form)
	v.draft.ButtonUsed = true
	if err := s.saveDraft(c, v); err != nil {
		return err
	}
	return seeOther(c, step.Page, returnTo(form.Get("return")))
}

// aboutFilled leaves out the problems of empty fields: a visitor who used a button
// inside the form has not finished it.
func aboutFilled(problems []journey.Problem, form url.Values) []journey.Problem {
	return slices.DeleteFunc(problems, func(p journey.Problem) bool { return form.Get(p.Field) == "" })
}

// switchLanguage goes to the same page in another language and takes along what
// stands in the form.
func (s server) switchLanguage(c echo.Context, step journey.Step, v session, posted url.Values, to locales.Language) error {
	if s.keepTyped(c, &v, step, posted) {
		if err := s.saveDraft(c, v); err != nil {
			return err
		}
	}
	c.SetRequest(c.Request().WithContext(locales.With(c.Request().Context(), to)))
	return seeOther(c, step.Page, returnTo(posted.Get("return")))
}

// keepTyped puts what was typed into the draft, unless it says no more than the
// answers do, and reports whether the draft is another one for it.
func (s server) keepTyped(c echo.Context, v *session, step journey.Step, posted url.Values) bool {
	typed := step.Hold(posted, s.env(c))
	if read := (visit.Answers{}); step.Exits != nil {
		step.Read(clone(typed), &read, s.env(c))
		if step.Exits(read) {
			return false // under 13: keep nothing
		}
	}
	v.draft.Restarted = v.draft.Restarted || v.expired
	if typed.Encode() == step.Hold(step.Form(v.draft.Answers), s.env(c)).Encode() {
		_, was := v.draft.Typed[step.Name]
		delete(v.draft.Typed, step.Name)
		return was
	}
	if v.draft.Typed == nil {
		v.draft.Typed = map[string]url.Values{}
	}
	v.draft.Typed[step.Name] = typed
	return true
}

// returnTo accepts only the one page to return to, so that no link can send a
// visitor anywhere else.
func returnTo(asked string) string {
	if asked == journey.Check.Name {
		return journey.Check.Name
	}
	return ""
}

// seeOther sends the visitor to a page in the language of the request.
func seeOther(c echo.Context, to site.Page, returning string) error {
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	return c.Redirect(http.StatusSeeOther, site.PathTo(locales.From(c.Request().Context()), to, returning))
}

func clone(form url.Values) url.Values {
	copied := make(url.Values, len(form))
	for field, values := range form {
		copied[field] = append([]string(nil), values...)
	}
	return copied
}
