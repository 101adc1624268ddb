package journey

import (
	"klar/locales"
	"klar/visit"
)

// A Row is one question of a step and how it was answered, as the summary repeats
// it. One of the kinds of answer is there.
type Row struct {
	Question locales.Key
	Answer   []locales.Message // said one after the other
	List     []locales.Message
	Name     locales.Bilingual // data with its own words
	UserIDs  *ChosenUserIDs
}

// row is a question that one message answers.
func row(question locales.Key, answer locales.Message) Row {
	return Row{Question: question, Answer: []locales.Message{answer}}
}

// An Answered is a step with how its questions were answered.
type Answered struct {
	Step Page
	Rows []Row
}

// Summary returns how every question that the answers call for was answered.
func Summary(a visit.Answers, in visit.Env) []Answered {
	var all []Answered
	for _, step := range RouteFor(a, in).Questions() {
		all = append(all, Answered{step.Page, step.Summary(a, in)})
	}
	return all
}
