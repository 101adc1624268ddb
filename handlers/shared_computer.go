package handlers

import (
	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/visit"
	"klar/visit/journey"
)

// chooseComputer saves whether other people use the visitor's computer too, and
// redirects to the first open page of the journey.
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
		// Do not create a draft only to record that the computer is the visitor's own.
		if shared == visit.Yes || v.token != (store.Token{}) {
			if err := s.saveDraft(c, v); err != nil {
				return err
			}
		}
		return seeOther(c, journey.RouteFor(v.draft.Answers, s.env(c)).FirstOpen().Page, "")
	})
}
