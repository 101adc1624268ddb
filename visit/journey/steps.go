// Package journey is the way through the questions: which pages there are and in
// which order ([Steps]), which of them are open to a citizen ([RouteFor]), and
// for each question, in a file of its own, how its form is read into
// [visit.Answers] and filled from them.
package journey

import (
	"slices"

	"klar/visit"
)

// Steps is the whole journey, in the order in which its pages are asked. Routes,
// guards, back links, step position, summary, language switch and most tests
// are read off it.
var Steps = []Step{
	Situation,
	Appointment,
	UserIDs,
	Documents,
	DocumentsResult,
	Witness,
	Check,
	Slip,
}

// StepNamed returns the step with the given name, and whether there is one.
func StepNamed(name string) (Step, bool) {
	i := slices.IndexFunc(Steps, func(s Step) bool { return s.Name == name })
	if i < 0 {
		return Step{}, false
	}
	return Steps[i], true
}

// Asking returns the step that asks a question. It panics when there is none.
func Asking(q visit.Question) Step {
	i := slices.IndexFunc(Steps, func(s Step) bool { return s.Question == q })
	if q == "" || i < 0 {
		panic("journey: nothing asks " + string(q))
	}
	return Steps[i]
}
