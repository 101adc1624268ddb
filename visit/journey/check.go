package journey

import (
	"net/url"

	"klar/locales"
	"klar/visit"
	"klar/visit/lifetime"
)

// Check shows every answer and what is still open, and asks whether to
// remember the answers.
var Check = Step{
	Page:   NewPage("check", "check.title"),
	Fields: []string{"remember"},
	Read:   readCheck,
	Form:   checkForm,
}

// A CheckView is what the summary shows.
type CheckView struct {
	Ready    ReadyView
	Verdict  VerdictView
	Open     []OpenLine // what is still to do
	Answers  []Answered
	Remember []Option // what to ask about remembering; none on a shared computer
	Shared   bool     // others use the computer too
	Calendar bool     // the appointment may go into the citizen's calendar
}

// ViewCheck returns what the summary shows.
func ViewCheck(a visit.Answers, in visit.Env) CheckView {
	ready := a.Ready(in)
	v := CheckView{
		Ready:    viewReady(a, ready),
		Verdict:  ViewVerdict(a, in),
		Open:     openLines(withoutDoubts(ready.Open, a.Remind(in).Doubts), a, in),
		Answers:  Summary(a, in),
		Shared:   a.Shared,
		Calendar: mayGoInCalendar(a, in),
	}
	if !a.Shared {
		v.Remember = remember
	}
	return v
}

// remember offers to keep the answers longer, and says how long, either way.
var remember = []Option{
	{
		Value: string(visit.No),
		Label: locales.Message{Key: "check.remember.no"},
		Hint:  locales.Message{Key: "check.remember.no-hint", Data: lifetime.Numbers},
	},
	{
		Value: string(visit.Yes),
		Label: locales.Message{Key: "check.remember.yes"},
		Hint:  locales.Message{Key: "check.remember.yes-hint", Data: lifetime.Numbers},
	},
}

// mayGoInCalendar reports whether there is a day for the citizen's calendar. A
// file has no place on a computer that others use.
func mayGoInCalendar(a visit.Answers, in visit.Env) bool { return a.DayToCome(in) && !a.Shared }

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
