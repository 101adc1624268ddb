package visit

import "net/url"

// CheckStep shows every answer and what is still open, and asks whether to
// remember the answers.
var CheckStep = Step{
	Page:   NewPage("check", "/da/tjek", "/en/check", "check.title"),
	Fields: []string{"remember"},
	Read:   readCheck,
	Form:   checkForm,
}

// SlipStep is the slip to print.
var SlipStep = Step{
	Page:       NewPage("slip", "/da/seddel", "/en/slip", "slip.title"),
	Unnumbered: true,
}

// readCheck reads whether to remember the answers. On a shared computer that is
// not asked, and an answer from a page that was opened before counts for nothing.
func readCheck(form url.Values, a *Answers, _ Env) []Problem {
	if a.Shared {
		form.Del("remember")
		return nil
	}
	r := reading{form: form}
	a.Remember = choose(&r, "remember", false, "check.remember.unknown", Yes, No)
	return r.problems
}

func checkForm(a Answers) url.Values {
	form := url.Values{}
	fill(form, "remember", string(a.Remember))
	return form
}
