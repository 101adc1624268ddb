package journey

import (
	"klar/visit"
	"slices"
)

// A Trail is the part of the journey that one citizen's answers call for.
type Route struct {
	steps   []Step
	reached int // index of the first step not answered; len(steps) when none is left
}

// Follow returns the trail that the answers lay out.
func RouteFor(a visit.Answers, s visit.Env) Route {
	var t Route
	for _, step := range Steps {
		if step.Asked == nil || step.Asked(a) {
			t.steps = append(t.steps, step)
		}
	}
	t.reached = slices.IndexFunc(t.steps, func(step Step) bool {
		return step.Question != "" && !a.Answered(step.Question, s)
	})
	if t.reached < 0 {
		t.reached = len(t.steps)
	}
	return t
}

func (t Route) index(name string) int {
	return slices.IndexFunc(t.steps, func(s Step) bool { return s.Name == name })
}

// Open reports whether the citizen may see the step yet: it is on the trail and
// all before it is answered.
func (t Route) Open(name string) bool {
	i := t.index(name)
	return i >= 0 && i <= t.reached
}

// Current returns the first step that is not answered, or the summary when all are.
func (t Route) FirstOpen() Step {
	if t.reached < len(t.steps) {
		return t.steps[t.reached]
	}
	return t.steps[t.index(Check.Name)]
}

// Next returns the step after the named one; the last is followed by itself.
func (t Route) Next(name string) Step {
	return t.steps[min(t.index(name)+1, len(t.steps)-1)]
}

// Back returns the step before the named one, if there is one.
func (t Route) Back(name string) (Step, bool) {
	i := t.index(name)
	if i < 1 {
		return Step{}, false
	}
	return t.steps[i-1], true
}

// Position returns the step's number, from 1, and how many there are; 0 for one
// that has no number.
func (t Route) Position(name string) (number, of int) {
	for _, s := range t.steps {
		if s.Unnumbered {
			continue
		}
		of++
		if s.Name == name {
			number = of
		}
	}
	return number, of
}

// Questions returns the steps that take answers, for the summary.
func (t Route) Questions() []Step {
	return slices.DeleteFunc(slices.Clone(t.steps), func(s Step) bool { return s.Question == "" })
}
