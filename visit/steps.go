package visit

import (
	"slices"

	"klar/locales"
)

// The names of the pages that other code speaks of.
const (
	Situation = "situation"
	Check     = "check"
	SlipPage  = "slip"
)

// Steps is the whole journey, top to bottom.
var Steps = []Step{
	{
		Page:     page("situation", "/da/situation", "/en/situation", "situation.title"),
		Answered: func(a Answers, _ Env) bool { return a.Errand != "" && a.Age != "" && a.CPR != "" },
		Fields:   []string{"errand", "age", "cpr", "newcomer"},
		Read:     readSituation,
		Exits:    func(a Answers) bool { return a.Age == Under13 },
		Form:     situationForm,
	},
	{
		Page:     page("visit", "/da/besoeg", "/en/visit", "visit.title"),
		Answered: knownOffice,
		Fields:   []string{"office", "booked", "day", "month", "year", "time"},
		Read:     readVisit,
		Form:     visitForm,
	},
	{
		Page:     page("user-ids", "/da/bruger-id", "/en/user-id", "user-ids.title"),
		Asked:    Answers.WantsUserIDs,
		Answered: func(a Answers, _ Env) bool { return len(a.UserIDs) > 0 || a.Later },
		Fields:   []string{UserIDField(1), UserIDField(2), UserIDField(3), laterField, helpedField, suggestionField},
		Read:     readUserIDs,
		Press:    pressUserIDs,
		Form:     userIDsForm,
	},
	{
		Page: page("documents", "/da/legitimation", "/en/identification", "documents.title"),
		Answered: func(a Answers, _ Env) bool {
			return len(a.Documents) > 0 || a.NoDocuments || a.UnsureDocuments
		},
		Fields: []string{"document"},
		Read:   readDocuments,
		Form:   documentsForm,
	},
	{
		Page:       page("documents-result", "/da/legitimation/svar", "/en/identification/result", "documents-result.title"),
		Unnumbered: true,
	},
	{
		Page:     page("witness", "/da/vidne", "/en/witness", "witness.title"),
		Answered: func(a Answers, _ Env) bool { return a.Confirm != "" },
		Fields:   []string{"confirm", "witness"},
		Read:     readWitness,
		Form:     witnessForm,
	},
	{
		Page:   page(Check, "/da/tjek", "/en/check", "check.title"),
		Fields: []string{"remember"},
		Read:   readCheck,
		Form:   checkForm,
	},
	{
		Page:       page(SlipPage, "/da/seddel", "/en/slip", "slip.title"),
		Unnumbered: true,
	},
}

// PageNamed returns the page with the given name, and whether there is one.
func PageNamed(name string) (Page, bool) {
	i := slices.IndexFunc(Pages, func(p Page) bool { return p.Name == name })
	if i < 0 {
		return Page{}, false
	}
	return Pages[i], true
}

// StepNamed returns the step with the given name, and whether there is one.
func StepNamed(name string) (Step, bool) {
	i := slices.IndexFunc(Steps, func(s Step) bool { return s.Name == name })
	if i < 0 {
		return Step{}, false
	}
	return Steps[i], true
}

// The pages beside the journey.
var (
	Start     = page("start", "/da", "/en", "start.title")
	BlankPage = page("blank-slip", "/da/seddel/tom", "/en/slip/blank", "blank-slip.title")
	Exit      = page("exit", "/da/under-13", "/en/under-13", "exit.title")
	Delete    = page("delete", "/da/slet", "/en/delete", "delete.title")
	Sources   = page("sources", "/da/kilder", "/en/sources", "sources.title")

	Privacy       = page("privacy", "/da/privatliv", "/en/privacy", "privacy.title")
	Accessibility = page("accessibility", "/da/tilgaengelighed", "/en/accessibility", "accessibility.title")

	Home    = page("home", "/da/hjemmefra", "/en/at-home", "at-home.title")
	HomeYes = page("home-yes", "/da/hjemmefra/ja", "/en/at-home/yes", "at-home-yes.title")
	HomeNo  = page("home-no", "/da/hjemmefra/nej", "/en/at-home/no", "at-home-no.title")

	ForStaff   = page("for-staff", "/da/for-medarbejdere", "/en/for-staff", "for-staff.title")
	ForWitness = page("for-witness", "/da/for-vidnet", "/en/for-the-witness", "for-witness.title")

	// What to do about a document that one does not have.
	GetDocuments = page("get-documents", "/da/legitimation/skaf", "/en/identification/get", "get-documents.title")
	WithoutPhoto = page("no-photo", "/da/legitimation/uden-billede", "/en/identification/no-photo", "no-photo.title")
	WithoutCPR   = page("no-cpr", "/da/legitimation/uden-cpr", "/en/identification/no-cpr", "no-cpr.title")

	// Without a printer: the slip on the phone at the counter, or copied by hand.
	Counter    = page("counter", "/da/seddel/skranke", "/en/slip/counter", "counter.title")
	CopyByHand = page("copy", "/da/seddel/afskrift", "/en/slip/copy", "copy.title")

	// SavedSlip is no page but a file to keep: the slip, with all that it needs to
	// be shown and printed where there is no network.
	SavedSlip = page("saved-slip", "/da/seddel/gem", "/en/slip/save", "saved-slip.title")

	// How answers get to another device: ToPhone is on the one that has them and
	// makes a code, Fetch on the other and takes it.
	ToPhone = page("to-phone", "/da/seddel/til-telefon", "/en/slip/to-phone", "to-phone.title")
	Fetch   = page("fetch", "/da/hent", "/en/fetch", "fetch.title")

	// The slip and the empty slip on two pages, for who reads large type.
	LargeSlip      = page("slip-large", "/da/seddel/stor-skrift", "/en/slip/large-type", "slip-large.title")
	LargeBlankPage = page("blank-slip-large", "/da/seddel/tom/stor-skrift", "/en/slip/blank/large-type", "slip-large.blank-title")

	// UserIDRules is no page but a part of one: how the rules judge a user ID
	// while it is typed. It is posted to, and keeps nothing.
	UserIDRules = page("user-id-rules", "/da/bruger-id/regler", "/en/user-id/rules", "user-ids.rules")

	// CalendarFile is no page either, but a file with the appointment.
	CalendarFile = page("calendar", "/da/besoeg/kalender.ics", "/en/visit/calendar.ics", "calendar.link")
)

// FetchShort is the path of [Fetch] in whichever language: short, to be typed.
const FetchShort = "/hent"

// Leaflets are the pages that say the same to everybody: they need no draft, and
// are there when drafts cannot be kept.
var Leaflets = append([]Page{
	BlankPage, LargeBlankPage, Exit, Sources, HomeYes, HomeNo, ForStaff, ForWitness, GetDocuments, WithoutPhoto, WithoutCPR,
	Privacy, Accessibility,
}, guidePages()...)

// SlipPages are the pages that show or carry what stands on the slip: open when
// the slip is.
var SlipPages = []Page{LargeSlip, Counter, CopyByHand, ToPhone}

// Pages lists every page of the service, the steps included.
var Pages = allPages()

func allPages() []Page {
	pages := slices.Concat([]Page{Start, Delete, Home, Fetch}, Leaflets, SlipPages)
	for _, s := range Steps {
		pages = append(pages, s.Page)
	}
	return pages
}

func page(name, danish, english string, title locales.Key) Page {
	return Page{name, map[locales.Language]string{locales.Danish: danish, locales.English: english}, title}
}
