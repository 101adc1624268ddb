package journey

import (
	"klar/visit"
	"net/url"
)

// CheckStep shows every answer and what is still open, and asks whether to
// remember the answers.
var Check = Step{
	Page:   NewPage("check", "check.title"),
	Fields: []string{"remember"},
	Read:   readCheck,
	Form:   checkForm,
}

// SlipStep is the slip to print.
var Slip = Step{
	Page:       NewPage("slip", "slip.title"),
	Unnumbered: true,
}

// readCheck reads whether to remember the answers. On a shared computer that is
// not asked, and an answer from a page that was opened before counts for nothing.
func readCheck(form url.Values, a *visit.Answers, _ visit.Env) []Problem {
	if a.Shared {
		form.Del("remember")
		return nil
	}
	r := reading{form: form}
	a.Remember = choose(&r, "remember", false, "check.remember.unknown", visit.Yes, visit.No)
	return r.problems
}

func checkForm(a visit.Answers) url.Values {
	form := url.Values{}
	fill(form, "remember", string(a.Remember))
	return form
}
