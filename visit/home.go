package visit

import (
	"net/url"

	"klar/visit/civil"
	"klar/visit/rule"
)

// A HomeCheck is the answers to the three questions that tell whether MitID
// can be had without a visit. They are judged and forgotten: no draft holds
// them.
type HomeCheck struct {
	Chip   Choice // a valid passport or foreign ID card with a chip
	Phone  Choice // a phone that can read it, one's own or a relative's
	Number Choice // a CPR number or P code, and a number for text messages
}

// HomeSource is where the rule of [HomeCheck.Possible] was read.
var HomeSource = rule.Source{
	URL:     "https://www.mitid.dk/en-gb/get-started-with-mitid/get-mitid-with-passport/",
	Checked: civil.Date("2026-11-21"),
	Sure:    rule.Official,
}

// Possible reports whether the citizen can get MitID at home, with the MitID
// app: that takes all three. It never gives level High.
func (h HomeCheck) Possible() bool {
	return h.Chip == Yes && h.Phone == Yes && h.Number == Yes
}

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
