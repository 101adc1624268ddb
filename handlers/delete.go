package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/visit/site"
)

// deleteDraft deletes the visitor's draft and cookie, and redirects to the page that
// confirms it.
func (s server) deleteDraft(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	switch to, asked, err := languageAsked(posted); {
	case err != nil:
		return err
	case asked:
		return c.Redirect(http.StatusSeeOther, site.Delete.Path(to))
	}
	if err := s.forget(c); err != nil {
		return err
	}
	return seeOther(c, site.Delete, "")
}
