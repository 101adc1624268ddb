package visit

import "net/url"

// ReadHome reads the form of the page [Home]. Like a step it returns what is
// wrong, in page order, and tidies the form to what the page may show again.
func ReadHome(form url.Values) (HomeCheck, []Problem) {
	r := reading{form: form}
	check := HomeCheck{
		Chip:   choose(&r, "chip", true, "at-home.chip.missing", Yes, No),
		Phone:  choose(&r, "phone", true, "at-home.phone.missing", Yes, No),
		Number: choose(&r, "number", true, "at-home.number.missing", Yes, No),
	}
	return check, r.problems
}
