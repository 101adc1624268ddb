// Package site lists every page of the service ([Pages]). The steps of the journey
// come from package journey. This package adds the pages outside the journey
// (pages.go) and the guides (guides.go).
//
// [Find] finds the page that a mistyped path means. [Listed] and [Description] are
// for search engines. [ReminderOn] says which pages remind of the visit, and
// [Rulebook] lists every rule with the sources of the guides.
package site

import (
	"slices"

	"klar/visit/journey"
)

// A Page is one address of the service, in every language.
type Page = journey.Page

// The pages outside the journey.
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

	// What to do about a missing document.
	GetDocuments = journey.NewPage("get-documents", "get-documents.title")
	WithoutPhoto = journey.NewPage("no-photo", "no-photo.title")
	WithoutCPR   = journey.NewPage("no-cpr", "no-cpr.title")

	// For citizens without a printer: the slip to show on a phone, and the slip to copy
	// by hand.
	Counter    = journey.NewPage("counter", "counter.title")
	CopyByHand = journey.NewPage("copy", "copy.title")

	// SavedSlip is a file and not a page: the slip with everything needed to show and
	// print it without a network.
	SavedSlip = journey.NewPage("saved-slip", "saved-slip.title")

	// The pages that copy answers to another device. ToPhone makes a code on the device
	// with the answers, and Receive takes the code on the other device.
	ToPhone = journey.NewPage("to-phone", "to-phone.title")
	Receive = journey.NewPage("fetch", "fetch.title")

	// The slip and the empty slip in large type, on two sheets.
	LargeSlip      = journey.NewPage("slip-large", "slip-large.title")
	LargeBlankPage = journey.NewPage("blank-slip-large", "slip-large.blank-title")

	// UserIDRules is a part of a page: which rules a user ID meets while the citizen
	// types it. Browsers post to it, and it keeps nothing.
	UserIDRules = journey.NewPage("user-id-rules", "user-ids.rules")

	// CalendarFile is a file with the appointment for a calendar.
	CalendarFile = journey.NewPage("calendar", "calendar.link")
)

// ReceiveShortPath is a path of [Receive] that is short enough to type. It is the same
// in every language.
const ReceiveShortPath = "/hent"

// StaticPages are the pages with the same content for everybody. They need no draft,
// so they work when drafts cannot be stored.
var StaticPages = append([]Page{
	BlankPage, LargeBlankPage, Exit, Sources, FromHomeYes, FromHomeNo, ForStaff, ForWitness, GetDocuments, WithoutPhoto, WithoutCPR,
	Privacy, Accessibility,
}, guidePages()...)

// SlipPages are the pages that show the content of the slip or copy it to another
// device. They are open when the slip is.
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
