package handlers

import (
	"context"
	"time"

	"github.com/a-h/templ"

	"klar/locales"
	"klar/templates"
	"klar/templates/slip"
	"klar/templates/ui"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/lifetime"
	"klar/visit/office"
	"klar/visit/site"
)

// A view is a page on its way to the visitor: what stands around it, and what it
// may be made of.
type view struct {
	ui.Page
	Answers visit.Answers // with what was typed
	Draft   bool          // there are answers that can be deleted
	Whose   bool          // somebody else may be at the browser now

	server
	ctx context.Context
	env visit.Env
}

// shown says what each page shows, by its name. Pages that have more to go by
// than the visitor's answers are shown by their own handlers: errors, and those
// that carry answers to another device.
var shown = map[string]func(view) templ.Component{
	journey.Situation.Name: func(v view) templ.Component { return templates.SituationPage(v.Page, journey.ViewSituation(v.env)) },
	journey.Appointment.Name: func(v view) templ.Component {
		return templates.VisitPage(v.Page, journey.ViewAppointment(v.Answers, v.env))
	},
	journey.UserIDs.Name: func(v view) templ.Component { return templates.UserIDsPage(v.Page, journey.ViewUserIDs(v.Form)) },
	journey.Documents.Name: func(v view) templ.Component {
		return templates.DocumentsPage(v.Page, journey.ViewDocuments(v.Answers, v.Form, len(v.Problems) > 0))
	},
	journey.DocumentsResult.Name: func(v view) templ.Component {
		return templates.DocumentsResultPage(v.Page, journey.ViewResult(v.Answers, v.env, site.HelpWithDocuments(v.Answers)))
	},
	journey.Witness.Name: func(v view) templ.Component {
		return templates.WitnessPage(v.Page, journey.ViewWitness(v.Answers, v.env))
	},
	journey.Check.Name: func(v view) templ.Component { return templates.CheckPage(v.Page, journey.ViewCheck(v.Answers, v.env)) },
	journey.Slip.Name:  func(v view) templ.Component { return templates.SlipPage(v.Page, journey.ViewSlip(v.Answers, v.env)) },

	site.LargeSlip.Name:      func(v view) templ.Component { return slip.LargePage(v.Page, visit.NewSlip(v.Answers, v.env)) },
	site.Counter.Name:        func(v view) templ.Component { return slip.Counter(v.Page, visit.NewSlip(v.Answers, v.env)) },
	site.CopyByHand.Name:     func(v view) templ.Component { return slip.CopyByHand(v.Page, visit.NewSlip(v.Answers, v.env)) },
	site.BlankPage.Name:      func(v view) templ.Component { return slip.BlankPage(v.Page, visit.BlankSlip(v.env)) },
	site.LargeBlankPage.Name: func(v view) templ.Component { return slip.LargePage(v.Page, visit.BlankSlip(v.env)) },
	site.ToPhone.Name:        func(v view) templ.Component { return templates.ToPhonePage(v.Page, nil) },

	site.Start.Name:  func(v view) templ.Component { return templates.StartPage(v.Page, startOf(v)) },
	site.Delete.Name: func(v view) templ.Component { return templates.DeletePage(v.Page, v.Draft) },
	site.Exit.Name:   func(v view) templ.Component { return templates.ExitPage(v.Page, v.env.Line(office.MitIDSupport)) },

	site.FromHome.Name:    func(v view) templ.Component { return templates.HomePage(v.Page) },
	site.FromHomeYes.Name: func(v view) templ.Component { return templates.HomeYesPage(v.Page, v.env.Line(office.MitIDSupport)) },
	site.FromHomeNo.Name:  func(v view) templ.Component { return templates.HomeNoPage(v.Page) },

	site.GetDocuments.Name: func(v view) templ.Component {
		return templates.GetDocumentsPage(v.Page, templates.GetDocuments{Groups: waysToGet(), Ring: somebodyToRing(v.env)})
	},
	site.WithoutPhoto.Name: func(v view) templ.Component { return templates.NoPhotoPage(v.Page, somebodyToRing(v.env)) },
	site.WithoutCPR.Name:   func(v view) templ.Component { return templates.NoCPRPage(v.Page, somebodyToRing(v.env)) },

	site.ForStaff.Name:   func(v view) templ.Component { return templates.ForStaffPage(v.Page, visit.ExampleSlip()) },
	site.ForWitness.Name: func(v view) templ.Component { return templates.ForWitnessPage(v.Page) },
	site.GuideIndex.Name: func(v view) templ.Component { return templates.GuidesPage(v.Page, guideGroups(v)) },
	site.Sources.Name:    func(v view) templ.Component { return templates.SourcesPage(v.Page, site.Rulebook(v.Offices)) },
	site.Privacy.Name: func(v view) templ.Component {
		return templates.PrivacyPage(v.Page, templates.Privacy{Cookie: v.cookieName(), Kept: lifetime.OnPrivacyPage})
	},
	site.Accessibility.Name: func(v view) templ.Component { return templates.AccessibilityPage(v.Page) },
}

