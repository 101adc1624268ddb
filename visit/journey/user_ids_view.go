package journey

import (
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// userIDLabels says which choice each field is for.
var userIDLabels = [userid.MaxIDs]locales.Key{"user-ids.choice-1", "user-ids.choice-2", "user-ids.choice-3"}

// A UserIDsView is what the page of the user IDs shows.
type UserIDsView struct {
	Fields      []UserIDQuestion
	Later       Option
	Helped      bool // somebody sits beside who must not see what is typed
	Suggestions []Suggestion
}

// A UserIDQuestion asks for one user ID.
type UserIDQuestion struct {
	Label  locales.Key
	Judged IDResult
}

// A Suggestion is a user ID for those who can think of none.
type Suggestion struct {
	ID     string
	Chosen bool // it stands in one of the fields already
}

// ViewUserIDs returns what the page of the user IDs shows with the given form.
func ViewUserIDs(form url.Values) UserIDsView {
	v := UserIDsView{
		Later:  option(visit.Yes, "user-ids.later", "user-ids.later-hint"),
		Helped: HelpedWith(form),
	}
	var typed []string
	for i, judged := range JudgeUserIDs(form) {
		v.Fields = append(v.Fields, UserIDQuestion{userIDLabels[i], judged})
		typed = append(typed, form.Get(judged.Field))
	}
	if !v.Helped {
		for _, id := range form[suggestionField] {
			v.Suggestions = append(v.Suggestions, Suggestion{id, slices.Contains(typed, id)})
		}
	}
	return v
}

// HelpedWith reports whether what is typed into a form must be hidden from a
// helper.
func HelpedWith(form url.Values) bool { return form.Get(helpedField) == string(visit.Yes) }

// ChosenUserIDs is the user IDs as the summary repeats them.
type ChosenUserIDs struct {
	Later   bool // they are written by hand
	Hidden  bool // they unfold only when asked for
	IDs     []ChosenUserID
	Repairs []userid.Repair
}

// A ChosenUserID is one of them, with what would make it better.
type ChosenUserID struct {
	Label  locales.Key
	ID     string
	Advice []userid.Advice
}

func userIDsSummary(a visit.Answers, _ visit.Env) []Row {
	chosen := ChosenUserIDs{Later: a.Later, Hidden: a.Helped, Repairs: a.Repairs}
	for i, id := range a.UserIDs {
		chosen.IDs = append(chosen.IDs, ChosenUserID{userIDLabels[i], id, userid.Advise(id)})
	}
	return []Row{{Question: "check.user-ids", UserIDs: &chosen}}
}
