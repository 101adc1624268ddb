package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
)

// Enter in a text field submits the form as Continue does, on a page with other
// buttons too.
func TestEnterContinues(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			b := newTab(t, klar)
			fields := 0
			for _, step := range formSteps(a) {
				v := newVisitor(t, klar)
				v.answer(a, step.Name)
				b.setCookie(v.cookie())
				b.open(step.Path(l))
				for _, i := range inputs(b) {
					if !i.isText() {
						continue
					}
					fields++
					t.Run(step.Name+" "+i.Name, func(t *testing.T) {
						b.t = t
						v := newVisitor(t, klar) // a token ends with the first user IDs
						v.answer(a, step.Name)
						b.setCookie(v.cookie())
						b.open(step.Path(l))
						checkEnter(b, l, a, step, i)
					})
				}
			}
			if fields == 0 {
				t.Error("found no text field")
			}
		})
	}
}

func checkEnter(b *tab, l locales.Language, a visit.Answers, step journey.Step, field input) {
	b.t.Helper()
	form := step.Form(a)
	mouse{}.fill(b, form)
	b.leads(chromedp.Focus(chromedp.ID(field.ID)), chromedp.KeyEvent(kb.Enter))
	next := journey.RouteFor(a, setting()).Next(step.Name)
	if got := b.path(); got != next.Path(l) {
		b.t.Fatalf("%s (%s), Enter in %s: got to %s, want %s", step.Name, l, field.Name, got, next.Path(l))
	}
	b.open(step.Path(l))
	if got := shown(b); got.Encode() != form.Encode() {
		b.t.Errorf("%s (%s), Enter in %s: got %v saved, want %v", step.Name, l, field.Name, got, form)
	}
}

// formSteps returns the steps that have a form, for these answers.
func formSteps(a visit.Answers) []journey.Step {
	var steps []journey.Step
	for _, step := range journey.Steps {
		if step.Read != nil && (step.Asked == nil || step.Asked(a)) {
			steps = append(steps, step)
		}
	}
	return steps
}
