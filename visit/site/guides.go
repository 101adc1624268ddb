package site

import (
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/journey"
	"klar/visit/rule"
)

// A Guide is a page to read about one subject. Package locales/guide has its title
// and text, so its Page has no Title.
type Guide struct {
	Page
	Text    string        // the name of its file in locales/guide, without the ending
	Step    string        // the name of the page that it helps with; "" for none
	Sources []rule.Source // the sources of what is not in the rules
}

// A GuideGroup is guides about related subjects, with a heading.
type GuideGroup struct {
	Title  locales.Key
	Guides []Guide
}

// GuideIndex is the page that lists the guides.
var GuideIndex = journey.NewPage("guides", "guides.title")

// GuideGroups holds every guide, in the order of the page that lists them.
var GuideGroups = []GuideGroup{
	{"guides.before", []Guide{
		guide("user-id", "user-ids",
			cite.Page("mitid-user-ids"),
			cite.Page("mitid-security"),
			cite.Page("herning-mitid"),
		),
		guide("identification", "documents",
			cite.Page("mitid-physical"),
			cite.Page("mitid-documents"),
			cite.Page("id-card-law"),
			cite.Page("borger-certificates"),
		),
		guide("witness", "witness",
			cite.Page("mitid-physical"),
			cite.Page("digst-mitid-rules"),
		),
		guide("at-the-desk", journey.Slip.Name,
			cite.Page("mitid-activate-app"),
			cite.Page("mitid-temporary-pin"),
		),
	}},
	{"guides.situation", []Guide{
		guide("from-home", FromHome.Name,
			cite.Page("mitid-with-passport"),
			cite.Page("mitid-help-another"),
			cite.Page("mitid-forgotten-user-id"),
			cite.Page("mitid-new-password"),
			cite.Page("esbjerg-activate-again"),
			cite.Page("mitid-copy-app"),
			cite.Page("mitid-reactivate-app"),
			cite.Page("mitid-wait-for-password"),
			cite.Page("mitid-temporary-pin"),
			cite.Page("mitid-p-code"),
		),
		guide("helping", "situation",
			cite.Page("mitid-help-others"),
			cite.Page("mitid-help-another"),
			cite.Page("mitid-power-of-attorney"),
		),
		guide("young", "situation",
			cite.Page("mitid-who-can-get"),
			cite.Page("mitid-15-years-old"),
			cite.Page("mitid-13-to-14-years-old"),
		),
		guide("new-in-denmark", "situation",
			cite.Page("mitid-p-code"),
			cite.Page("mitid-non-citizens"),
			cite.Page("mitid-physical"),
			cite.Page("mitid-documents"),
			cite.Page("oresunddirekt-mitid"),
			cite.Page("sullissivik-mitid"),
		),
		guide("without-mitid", "",
			cite.Page("mitid-who-can-get"),
			cite.Page("mitid-refusal"),
			cite.Page("mitid-complaints"),
			cite.Page("mitid-power-of-attorney"),
			cite.Page("frederiksberg-digital-post"),
			cite.Page("horsholm-digital-post"),
			cite.Page("vejle-digital-post"),
			cite.Page("randers-about"),
			cite.Page("demens-digital-post"),
		),
	}},
	{"guides.about", []Guide{
		guide("devices", "",
			cite.Page("mitid-audio-reader"),
			cite.Page("mitid-chip"),
			cite.Page("mitid-spare"),
			cite.Page("mitid-copy-app"),
			cite.Page("mitid-reactivate-app"),
			cite.Page("mitid-lost-device"),
		),
		guide("why-mitid", "",
			cite.Page("mitid-about"),
			cite.Page("mitid-who-can-get"),
			cite.Page("mitid-security"),
			cite.Page("herning-mitid"),
		),
		guide("level-high", "situation",
			cite.Page("mitid-raise-level"),
			cite.Page("mitid-documents"),
			cite.Page("herning-mitid"),
			cite.Page("signaturgruppen-level-high"),
		),
		guide("from-nemid", "",
			cite.Page("lifeindenmark-nemid"),
			cite.Page("randers-nemid-at-citizen-service"),
			cite.Page("mitid-refusal"),
			cite.Page("mitid-security"),
		),
	}},
	{"guides.help", []Guide{
		guide("contact", "visit",
			cite.Page("sikkerdigital-identity-theft"),
			cite.Page("mitid-lost-device"),
		),
	}},
}

// Guides holds every guide, without the groups.
var Guides = allGuides()

func allGuides() []Guide {
	var all []Guide
	for _, group := range GuideGroups {
		all = append(all, group.Guides...)
	}
	return all
}

// GuideNamed returns the guide whose page has the given name, and whether there
// is one.
func GuideNamed(name string) (Guide, bool) {
	i := slices.IndexFunc(Guides, func(g Guide) bool { return g.Name == name })
	if i < 0 {
		return Guide{}, false
	}
	return Guides[i], true
}

// guide returns the guide whose file has that name. The name of its page is
// guide:<name>.
func guide(name, step string, sources ...rule.Source) Guide {
	return Guide{
		Page:    journey.NewPage("guide:"+name, ""),
		Text:    name,
		Step:    step,
		Sources: sources,
	}
}

func guidePages() []Page {
	pages := []Page{GuideIndex}
	for _, g := range Guides {
		pages = append(pages, g.Page)
	}
	return pages
}
