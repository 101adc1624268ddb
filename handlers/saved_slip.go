package handlers

import (
	"net/http"
	"path"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/templates/slip"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// savedName returns the name of the saved file, with the last word of the slip's path
// in l. It contains nothing about the visitor, since others may see it in a list of
// files.
func savedName(l locales.Language) string {
	return "mitid-" + path.Base(journey.Slip.Path(l)) + ".html"
}

// saveSlip answers with the slip as an HTML file to download. When the slip is not open,
// it redirects to the page that must be answered first. On a shared computer, it
// redirects to the slip.
func (s server) saveSlip(c echo.Context) error {
	v, open, err := s.openSlip(c)
	if !open {
		return err
	}
	if v.draft.Answers.Shared {
		return seeOther(c, journey.Slip.Page, "") // the next person would find the file
	}
	buffer := templ.GetBuffer()
	defer templ.ReleaseBuffer(buffer)
	ctx := c.Request().Context()
	page := slip.Saved(locales.T(ctx, site.SavedSlip.Title), visit.NewSlip(v.draft.Answers, s.env(c)))
	if err := page.Render(ctx, buffer); err != nil {
		return err
	}
	h := c.Response().Header()
	h.Set(echo.HeaderCacheControl, "no-store")
	h.Set(echo.HeaderContentDisposition, `attachment; filename="`+savedName(locales.From(ctx))+`"`)
	return c.HTMLBlob(http.StatusOK, buffer.Bytes())
}
