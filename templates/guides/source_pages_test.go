package guides

import (
	"slices"
	"testing"

	"klar/locales"
	"klar/locales/guide"
	"klar/visit/site"
)

// A municipalPage is a page that the guides grew from, and where each of its
// headings is answered today.
type municipalPage struct {
	url      string
	headings []answered
}

// answered is a heading, as the page has it, with the guide and the section that
// says what holds now.
type answered struct {
	heading, guide, section string
}

// everything is the answer to a heading that only holds others together: the
// page that lists the guides.
const everything = ""

var municipalPages = []municipalPage{
	{"https://www.herning.dk/borger/borgerservice/digital-post-mitid-og-bestil-tid/mitid/", []answered{
		{"MitID", everything, ""},

		{"På dansk", everything, ""},
		{"Vælg et bruger-ID til MitID før du møder op i Borgerservice", "user-id", "rules"},
		{"Hvad anses som gyldig MitID legitimation?", "identification", "alone"},
		{"MitID - nyttige hjælpe videoer", "devices", "videos"},
		{"Hvorfor skal vi have MitID?", "why-mitid", "why"},
		{"Information omkring sikringsniveau Høj", "level-high", "where"},
		{"Mere information", "why-mitid", "more"},
		{"Den Digitale Hotline", "contact", "lines"},
		{"Åbningstider:", "contact", "lines"},
		{"Kontaktinfo", "contact", "offices"},
		{"Åbningstider for fremmøde", "contact", "offices"},
		{"Telefontider", "contact", "offices"},

		{"In English", everything, ""},
		{"Choose a MitID user ID before you show up at Citizen Service", "user-id", "rules"},
		{"Get MitID without help from Citizen Service", "from-home", "steps"},
		{"MitID - usefull videoes", "devices", "videos"},
		{"Why do we need MitID?", "why-mitid", "why"},
		{"More information", "why-mitid", "more"},
		{"The Digitale Hotline", "contact", "lines"},
		{"Opening hours:", "contact", "lines"},
		{"Kontaktinfo", "contact", "offices"},
	}},
	{"https://borgerservice.randers.dk/hjaelp-til-selvbetjening-og-digital-post/nemid/", []answered{
		{"NemID", "from-nemid", "closed"},
		{"Ét fælles log-in til det hele", "from-nemid", "one-login"},
		{"Sådan får du NemID", "from-nemid", "get"},
		{"Nøglekort og nøgler", "from-nemid", "key-card"},
		{"Pas på dit nøglekort", "from-nemid", "keep-safe"},
		{"Er du ved at løbe tør for nøgler?", "from-nemid", "run-out"},
		{"Man skal forstå NemID-reglerne på dansk/engelsk", "from-nemid", "understand"},
		{"NemID på offentlige hjemmesider", "from-nemid", "public-sites"},
		{"Til at tage med", "from-nemid", "take-along"},
		{"En sikker løsning", "from-nemid", "safe"},
		{"Hvad gør jeg uden NemID?", "from-nemid", "without"},
	}},
}

func TestEveryHeadingOfTheMunicipalPagesIsAnswered(t *testing.T) {
	guides := all(t)
	for _, page := range municipalPages {
		for _, h := range page.headings {
			if h.guide == everything {
				continue
			}
			g, there := site.GuideNamed("guide:" + h.guide)
			if !there {
				t.Errorf("%s: %q is answered by guide %q, which is not there", page.url, h.heading, h.guide)
				continue
			}
			for _, l := range locales.Languages {
				sections := guides.Of(locales.With(t.Context(), l), g.Page).Sections
				if !slices.ContainsFunc(sections, func(s guide.Section) bool { return s.ID == h.section }) {
					t.Errorf("%s: %q is answered by %s#%s (%s), got only %v", page.url, h.heading, h.guide, h.section, l, sections)
				}
			}
		}
	}
}
