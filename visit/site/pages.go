// Package site is the table of every page of the service: the steps of package
// journey, the pages beside them ([Pages]) and the guides ([GuideGroups]). It
// knows their paths, which of them search engines may list and what these show
// of them, and finds the page that a mistyped path means ([Find]).
package site

import (
	"klar/visit/journey"
	"slices"
)

// A Page is one address of the service, in every language.
type Page = journey.Page

// The pages beside the journey.
var (
	Start     = journey.NewPage("start", "/da", "/en", "start.title")
	BlankPage = journey.NewPage("blank-slip", "/da/seddel/tom", "/en/slip/blank", "blank-slip.title")
	Exit      = journey.NewPage("exit", "/da/under-13", "/en/under-13", "exit.title")
	Delete    = journey.NewPage("delete", "/da/slet", "/en/delete", "delete.title")
	Sources   = journey.NewPage("sources", "/da/kilder", "/en/sources", "sources.title")

	Privacy       = journey.NewPage("privacy", "/da/privatliv", "/en/privacy", "privacy.title")
	Accessibility = journey.NewPage("accessibility", "/da/tilgaengelighed", "/en/accessibility", "accessibility.title")

	FromHome    = journey.NewPage("home", "/da/hjemmefra", "/en/at-home", "at-home.title")
	FromHomeYes = journey.NewPage("home-yes", "/da/hjemmefra/ja", "/en/at-home/yes", "at-home-yes.title")
	FromHomeNo  = journey.NewPage("home-no", "/da/hjemmefra/nej", "/en/at-home/no", "at-home-no.title")

	ForStaff   = journey.NewPage("for-staff", "/da/for-medarbejdere", "/en/for-staff", "for-staff.title")
	ForWitness = journey.NewPage("for-witness", "/da/for-vidnet", "/en/for-the-witness", "for-witness.title")

	// What to do about a document that one does not have.
	GetDocuments = journey.NewPage("get-documents", "/da/legitimation/skaf", "/en/identification/get", "get-documents.title")
	WithoutPhoto = journey.NewPage("no-photo", "/da/legitimation/uden-billede", "/en/identification/no-photo", "no-photo.title")
	WithoutCPR   = journey.NewPage("no-cpr", "/da/legitimation/uden-cpr", "/en/identification/no-cpr", "no-cpr.title")

	// Without a printer: the slip on the phone at the counter, or copied by hand.
	Counter    = journey.NewPage("counter", "/da/seddel/skranke", "/en/slip/counter", "counter.title")
	CopyByHand = journey.NewPage("copy", "/da/seddel/afskrift", "/en/slip/copy", "copy.title")

	// SavedSlip is no page but a file to keep: the slip, with all that it needs to
	// be shown and printed where there is no network.
	SavedSlip = journey.NewPage("saved-slip", "/da/seddel/gem", "/en/slip/save", "saved-slip.title")

	// How answers get to another device: ToPhone is on the one that has them and
	// makes a code, Fetch on the other and takes it.
	ToPhone = journey.NewPage("to-phone", "/da/seddel/til-telefon", "/en/slip/to-phone", "to-phone.title")
	Receive = journey.NewPage("fetch", "/da/hent", "/en/fetch", "fetch.title")

	// The slip and the empty slip on two pages, for who reads large type.
	LargeSlip      = journey.NewPage("slip-large", "/da/seddel/stor-skrift", "/en/slip/large-type", "slip-large.title")
	LargeBlankPage = journey.NewPage("blank-slip-large", "/da/seddel/tom/stor-skrift", "/en/slip/blank/large-type", "slip-large.blank-title")

	// UserIDRules is no page but a part of one: how the rules judge a user ID
	// while it is typed. It is posted to, and keeps nothing.
	UserIDRules = journey.NewPage("user-id-rules", "/da/bruger-id/regler", "/en/user-id/rules", "user-ids.rules")

	// CalendarFile is no page either, but a file with the appointment.
	CalendarFile = journey.NewPage("calendar", "/da/besoeg/kalender.ics", "/en/visit/calendar.ics", "calendar.link")
)

// FetchShort is the path of [Fetch] in whichever language: short, to be typed.
const ReceiveShortPath = "/hent"

// Leaflets are the pages that say the same to everybody: they need no draft, and
// are there when drafts cannot be kept.
var StaticPages = append([]Page{
	BlankPage, LargeBlankPage, Exit, Sources, FromHomeYes, FromHomeNo, ForStaff, ForWitness, GetDocuments, WithoutPhoto, WithoutCPR,
	Privacy, Accessibility,
}, guidePages()...)

// SlipPages are the pages that show or carry what stands on the slip: open when
// the slip is.
var SlipPages = []Page{LargeSlip, Counter, CopyByHand, ToPhone}

// Pages lists every page of the service, the steps included.
var Pages = allPages()

func allPages() []Page {
	pages := slices.Concat([]Page{Start, Delete, FromHome, Receive}, StaticPages, SlipPages)
	for _, s := range journey.Steps {
		pages = append(pages, s.Page)
	}
	return pages
}

// PageNamed returns the page with the given name, and whether there is one.
func PageNamed(name string) (Page, bool) {
	i := slices.IndexFunc(Pages, func(p Page) bool { return p.Name == name })
	if i < 0 {
		return Page{}, false
	}
	return Pages[i], true
}
