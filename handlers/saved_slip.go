package handlers

import (
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/templates/slip"
	"klar/visit"
	"klar/visit/site"
)

// savedNames are what the saved slip is called. They tell nothing of the
// visitor: others may see them in a list of files.
var savedNames = map[locales.Language]string{
	locales.Danish:  "mitid-seddel.html",
	locales.English: "mitid-slip.html",
}

// saveSlip answers with the slip as a file to keep, or sends the visitor to the
// first page that is open to them.
func (s server) saveSlip(c echo.Context) error {
	v, open, err := s.openSlip(c)
	if !open {
		return err
	}
	buffer := templ.GetBuffer()
	defer templ.ReleaseBuffer(buffer)
	ctx := c.Request().Context()
	page := slip.Saved(locales.T(ctx, site.SavedSlip.Title), visit.NewSlip(v.draft.Answers, s.env()))
	if err := page.Render(ctx, buffer); err != nil {
		return err
	}
	h := c.Response().Header()
	h.Set(echo.HeaderCacheControl, "no-store")
	h.Set(echo.HeaderContentDisposition, `attachment; filename="`+savedNames[locales.From(ctx)]+`"`)
	return c.HTMLBlob(http.StatusOK, buffer.Bytes())
}
