package journey

import (
	"slices"

	"klar/visit"
)

// A Route is the steps that one citizen's answers call for, in order.
type Route struct {
	steps   []Step
	reached int // index of the first step not answered; len(steps) when none is left
}

// RouteFor returns the route that the answers call for.
func RouteFor(a visit.Answers, s visit.Env) Route {
	var r Route
	for _, step := range Steps {
		if step.Asked == nil || step.Asked(a) {
			r.steps = append(r.steps, step)
		}
	}
	r.reached = slices.IndexFunc(r.steps, func(step Step) bool {
		return step.Question != "" && !a.Answered(step.Question, s)
	})
	if r.reached < 0 {
		r.reached = len(r.steps)
	}
	return r
}

func (r Route) index(name string) int {
	return slices.IndexFunc(r.steps, func(s Step) bool { return s.Name == name })
}

// Open reports whether the citizen may see the step yet: it is on the route and
// all before it is answered.
func (r Route) Open(name string) bool {
	i := r.index(name)
	return i >= 0 && i <= r.reached
}

// FirstOpen returns the first step that is not answered, or the summary when all are.
func (r Route) FirstOpen() Step {
	if r.reached < len(r.steps) {
		return r.steps[r.reached]
	}
	return r.steps[r.index(Check.Name)]
}

// Next returns the step after the named one; the last is followed by itself.
func (r Route) Next(name string) Step {
	return r.steps[min(r.index(name)+1, len(r.steps)-1)]
}

// Back returns the step before the named one, if there is one.
func (r Route) Back(name string) (Step, bool) {
	i := r.index(name)
	if i < 1 {
		return Step{}, false
	}
	return r.steps[i-1], true
}

// Position returns the step's number, from 1, and how many there are; 0 for one
// that has no number.
func (r Route) Position(name string) (number, of int) {
	for _, s := range r.steps {
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
func (r Route) Questions() []Step {
	return slices.DeleteFunc(slices.Clone(r.steps), func(s Step) bool { return s.Question == "" })
}
