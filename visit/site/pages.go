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
	Start     = journey.NewPage("start", "start.title")
	BlankPage = journey.NewPage("blank-slip", "blank-slip.title")
	Exit      = journey.NewPage("exit", "exit.title")
	Delete    = journey.NewPage("delete", "delete.title")
	Sources   = journey.NewPage("sources", "sources.title")

	Privacy       = journey.NewPage("privacy", "privacy.title")
	Accessibility = journey.NewPage("accessibility", "accessibility.title")

	FromHome    = journey.NewPage("home", "at-home.title")
	FromHomeYes = journey.NewPage("home-yes", "at-home-yes.title")
	FromHomeNo  = journey.NewPage("home-no", "at-home-no.title")

	ForStaff   = journey.NewPage("for-staff", "for-staff.title")
	ForWitness = journey.NewPage("for-witness", "for-witness.title")

	// What to do about a document that one does not have.
	GetDocuments = journey.NewPage("get-documents", "get-documents.title")
	WithoutPhoto = journey.NewPage("no-photo", "no-photo.title")
	WithoutCPR   = journey.NewPage("no-cpr", "no-cpr.title")

	// Without a printer: the slip on the phone at the counter, or copied by hand.
	Counter    = journey.NewPage("counter", "counter.title")
	CopyByHand = journey.NewPage("copy", "copy.title")

	// SavedSlip is no page but a file to keep: the slip, with all that it needs to
	// be shown and printed where there is no network.
	SavedSlip = journey.NewPage("saved-slip", "saved-slip.title")

	// How answers get to another device: ToPhone is on the one that has them and
	// makes a code, Fetch on the other and takes it.
	ToPhone = journey.NewPage("to-phone", "to-phone.title")
	Receive = journey.NewPage("fetch", "fetch.title")

	// The slip and the empty slip on two pages, for who reads large type.
	LargeSlip      = journey.NewPage("slip-large", "slip-large.title")
	LargeBlankPage = journey.NewPage("blank-slip-large", "slip-large.blank-title")

	// UserIDRules is no page but a part of one: how the rules judge a user ID
	// while it is typed. It is posted to, and keeps nothing.
	UserIDRules = journey.NewPage("user-id-rules", "user-ids.rules")

	// CalendarFile is no page either, but a file with the appointment.
	CalendarFile = journey.NewPage("calendar", "calendar.link")
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
