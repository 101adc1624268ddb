package handlers

import (
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"klar/templates"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/userid"
)

// judgeUserID answers with parts of the user ID page: what the rules say of one of
// the IDs in the posted form, and what is wrong with the whole form. The field "judge" names the ID's field; without it,
// the first posted ID is judged. Nothing is saved, and no draft is needed.
func (s server) judgeUserID(c echo.Context) error {
	form, err := postedForm(c)
	if err != nil {
		return err
	}
	judged := journey.JudgeUserID(form, judgedField(form.Get("judge"), form.Has))
	helped := journey.HelpedWith(form) // before Read tidies the form
	wrong := journey.UserIDs.Read(form, new(visit.Answers), s.env(c))
	part := templates.UserIDRules(judged, helped, problems(c.Request().Context(), wrong))
	buffer := templ.GetBuffer()
	defer templ.ReleaseBuffer(buffer)
	if err := part.Render(c.Request().Context(), buffer); err != nil {
		return err
	}
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	return c.HTMLBlob(http.StatusOK, buffer.Bytes())
}

// judgedField returns asked if that is the field of a user ID, or else the first such
// field that was posted.
func judgedField(asked string, posted func(string) bool) string {
	first := journey.UserIDField(1)
	for n := userid.MaxIDs; n >= 1; n-- {
		field := journey.UserIDField(n)
		if field == asked {
			return field
		}
		if posted(field) {
			first = field
		}
	}
	return first
}
