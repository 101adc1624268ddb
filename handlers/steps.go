package handlers

import (
	"crypto/rand"
	"errors"
	"maps"
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
		// A form that is held is judged again, so that its problems are said in
		// the language of this page.
		if typed := v.draft.Typed[step.Name]; typed != nil {
			view.Form = journey.Clone(typed)
			wrong := step.Read(view.Form, &view.Answers, s.env(c))
			if v.draft.ButtonUsed {
				wrong = aboutFilled(wrong, typed)
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
// next page. A form with something wrong is held, and its page shows it again.
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
	form := journey.Clone(posted) // as it was posted, it is read again when another tab is quicker
	if step.ApplyButton != nil && step.ApplyButton(form, locales.From(c.Request().Context()), rand.Reader) {
		return s.redisplay(c, step, v, form)
	}
	answers := v.draft.Answers
	if wrong := step.Read(form, &answers, s.env(c)); len(wrong) > 0 {
		return s.refuse(c, step, v, posted, wrong)
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

// refuse holds a form with something wrong and sends the visitor to its page, which
// says what. So no page in the browser's history is the answer to a form: Back and
// reload never ask to send one again. A form that cannot be held is shown at once,
// so that nothing that was typed is lost.
func (s server) refuse(c echo.Context, step journey.Step, v session, posted url.Values, wrong []journey.Problem) error {
	held := v
	held.draft.Typed = maps.Clone(v.draft.Typed)
	s.hold(&held, step, step.Hold(posted, s.env(c)))
	held.draft.ButtonUsed = false
	err := s.saveDraft(c, held)
	switch {
	case err == nil:
		return seeOther(c, step.Page, returnTo(posted.Get("return")))
	case errors.Is(err, store.ErrConflict), errors.Is(err, store.ErrNotFound):
		return err
	}
	s.Log.ErrorContext(c.Request().Context(), "refused form is not held", "error", err)
	view := s.stepView(c, step, v, posted.Get("return"))
	view.Form = journey.Clone(posted)
	step.Read(view.Form, &view.Answers, s.env(c))
	view.Problems = problems(c.Request().Context(), wrong)
	return s.render(c, http.StatusUnprocessableEntity, view)
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
		step.Read(journey.Clone(typed), &read, s.env(c))
		if step.Exits(read) {
			return false // under 13: keep nothing
		}
	}
	if held, there := v.draft.Typed[step.Name]; there && held.Encode() == typed.Encode() {
		return false // as it was refused: its errors are said in the other language
	}
	if step.Repeats(posted, v.draft.Answers, s.env(c)) {
		_, was := v.draft.Typed[step.Name]
		delete(v.draft.Typed, step.Name)
		return was
	}
	s.hold(v, step, typed)
	return true
}

// hold puts a form that is not saved yet into the session's draft.
func (s server) hold(v *session, step journey.Step, typed url.Values) {
	v.draft.Restarted = v.draft.Restarted || v.expired
	if v.draft.Typed == nil {
		v.draft.Typed = map[string]url.Values{}
	}
	v.draft.Typed[step.Name] = typed
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
