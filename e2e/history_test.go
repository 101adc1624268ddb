package e2e

import (
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/site"
)

func TestBackAndReloadShowAnswers(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			b := newTab(t, klar)
			steps := formSteps(a)[:3]
			b.open(steps[0].Path(l))
			for _, step := range steps {
				mouse{}.fill(b, step.Form(a))
				mouse{}.press(b, continueButton)
			}
			for i := len(steps) - 1; i >= 0; i-- {
				b.do(chromedp.NavigateBack())
				checkForm(b, l, steps[i], a, "after Back")
				b.do(chromedp.Reload())
				checkForm(b, l, steps[i], a, "after Back and reload")
			}
			for _, step := range steps[1:] {
				b.do(chromedp.NavigateForward())
				checkForm(b, l, step, a, "after Forward")
			}
		})
	}
}

// checkForm checks that the tab shows a step, filled in with the answers.
func checkForm(b *tab, l locales.Language, step journey.Step, a visit.Answers, when string) {
	b.t.Helper()
	if got := b.page(); got != step.Name {
		b.t.Fatalf("%s (%s), %s: got page %q", step.Name, l, when, got)
	}
	if got, want := shown(b), step.Form(a); got.Encode() != want.Encode() {
		b.t.Errorf("%s (%s), %s: got %v, want %v", step.Name, l, when, got, want)
	}
}

// Back, forward and reload show the pages of the journey by their addresses, also
// after errors, a button beside Continue and a switch of language: the browser never
// asks to send a form again.
func TestHistoryHasNoForms(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for _, script := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s script %t", l, script), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, klar)
				if !script {
					b.withoutScript()
				}
				a := ordinary(t)
				for _, step := range formSteps(a) {
					if step.Name == journey.Check.Name {
						continue // no form offers a wrong value
					}
					b.t = t
					v := newVisitor(t, klar)
					v.answer(a, step.Name)
					b.setCookie(v.cookie())
					b.open(site.Start.Path(l))
					b.open(step.Path(l))
					mouse{}.fill(b, wrong(t, step))
					mouse{}.press(b, continueButton)
					checkShown(b, l, step, "refused", 1)
					mouse{}.press(b, languageSwitch(otherThan(l)))
					checkShown(b, otherThan(l), step, "refused, in the other language", 1)
					mouse{}.fill(b, step.Form(a))
					mouse{}.press(b, continueButton)
					b.do(chromedp.NavigateBack())
					checkShown(b, otherThan(l), step, "after Back", 0)
					b.do(chromedp.Reload())
					checkShown(b, otherThan(l), step, "after Back and reload", 0)
					b.do(chromedp.NavigateBack())
					checkShown(b, l, step, "after Back twice", 0)
					b.do(chromedp.NavigateForward())
					checkShown(b, otherThan(l), step, "after Forward", 0)
				}
			})
		}
	}
}

// checkShown checks that the tab shows the page of a step, with errors or without.
func checkShown(b *tab, l locales.Language, step journey.Step, when string, errors int) {
	b.t.Helper()
	if got := b.path(); got != step.Path(l) || b.page() != step.Name {
		b.t.Fatalf("%s (%s), %s: got page %q at %s", step.Name, l, when, b.page(), got)
	}
	if got := min(errorsOn(b), 1); got != errors {
		b.t.Errorf("%s (%s), %s: got errors %d, want %d (1 is some)", step.Name, l, when, got, errors)
	}
}

// The Back button does not bring back deleted answers.
func TestBackAfterDeletion(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for _, script := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s script %t", l, script), func(t *testing.T) {
				t.Parallel()
				a := ordinary(t)
				b := newTab(t, klar)
				if !script {
					b.withoutScript()
				}
				v := newVisitor(t, klar)
				v.answer(a, "")
				b.setCookie(v.cookie())
				pages := []string{"user-ids", journey.Check.Name, journey.Slip.Name}
				for _, name := range pages {
					step, _ := journey.StepNamed(name)
					b.open(step.Path(l))
				}
				mouse{}.press(b, `main a.button[href="`+site.Delete.Path(l)+`"]`)
				mouse{}.press(b, continueButton)
				if got := b.cookies(); len(got) > 0 {
					t.Errorf("delete (%s): got a cookie afterwards, want none", l)
				}
				if told := evaluate[bool](b, `document.querySelector("main noscript p")?.checkVisibility() ?? false`); told == script {
					t.Errorf("delete (%s): told to close the window: got %t, want %t", l, told, !script)
				}
				// Two pages more: the one that asked whether to delete, and the one after it.
				for range len(pages) + 2 {
					b.do(chromedp.NavigateBack())
					checkHides(t, b.where()+" after Back", b.html(), a.UserIDs)
				}
			})
		}
	}
}

// Two tabs share the draft, and neither overwrites what the other saved.
func TestTwoTabs(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			one := newTab(t, klar)
			v := newVisitor(t, klar)
			v.answer(a, "")
			one.setCookie(v.cookie())
			two := one.sibling()

			// Both tabs have their page open before either saves.
			changed := a
			changed.Newcomer, changed.Booked = true, visit.No
			changed.UserIDs = []string{"another!id", "and-yet-another"}
			changed.Documents = []identity.Document{identity.DrivingLicence}
			steps := formSteps(a)
			for i := 0; i+1 < len(steps); i += 2 {
				one.open(steps[i].Path(l))
				two.open(steps[i+1].Path(l))
				mouse{}.fill(one, steps[i].Form(changed))
				mouse{}.fill(two, steps[i+1].Form(changed))
				mouse{}.press(one, continueButton)
				mouse{}.press(two, continueButton)
			}
			checkSaved(one, l, changed)
		})
	}
}

// Concurrent saves are all kept.
func TestSavesAtTheSameMoment(t *testing.T) {
	const rounds = 20
	t.Parallel()
	a := ordinary(t)
	v := newVisitor(t, klar)
	v.answer(a, "")
	situation := journey.Situation
	appointment := journey.Appointment
	for round := range rounds {
		a.Newcomer = round%2 == 0
		a.Day = a.Day.AddDays(1)
		forms := []struct {
			step journey.Step
			form url.Values
		}{{situation, situation.Form(a)}, {appointment, appointment.Form(a)}}
		var wait sync.WaitGroup
		for _, f := range forms {
			r := v.request(f.step.Path(locales.Danish), f.form)
			wait.Go(func() {
				response, err := v.client.Do(r)
				if err != nil {
					t.Error(err)
					return
				}
				response.Body.Close()
				if response.StatusCode != http.StatusSeeOther {
					t.Errorf("%s, round %d: got status %d, want 303", f.step.Name, round, response.StatusCode)
				}
			})
		}
		wait.Wait()
		for _, f := range forms {
			if got := v.form(f.step.Path(locales.Danish)); got.Encode() != f.form.Encode() {
				t.Fatalf("%s, round %d: got %v saved, want %v", f.step.Name, round, got, f.form)
			}
		}
	}
}
