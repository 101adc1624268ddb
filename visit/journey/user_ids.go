package journey

import (
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// UserIDsStep asks for the user IDs.
var UserIDs = Step{
	Page:        NewPage("user-ids", "/da/bruger-id", "/en/user-id", "user-ids.title"),
	Question:    visit.AboutUserIDs,
	Asked:       visit.Answers.WantsUserIDs,
	Fields:      []string{UserIDField(1), UserIDField(2), UserIDField(3), laterField, helpedField, suggestionField},
	Read:        readUserIDs,
	ApplyButton: pressUserIDs,
	Form:        userIDsForm,
	Summary:     userIDsSummary,
}

// UserIDField returns the name of the field for the n-th choice, from 1.
func UserIDField(n int) string { return fmt.Sprintf("user_id_%d", n) }

// The fields of the page beside the user IDs themselves.
const (
	laterField      = "later"      // the user IDs are written by hand
	helpedField     = "helped"     // somebody helps, so what is typed is hidden
	suggestionField = "suggestion" // an ID that was suggested, up to three
)

// The names of the buttons beside Continue. What they are pressed on is their
// value.
const (
	ReplaceButton = "replace" // a field and a character in it: "user_id_1 ö"
	SuggestButton = "suggest" // any
	UseButton     = "use"     // a suggested ID
	MaskButton    = "mask"    // yes to hide what is typed, no to show it
)

func readUserIDs(form url.Values, a *visit.Answers, _ visit.Env) []Problem {
	r := reading{form: form}
	a.UserIDs, a.Repairs = nil, nil
	a.Later, a.Helped = r.tick(laterField), r.tick(helpedField)
	judgements := JudgeUserIDs(form)
	filled := false
	for n := 1; n <= userid.MaxIDs; n++ {
		name := UserIDField(n)
		judged := judgements[n-1]
		form.Del(name)
		if !judged.Filled {
			continue
		}
		filled = true
		// What looks like a CPR number has no ID here: it is not shown again,
		// nor kept.
		if judged.ID != "" {
			form.Set(name, judged.ID)
		}
		a.Repairs = append(a.Repairs, judged.Repairs...)
		for _, p := range judged.Problems {
			r.problems = append(r.problems, Problem{name, p.Message()})
		}
		if len(judged.Problems) == 0 {
			a.UserIDs = append(a.UserIDs, judged.ID)
		}
	}
	slices.Sort(a.Repairs)
	a.Repairs = slices.Compact(a.Repairs)
	if !filled && !a.Later {
		r.problem(UserIDField(1), "user-ids.missing")
	}
	return r.problems
}

// pressUserIDs does what a button beside Continue asks for, and reports whether
// one was pressed.
func pressUserIDs(form url.Values, language locales.Language, random io.Reader) bool {
	switch {
	case form.Has(ReplaceButton):
		field, char, _ := strings.Cut(form.Get(ReplaceButton), " ")
		id, _ := userid.Normalise(form.Get(field))
		for _, p := range userid.Check(id) {
			if p.Char == char && p.Char != "" {
				form.Set(field, strings.ReplaceAll(id, char, p.Instead))
			}
		}
	case form.Has(SuggestButton):
		three, err := userid.SuggestThree(language, random)
		if err != nil {
			return false
		}
		form[suggestionField] = three[:]
	case form.Has(UseButton):
		for n := 1; n <= userid.MaxIDs; n++ {
			if strings.TrimSpace(form.Get(UserIDField(n))) == "" {
				form.Set(UserIDField(n), form.Get(UseButton))
				break
			}
		}
	case form.Has(MaskButton):
		form.Set(helpedField, form.Get(MaskButton))
	default:
		return false
	}
	return true
}

func userIDsForm(a visit.Answers) url.Values {
	form := url.Values{}
	for i, id := range a.UserIDs {
		form.Set(UserIDField(i+1), id)
	}
	if a.Later {
		form.Set(laterField, string(visit.Yes))
	}
	if a.Helped {
		form.Set(helpedField, string(visit.Yes))
	}
	return form
}
