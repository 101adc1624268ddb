package visit

import (
	"fmt"
	"net/url"

	"klar/visit/userid"
)

// UserIDField returns the name of the field for the n-th choice, from 1.
func UserIDField(n int) string { return fmt.Sprintf("user_id_%d", n) }

func readUserIDs(form url.Values, a *Answers, _ Setting) []Problem {
	r := reading{form: form}
	a.UserIDs, a.Later = nil, r.tick("later")
	field := map[string]string{} // where an ID stands, by ID
	filled := false
	for n := 1; n <= userid.MaxIDs; n++ {
		name := UserIDField(n)
		id, _ := userid.Normalise(form.Get(name))
		switch {
		case userid.LooksLikeCPR(form.Get(name)):
			filled = true
			form.Del(name)
			r.problem(name, "user-ids.cpr")
			continue
		case id == "":
			form.Del(name)
			continue
		}
		filled = true
		form.Set(name, id)
		if problems := userid.Check(id); len(problems) > 0 {
			for _, p := range problems {
				r.problems = append(r.problems, Problem{name, p.Text()})
			}
			continue
		}
		if field[id] != "" {
			r.problem(name, "user-ids.same")
			continue
		}
		field[id] = name
		a.UserIDs = append(a.UserIDs, id)
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
