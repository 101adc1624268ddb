package visit

import (
	"io"
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit/userid"
)

// A Page is one address of the service, in every language.
type Page struct {
	Name  string                      // what the code calls it, its view and its messages
	Paths map[locales.Language]string // words in the page's own language
	Title locales.Key                 // its heading; "" for a [Guide], whose text has it
}

// A Step is a page on the way to the slip. The steps are asked in the order of
// [Steps]; routes, guards, back links, step position, summary and language
// switch are all read off it.
type Step struct {
	Page
	// Unnumbered steps ask nothing and have no place in "step 2 of 6".
	Unnumbered bool
	// Asked reports whether the answers call for the step. Nil: always.
	Asked func(Answers) bool
	// Answered reports whether the citizen may go past it. Nil: always.
	Answered func(Answers, Env) bool
	// Fields names the fields of the step's form.
	Fields []string
	// Read reads the step's form into the answers. It returns what is wrong, in
	// page order, and tidies the form to what the page may show again. Nil: the
	// step has no form.
	Read func(url.Values, *Answers, Env) []Problem
	// Press does to the form what one of its buttons beside Continue asks, and
	// reports whether one was pressed. Nil: there are none. What is drawn by lot
	// comes from the reader, which nobody can guess.
	Press func(url.Values, locales.Language, io.Reader) bool
	// Exits reports whether the answers just read end the journey on the exit
	// page. Nil: they never do.
	Exits func(Answers) bool
	// Form returns the form as the answers fill it: what Read would read them from.
	Form func(Answers) url.Values
}

// heldLength bounds what is kept of a field between two languages, in characters.
const heldLength = 200

// Hold returns what may be kept of a form as it was typed, valid or not: the
// step's own fields, no longer than is sensible, and nothing that looks like a
// CPR number.
func (s Step) Hold(form url.Values, in Env) url.Values {
	held := s.keepable(form)
	s.Read(held, new(Answers), in) // tidies it as if it had been sent
	return s.keepable(held)        // a repair may have made it longer
}

// keepable copies what may be kept of a form.
func (s Step) keepable(form url.Values) url.Values {
	kept := url.Values{}
	for _, field := range s.Fields {
		for _, typed := range form[field] {
			short := typed
			if r := []rune(typed); len(r) > heldLength {
				short = string(r[:heldLength])
			}
			// A number that is cut short is still most of a number.
			cpr := userid.LooksLikeCPR(typed) || userid.LooksLikeCPR(short)
			if short != "" && !cpr && !slices.Contains(kept[field], short) {
				kept.Add(field, short)
			}
		}
	}
	return kept
}

// A Trail is the part of the journey that one citizen's answers call for.
type Trail struct {
	steps   []Step
	reached int // index of the first step not answered; len(steps) when none is left
}

// Follow returns the trail that the answers lay out.
func Follow(a Answers, s Env) Trail {
	var t Trail
	for _, step := range Steps {
		if step.Asked == nil || step.Asked(a) {
			t.steps = append(t.steps, step)
		}
	}
	t.reached = slices.IndexFunc(t.steps, func(step Step) bool {
		return step.Answered != nil && !step.Answered(a, s)
	})
	if t.reached < 0 {
		t.reached = len(t.steps)
	}
	return t
}

func (t Trail) index(name string) int {
	return slices.IndexFunc(t.steps, func(s Step) bool { return s.Name == name })
}

// Open reports whether the citizen may see the step yet: it is on the trail and
// all before it is answered.
func (t Trail) Open(name string) bool {
	i := t.index(name)
	return i >= 0 && i <= t.reached
}

// Current returns the first step that is not answered, or the summary when all are.
func (t Trail) Current() Step {
	if t.reached < len(t.steps) {
		return t.steps[t.reached]
	}
	return t.steps[t.index(Check)]
}

// Next returns the step after the named one; the last is followed by itself.
func (t Trail) Next(name string) Step {
	return t.steps[min(t.index(name)+1, len(t.steps)-1)]
}

// Back returns the step before the named one, if there is one.
func (t Trail) Back(name string) (Step, bool) {
	i := t.index(name)
	if i < 1 {
		return Step{}, false
	}
	return t.steps[i-1], true
}

// Position returns the step's number, from 1, and how many there are; 0 for one
// that has no number.
func (t Trail) Position(name string) (number, of int) {
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
func (t Trail) Questions() []Step {
	return slices.DeleteFunc(slices.Clone(t.steps), func(s Step) bool { return s.Answered == nil })
}
