package visit

import "net/url"

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
