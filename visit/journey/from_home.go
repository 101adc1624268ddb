package journey

import (
	"net/url"

	"klar/visit"
)

// ReadFromHome reads the form of the page that asks if a visit is needed. Like a step it returns what is
// wrong, in page order, and tidies the form to what the page may show again.
func ReadFromHome(form url.Values) (visit.FromHomeAnswers, []Problem) {
	r := reading{form: form}
	check := visit.FromHomeAnswers{
		Chip:   choose(&r, "chip", true, "at-home.chip.missing", visit.Yes, visit.No),
		Phone:  choose(&r, "phone", true, "at-home.phone.missing", visit.Yes, visit.No),
		Number: choose(&r, "number", true, "at-home.number.missing", visit.Yes, visit.No),
	}
	return check, r.problems
}
