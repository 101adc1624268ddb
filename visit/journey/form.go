package journey

import (
	"net/url"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/repair"
	"klar/visit/userid"
)

// A reading is a form on its way into the answers, and what is wrong with it.
type reading struct {
	form     url.Values
	problems []Problem
}

func (r *reading) problem(field string, key locales.Key) {
	r.problems = append(r.problems, Problem{field, locales.Message{Key: key}})
}

// text returns what was typed into a field, trimmed. What looks like a CPR
// number is taken out of the form, since it must not be shown again or kept.
func (r *reading) text(field string) (typed string, cpr bool) {
	typed = strings.TrimSpace(r.form.Get(field))
	if repair.Plain(typed) == "" {
		r.form.Del(field)
		return "", false
	}
	if userid.LooksLikeCPR(typed) {
		r.form.Del(field)
		return "", true
	}
	r.form.Set(field, typed)
	return typed, false
}

// choose reads a question with one answer. The same answer twice is one. Nothing chosen, a choice that is not
// offered and two choices at once are one problem, said by key; unless the
// question is required, nothing chosen is no problem.
func choose[T ~string](r *reading, field string, required bool, key locales.Key, choices ...T) T {
	given := slices.DeleteFunc(slices.Clone(r.form[field]), func(v string) bool { return v == "" })
	given = slices.Compact(given)
	if len(given) == 1 && slices.Contains(choices, T(given[0])) {
		return T(given[0])
	}
	if len(given) > 0 {
		r.form.Del(field)
	}
	if required || len(given) > 0 {
		r.problem(field, key)
	}
	return ""
}

// tick reads a single box, whose only value is yes.
func (r *reading) tick(field string) bool {
	if r.form.Get(field) == string(visit.Yes) {
		return true
	}
	r.form.Del(field)
	return false
}

// fill returns the form with one field set, where there is something to set.
func fill(form url.Values, field, value string) {
	if value != "" {
		form.Set(field, value)
	}
}
