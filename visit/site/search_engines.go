package site

import (
	"slices"

	"klar/locales"
)

// Listed reports whether search engines may list a page. They may when its content is
// the same for everybody and can be read without an earlier page. They may not list
// the steps of the journey and the pages made from answers.
func Listed(p Page) bool {
	is := func(other Page) bool { return other.Name == p.Name }
	switch {
	case is(FromHomeYes), is(FromHomeNo), is(Exit): // pages that follow from answers
		return false
	case is(Start), is(FromHome):
		return true
	}
	return slices.ContainsFunc(StaticPages, is)
}

// descriptions are the texts about pages that search engines show, by the name of the
// page.
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

// Description returns the key of the text that search engines show about the page
// with the given name, and whether there is one.
func Description(name string) (locales.Key, bool) {
	key, there := descriptions[name]
	return key, there
}
