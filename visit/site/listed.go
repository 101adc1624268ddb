package site

import (
	"slices"

	"klar/locales"
)

// Listed reports whether search engines may list a page: one that says the
// same to everybody and makes sense to somebody who comes from nowhere. Steps
// and what is made of their answers are not.
func Listed(p Page) bool {
	is := func(other Page) bool { return other.Name == p.Name }
	switch {
	case is(FromHomeYes), is(FromHomeNo), is(Exit): // where answers lead
		return false
	case is(Start), is(FromHome):
		return true
	}
	return slices.ContainsFunc(StaticPages, is)
}

// descriptions are what search engines show of the pages, by name.
var descriptions = map[string]locales.Key{
	Start.Name:          "description.start",
	FromHome.Name:       "description.home",
	BlankPage.Name:      "description.blank-slip",
	LargeBlankPage.Name: "description.blank-slip-large",
	ForStaff.Name:       "description.for-staff",
	Sources.Name:        "description.sources",
	ForWitness.Name:     "description.for-witness",
	GetDocuments.Name:   "description.get-documents",
	WithoutPhoto.Name:   "description.no-photo",
	WithoutCPR.Name:     "description.no-cpr",
	GuideIndex.Name:     "description.guides",
	Privacy.Name:        "description.privacy",
	Accessibility.Name:  "description.accessibility",
}

// Description returns what search engines show of the page with the given
// name, and whether there is anything.
func Description(name string) (locales.Key, bool) {
	key, there := descriptions[name]
	return key, there
}
