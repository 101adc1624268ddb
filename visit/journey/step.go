package journey

import (
	"io"
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// A Step is a page on the way to the slip. The steps are asked in the order of
// [Steps]; routes, guards, back links, step position, summary and language
// switch are all read off it.
type Step struct {
	Page
	// Question is what the step asks; empty for one that asks nothing.
	Question visit.Question
	// Unnumbered steps ask nothing and have no place in "step 2 of 6".
	Unnumbered bool
	// Asked reports whether the answers call for the step. Nil: always.
	Asked func(visit.Answers) bool
	// Fields names the fields of the step's form.
	Fields []string
	// Read reads the step's form into the answers. It returns what is wrong, in
	// page order, and tidies the form to what the page may show again. Nil: the
	// step has no form.
	Read func(url.Values, *visit.Answers, visit.Env) []Problem
	// ApplyButton does to the form what one of its buttons beside Continue asks, and
	// reports whether one was pressed. Nil: there are none. What is drawn by lot
	// comes from the reader, which nobody can guess.
	ApplyButton func(url.Values, locales.Language, io.Reader) bool
	// Exits reports whether the answers just read end the journey on the exit
	// page. Nil: they never do.
	Exits func(visit.Answers) bool
	// Warns reports whether the answers just read from the form are saved, but call
	// for the page again, since it warns of something that the visitor has not been
	// told yet. Nil: they never do.
	Warns func(url.Values, visit.Answers, visit.Env) bool
	// Summary returns how the step's questions were answered, for the summary.
	Summary func(visit.Answers, visit.Env) []Row
	// Form returns the form as the answers fill it: what Read would read them from.
	Form func(visit.Answers) url.Values
}

// MaxHeldLength bounds what is kept of a field that is not saved yet, in characters.
const MaxHeldLength = 200

// maxHeldValues bounds how many values are kept of a field: no field has more options.
// Each value is compared with each.
const maxHeldValues = 60

// Hold returns what may be kept of a form that is not saved yet, valid or not: the
// step's own fields, tidied, no longer than is sensible, and nothing that looks like
// a CPR number. Reading it finds what is wrong with the form again.
func (s Step) Hold(form url.Values, in visit.Env) url.Values {
	held, wrong := s.tidied(form, in)
	if len(wrong) > 0 {
		s.holdWrong(held, form, wrong)
	}
	return held
}

// Repeats reports whether a form says no more than the answers do.
func (s Step) Repeats(form url.Values, a visit.Answers, in visit.Env) bool {
	answered, _ := s.tidied(s.Form(a), in)
	return s.Hold(form, in).Encode() == answered.Encode()
}

// tidied returns what may be kept of a form as Read leaves it, and what is wrong.
func (s Step) tidied(form url.Values, in visit.Env) (url.Values, []Problem) {
	held := s.keepable(form)
	wrong := s.Read(Clone(form), new(visit.Answers), in)
	s.Read(held, new(visit.Answers), in)
	return s.keepable(held), wrong // a repair may have made it longer
}

// holdWrong puts back into held what Read may have taken out because it was wrong, so
// that it is found to be wrong again. A stand-in takes the place of a CPR number.
func (s Step) holdWrong(held, form url.Values, wrong []Problem) {
	typed := s.keepable(form)
	for _, p := range wrong {
		if typed.Has(p.Field) {
			held[p.Field] = typed[p.Field]
		}
	}
	for _, field := range s.Fields {
		if i := slices.IndexFunc(form[field], userid.LooksLikeCPR); i >= 0 {
			held.Set(field, userid.StandIn(form[field][i]))
		}
	}
}

// keepable copies what may be kept of a form.
func (s Step) keepable(form url.Values) url.Values {
	kept := url.Values{}
	for _, field := range s.Fields {
		for _, typed := range form[field] {
			if len(kept[field]) == maxHeldValues {
				break
			}
			short := typed
			if r := []rune(typed); len(r) > MaxHeldLength {
				short = string(r[:MaxHeldLength])
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

// Clone copies a form, since Read changes the one it is given.
func Clone(form url.Values) url.Values {
	copied := make(url.Values, len(form))
	for field, values := range form {
		copied[field] = slices.Clone(values)
	}
	return copied
}
