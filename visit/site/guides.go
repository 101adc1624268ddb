package site

import (
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/journey"
	"klar/visit/rule"
)

// A Guide is a page to read on one subject, beside the journey. Its title and
// text are in package locales/guide, under Text; the page itself has no Title.
type Guide struct {
	Page
	Text    string        // the name of its file
	Step    string        // the page of the journey that it helps with; "" for none
	Sources []rule.Source // where it was read, beside what it takes from the rules
}

// A GuideGroup is guides that belong together on the page that lists them.
type GuideGroup struct {
	Title  locales.Key
	Guides []Guide
}

// GuideIndex is the page that lists the guides.
var GuideIndex = journey.NewPage("guides", "guides.title")

// GuideGroups is every guide, in the order in which they are listed.
var GuideGroups = []GuideGroup{
	{"guides.before", []Guide{
		guide("user-id", "user-ids",
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-user/"),
			cite.Official("https://www.mitid.dk/en-gb/generelt-om-sikkerheden-i-mitid/"),
			cite.Official("https://www.herning.dk/borger/borgerservice/digital-post-mitid-og-bestil-tid/mitid/"),
		),
		guide("identification", "documents",
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/"),
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-user/legitimation-and-documentation"),
		),
		guide("witness", "witness",
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/"),
			cite.Partial("https://digst.dk/it-loesninger/mitid/lovgivning/"),
		),
		guide("at-the-desk", journey.Slip.Name,
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/activate-app/"),
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/temporary-pin-code/"),
		),
	}},
	{"guides.situation", []Guide{
		guide("from-home", FromHome.Name,
			cite.WithPassport,
			cite.HelpAnother,
			cite.ForgottenUserID,
			cite.NewPassword,
			cite.ActivateAgain,
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-app/p-code"),
		),
		guide("helping", "situation",
			cite.HelpOthers,
			cite.HelpAnother,
			cite.PowerOfAttorney,
		),
		guide("young", "situation",
			cite.WhoCanGet,
			cite.FifteenYearsOld,
			cite.ThirteenYearsOld,
		),
		guide("new-in-denmark", "situation",
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-app/p-code"),
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/non-citizens/"),
			cite.Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/"),
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-user/legitimation-and-documentation"),
			cite.Partial("https://oresunddirekt.se/se/jag-har-faatt-jobb-i-danmark/praktisk-information/danskt-mitd"),
			cite.Uncertain("https://sullissivik.gl/Emner/B_MitID/"),
		),
		guide("without-mitid", "",
			cite.WhoCanGet,
			cite.Refusal,
			cite.Complaints,
			cite.PowerOfAttorney,
			cite.Official("https://frederiksberg.dk/borgerservice/personlige-forhold/fritagelse-fra-digital-post"),
			cite.Partial("https://www.vejle.dk/borger/kontakt/skriv-sikkert-med-digital-post/fritagelse-fra-digital-post/"),
			cite.Uncertain("https://omkommunen.randers.dk/"),
			cite.Uncertain("https://videnscenterfordemens.dk/"),
		),
	}},
	{"guides.about", []Guide{
		guide("devices", "",
			cite.Official("https://www.mitid.dk/en-gb/get-started-with-mitid/how-to-use-mitid/mitid-audio-code-reader"),
			cite.Official("https://www.mitid.dk/mitid-chip"),
		),
		guide("why-mitid", "",
			cite.Official("https://www.mitid.dk/en-gb/about-mitid"),
			cite.WhoCanGet,
			cite.Official("https://www.mitid.dk/en-gb/generelt-om-sikkerheden-i-mitid/"),
			cite.Official("https://www.herning.dk/borger/borgerservice/digital-post-mitid-og-bestil-tid/mitid/"),
		),
		guide("level-high", "situation",
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-user/raise-ial"),
			cite.Official("https://mitid.dk/en-gb/help/help-universe/mitid-user/legitimation-and-documentation"),
			cite.Official("https://www.herning.dk/borger/borgerservice/digital-post-mitid-og-bestil-tid/mitid/"),
			cite.Uncertain("https://www.signaturgruppen.dk/nyheder/medarbejdere-blev-hoj-i-arbejdstiden"),
		),
		guide("from-nemid", "",
			cite.Official("https://lifeindenmark.borger.dk/apps-and-digital-services/nemid"),
			cite.Uncertain("https://borgerservice.randers.dk/hjaelp-til-selvbetjening-og-digital-post/nemid/"),
			cite.Refusal,
			cite.Official("https://www.mitid.dk/en-gb/generelt-om-sikkerheden-i-mitid/"),
		),
	}},
	{"guides.help", []Guide{
		guide("contact", "visit",
			cite.BlockMitID,
		),
	}},
}

// Guides is every guide, without its group.
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

// guide lays out the guide of that name. Its page is called guide:<name>.
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