// component returns the page, to be rendered in the language of its context.
func (v view) component() templ.Component {
	if guide, is := site.GuideNamed(v.Name); is {
		return templates.GuidePage(v.Page, guideOf(v, guide))
	}
	return shown[v.Name](v)
}

// startOf returns what the start page shows: where to begin, or to go on.
func startOf(v view) templates.Start {
	start := templates.Start{
		Draft:   v.Draft,
		Whose:   v.Whose,
		Next:    journey.Steps[0].Page,
		Shared:  v.Answers.Shared,
		Support: v.env.Line(office.MitIDSupport),
	}
	for _, o := range v.Offices.Offices {
		start.Places = append(start.Places, o.Municipality)
	}
	if v.Draft {
		start.Next = journey.RouteFor(v.Answers, v.env).FirstOpen().Page
	}
	return start
}

// sameVisitor is for how long after a save nobody asks whose answers these are.
const sameVisitor = 15 * time.Minute

// longGuide is how many sections a guide has before it lists them on top.
const longGuide = 4

func guideOf(v view, g site.Guide) templates.Guide {
	text := v.Guides.Of(v.ctx, g.Page)
	guide := templates.Guide{Text: text, Contents: len(text.Sections) >= longGuide}
	if helps, there := site.PageNamed(g.Step); there {
		if _, step := journey.StepNamed(g.Step); step && !v.Draft {
			helps = site.Start // the steps are closed to who has not begun
		}
		guide.Helps = &helps
	}
	return guide
}

// guideGroups returns every guide, in the order in which they are listed.
func guideGroups(v view) []templates.GuideGroup {
	var groups []templates.GuideGroup
	for _, g := range site.GuideGroups {
		group := templates.GuideGroup{Title: g.Title}
		for _, guide := range g.Guides {
			text := v.Guides.Of(v.ctx, guide.Page)
			group.Guides = append(group.Guides, templates.GuideLink{Page: guide.Page, Title: text.Title, Lead: text.Lead})
		}
		groups = append(groups, group)
	}
	return groups
}

// waysToGet returns the documents that may be missing, with the ways to get them.
func waysToGet() []templates.WaysToGet {
	group := func(in identity.Group, heading, cannot locales.Key, instead site.Page) templates.WaysToGet {
		ways := templates.WaysToGet{Heading: heading, Cannot: cannot, Instead: instead}
		for _, e := range identity.InGroup(in) {
			if _, there := e.Document.Way(); there {
				ways.Documents = append(ways.Documents, e)
			}
		}
		return ways
	}
	return []templates.WaysToGet{
		group(identity.Alone, "get-documents.alone", "get-documents.alone-cannot", site.WithoutPhoto),
		group(identity.Photo, "get-documents.photo", "get-documents.photo-cannot", site.WithoutPhoto),
		group(identity.ProofOfCPR, "get-documents.proof", "get-documents.proof-cannot", site.WithoutCPR),
	}
}

// somebodyToRing returns everybody who can be asked about documents.
func somebodyToRing(in visit.Env) templates.RingSomebody {
	whom := templates.RingSomebody{Support: in.Line(office.MitIDSupport)}
	for _, o := range in.Offices.Offices {
		if o.Phone.Known() {
			whom.Offices = append(whom.Offices, o)
		}
	}
	return whom
}
