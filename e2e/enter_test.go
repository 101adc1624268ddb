package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"klar/locales"
	"klar/visit"
)

// Enter in a text field sends the form, whatever other buttons the page has.
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
				b.open(step.Paths[l])
				for _, i := range inputs(b) {
					if !i.isText() {
						continue
					}
					fields++
					t.Run(step.Name+" "+i.Name, func(t *testing.T) {
						b.t = t
						b.setCookie(v.cookie())
						b.open(step.Paths[l])
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

func checkEnter(b *tab, l locales.Language, a visit.Answers, step visit.Step, field input) {
	b.t.Helper()
	form := step.Form(a)
	mouse{}.fill(b, form)
	b.leads(chromedp.Focus(chromedp.ID(field.ID)), chromedp.KeyEvent(kb.Enter))
	next := visit.Follow(a, setting()).Next(step.Name)
	if got := b.path(); got != next.Paths[l] {
		b.t.Fatalf("%s (%s), Enter in %s: got to %s, want %s", step.Name, l, field.Name, got, next.Paths[l])
	}
	b.open(step.Paths[l])
	if got := shown(b); got.Encode() != form.Encode() {
		b.t.Errorf("%s (%s), Enter in %s: got %v saved, want %v", step.Name, l, field.Name, got, form)
	}
}

// formSteps returns the steps that ask the citizen something.
func formSteps(a visit.Answers) []visit.Step {
	var steps []visit.Step
	for _, step := range visit.Steps {
		if step.Read != nil && (step.Asked == nil || step.Asked(a)) {
			steps = append(steps, step)
		}
	}
	return steps
}
