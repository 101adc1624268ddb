package handlers

import (
	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/visit"
	"klar/visit/journey"
)

// chooseComputer keeps whether others use the visitor's computer too, and goes
// on to the page where the visitor is.
func (s server) chooseComputer(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	shared := visit.Choice(posted.Get("shared"))
	if len(posted["shared"]) != 1 || shared != visit.Yes && shared != visit.No {
		return echo.ErrBadRequest
	}
	return untilKept(func() error {
		v, err := s.load(c)
		if err != nil {
			return err
		}
		v.draft.Answers = v.draft.Answers.OnSharedComputer(shared == visit.Yes)
		// Who has no draft need not have one to say that the computer is their own.
		if shared == visit.Yes || v.token != (store.Token{}) {
			if err := s.saveDraft(c, v); err != nil {
				return err
			}
		}
		return seeOther(c, journey.RouteFor(v.draft.Answers, s.env(c)).FirstOpen().Page, "")
	})
}
