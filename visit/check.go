package visit

import "net/url"

func readCheck(form url.Values, a *Answers, _ Setting) []Problem {
	r := reading{form: form}
	a.Remember = choose(&r, "remember", false, "check.remember.unknown", Yes, No)
	return r.problems
}

func checkForm(a Answers) url.Values {
	form := url.Values{}
	fill(form, "remember", string(a.Remember))
	return form
}
