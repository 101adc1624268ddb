package templates

import (
	"net/http"

	"github.com/a-h/templ"

	"klar/locales"
	"klar/templates/guides"
	"klar/templates/slip"
	"klar/templates/ui"
	"klar/visit"
	"klar/visit/site"
)

// A View is all that a page of the service shows.
type View struct {
	ui.Page
	Draft   bool // there are answers that can be deleted
	Answers visit.Answers
	Setting visit.Env
	Doubts  []locales.Message // what the page says above of the day of the visit
	// Status is that of an error page.
	Status int
	Guides guides.Guides
	// Cookie is the name of the cookie that holds the key to the answers.
	Cookie string
	// Transfer is what the answers travel by; nil before a code is made.
	Transfer  *Transfer
	Receiving Receiving
}

func (v View) slip() visit.Slip { return visit.NewSlip(v.Answers, v.Setting) }

// views is the view of every page of package visit, by its name.
var views = map[string]func(View) templ.Component{
	"start":            startPage,
	"situation":        situationPage,
	"visit":            visitPage,
	"user-ids":         userIDsPage,
	"documents":        documentsPage,
	"documents-result": documentsResultPage,
	"witness":          witnessPage,
	"check":            checkPage,
	"slip":             slipPage,
	"blank-slip":       func(v View) templ.Component { return slip.BlankPage(v.Page, visit.BlankSlip()) },
	"slip-large":       func(v View) templ.Component { return slip.LargePage(v.Page, v.slip()) },
	"blank-slip-large": func(v View) templ.Component { return slip.LargePage(v.Page, visit.BlankSlip()) },
	"exit":             exitPage,
	"delete":           deletePage,
	"sources":          sourcesPage,
	"get-documents":    getDocumentsPage,
	"no-photo":         noPhotoPage,
	"no-cpr":           noCPRPage,

	"home":        homePage,
	"home-yes":    homeYesPage,
	"home-no":     homeNoPage,
	"for-staff":   forStaffPage,
	"for-witness": forWitnessPage,

	site.GuideIndex.Name: guidesPage,
	"privacy":            privacyPage,
	"accessibility":      accessibilityPage,
	"counter":            func(v View) templ.Component { return slip.Counter(v.Page, v.slip()) },
	"copy":               func(v View) templ.Component { return slip.CopyByHand(v.Page, v.slip()) },
	"to-phone":           toPhonePage,
	"fetch":              fetchPage,

	errorName: errorPage,
}

// Component returns the page, to be rendered in the language of its context.
func (v View) Component() templ.Component {
	if _, is := site.GuideNamed(v.Name); is {
		return guidePage(v)
	}
	return views[v.Name](v)
}

const errorName = "error"

// errorTitles says what went wrong, by status.
var errorTitles = map[int]locales.Key{
	http.StatusBadRequest:            "error.bad-request.title",
	http.StatusForbidden:             "error.forbidden.title",
	http.StatusNotFound:              "error.not-found.title",
	http.StatusMethodNotAllowed:      "error.not-allowed.title",
	http.StatusRequestEntityTooLarge: "error.too-large.title",
	http.StatusUnsupportedMediaType:  "error.bad-request.title",
	http.StatusTooManyRequests:       "error.too-many.title",
	http.StatusInternalServerError:   "error.internal.title",
	http.StatusServiceUnavailable:    "error.unavailable.title",
}

// errorWays says what to do about it, by status.
var errorWays = map[int]locales.Key{
	http.StatusBadRequest:            "error.bad-request.way",
	http.StatusForbidden:             "error.forbidden.way",
	http.StatusNotFound:              "error.not-found.way",
	http.StatusMethodNotAllowed:      "error.not-allowed.way",
	http.StatusRequestEntityTooLarge: "error.too-large.way",
	http.StatusUnsupportedMediaType:  "error.bad-request.way",
	http.StatusTooManyRequests:       "error.too-many.way",
	http.StatusInternalServerError:   "error.internal.way",
	http.StatusServiceUnavailable:    "error.unavailable.way",
}

// ErrorPage returns the page that tells of an error with the given status.
func ErrorPage(status int) site.Page {
	return site.Page{Name: errorName, Title: said(errorTitles, status)}
}

// said returns the message for a status, or for its class.
func said(by map[int]locales.Key, status int) locales.Key {
	if key, there := by[status]; there {
		return key
	}
	if status < http.StatusInternalServerError {
		return by[http.StatusBadRequest]
	}
	return by[http.StatusInternalServerError]
}
