package handlers

import (
	"net/http"

	"klar/locales"
	"klar/templates"
	"klar/visit/office"
	"klar/visit/site"
)

// errorName is what the code calls the page of an error.
const errorName = "error"

// An errorText is what the page of an error says: what went wrong, and what to do
// about it.
type errorText struct{ title, way locales.Key }

var badRequest = errorText{"error.bad-request.title", "error.bad-request.way"}

// errorTexts is what is said, by status.
var errorTexts = map[int]errorText{
	http.StatusBadRequest:            badRequest,
	http.StatusForbidden:             {"error.forbidden.title", "error.forbidden.way"},
	http.StatusNotFound:              {"error.not-found.title", "error.not-found.way"},
	http.StatusMethodNotAllowed:      {"error.not-allowed.title", "error.not-allowed.way"},
	http.StatusRequestEntityTooLarge: {"error.too-large.title", "error.too-large.way"},
	http.StatusUnsupportedMediaType:  badRequest,
	http.StatusTooManyRequests:       {"error.too-many.title", "error.too-many.way"},
	http.StatusInternalServerError:   {"error.internal.title", "error.internal.way"},
	http.StatusServiceUnavailable:    {"error.unavailable.title", "error.unavailable.way"},
}

// textOfError returns what is said of a status, or else of its class.
func textOfError(status int) errorText {
	if text, there := errorTexts[status]; there {
		return text
	}
	if status < http.StatusInternalServerError {
		return badRequest
	}
	return errorTexts[http.StatusInternalServerError]
}

// errorPage returns the page that tells of an error, and what it shows.
func errorPage(status int, lines []office.Line) (site.Page, templates.Error) {
	text := textOfError(status)
	shown := templates.Error{Way: text.way}
	if status == http.StatusNotFound {
		shown.Lost = &templates.Lost{Pages: mostWanted, Lines: lines}
	}
	return site.Page{Name: errorName, Title: text.title}, shown
}

// mostWanted is the pages that the 404 page leads to.
var mostWanted = []templates.Wanted{
	{Page: site.GuideIndex, Name: "guides.start-link"},
	{Page: site.FromHome, Name: site.FromHome.Title},
	{Page: site.GetDocuments, Name: "start-documents.heading"},
	{Page: site.Receive, Name: site.Receive.Title}, // its short address is typed from another screen
	{Page: site.ForWitness, Name: site.ForWitness.Title},
	{Page: site.Privacy, Name: site.Privacy.Title},
}
