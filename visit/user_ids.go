package visit

import (
	"fmt"
	"net/url"
	"slices"

	"klar/visit/userid"
)

// UserIDField returns the name of the field for the n-th choice, from 1.
func UserIDField(n int) string { return fmt.Sprintf("user_id_%d", n) }

func readUserIDs(form url.Values, a *Answers, _ Setting) []Problem {
	r := reading{form: form}
	a.UserIDs, a.Later = nil, r.tick("later")
	filled := false
	for n := 1; n <= userid.MaxIDs; n++ {
		name := UserIDField(n)
		typed := form.Get(name)
		id, _ := userid.Normalise(typed)
		form.Del(name)
		if id == "" {
			continue
		}
		filled = true
		// What looks like a CPR number is not shown again, nor kept.
		if !userid.LooksLikeCPR(typed) {
			form.Set(name, id)
		}
		problems := userid.Check(id)
		if len(problems) == 0 && slices.Contains(a.UserIDs, id) {
			problems = []userid.Problem{{Rule: userid.Repeated}}
		}
		for _, p := range problems {
			r.problems = append(r.problems, Problem{name, p.Text()})
		}
		if len(problems) == 0 {
			a.UserIDs = append(a.UserIDs, id)
		}
	}
	if !filled && !a.Later {
		r.problem(UserIDField(1), "user-ids.missing")
	}
	return r.problems
}

func userIDsForm(a Answers) url.Values {
	form := url.Values{}
	for i, id := range a.UserIDs {
		form.Set(UserIDField(i+1), id)
	}
	if a.Later {
		form.Set("later", string(Yes))
	}
	return form
}
