package e2e

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

func TestBackAndReloadShowAnswers(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			b := newTab(t, klar)
			steps := formSteps(a)[:3]
			b.open(steps[0].Paths[l])
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

// checkForm checks that the tab shows a step with what was answered.
func checkForm(b *tab, l locales.Language, step visit.Step, a visit.Answers, when string) {
	b.t.Helper()
	if got := b.page(); got != step.Name {
		b.t.Fatalf("%s (%s), %s: got page %q", step.Name, l, when, got)
	}
	if got, want := shown(b), step.Form(a); got.Encode() != want.Encode() {
		b.t.Errorf("%s (%s), %s: got %v, want %v", step.Name, l, when, got, want)
	}
}

// A reload of a form that was not accepted sends it again, and it stands there
// as before.
func TestReloadOfRefusedForm(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			step, _ := visit.StepNamed("visit")
			s := state{name: "visit answered wrong", page: step.Page, draft: true, answers: ordinary(t), before: step.Name, wrong: wrong(t, step)}
			s.show(b, l)
			want := shown(b)
			if status := b.leads(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
				_, err := cdp.Call(ctx, t, page.Reload, page.ReloadParams{})
				return err
			})); status != http.StatusUnprocessableEntity {
				t.Errorf("visit (%s), reloaded: got status %d, want 422", l, status)
			}
			if got := shown(b); got.Encode() != want.Encode() {
				t.Errorf("visit (%s), reloaded: got %v, want %v", l, got, want)
			}
		})
	}
}

// Answers that were deleted do not come back with the Back button.
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
				pages := []string{"user-ids", visit.Check, visit.SlipPage}
				for _, name := range pages {
					step, _ := visit.StepNamed(name)
					b.open(step.Paths[l])
				}
				mouse{}.press(b, `main a.button[href="`+visit.Delete.Paths[l]+`"]`)
				mouse{}.press(b, continueButton)
				if got := b.cookies(); len(got) > 0 {
					t.Errorf("delete (%s): got a cookie afterwards, want none", l)
				}
				if told := evaluate[bool](b, `document.querySelector("main noscript p")?.checkVisibility() ?? false`); told == script {
					t.Errorf("delete (%s): told to close the window: got %t, want %t", l, told, !script)
				}
				// The page that asked and the page that answered, then those before.
				for range len(pages) + 2 {
					b.do(chromedp.NavigateBack())
					checkHides(t, b.where()+" after Back", b.html(), a.UserIDs)
				}
			})
		}
	}
}

// Two tabs share the draft, and neither takes back what the other saved.
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
				one.open(steps[i].Paths[l])
				two.open(steps[i+1].Paths[l])
				mouse{}.fill(one, steps[i].Form(changed))
				mouse{}.fill(two, steps[i+1].Form(changed))
				mouse{}.press(one, continueButton)
				mouse{}.press(two, continueButton)
			}
			checkSaved(one, l, changed)
		})
	}
}

// Saves at the same moment are all kept.
func TestSavesAtTheSameMoment(t *testing.T) {
	const rounds = 20
	t.Parallel()
	a := ordinary(t)
	v := newVisitor(t, klar)
	v.answer(a, "")
	situation, _ := visit.StepNamed("situation")
	appointment, _ := visit.StepNamed("visit")
	for round := range rounds {
		a.Newcomer = round%2 == 0
		a.Day = a.Day.AddDays(1)
		forms := []struct {
			step visit.Step
			form url.Values
		}{{situation, situation.Form(a)}, {appointment, appointment.Form(a)}}
		var wait sync.WaitGroup
		for _, f := range forms {
			r := v.request(f.step.Paths[locales.Danish], f.form)
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
			if got := v.form(f.step.Paths[locales.Danish]); got.Encode() != f.form.Encode() {
				t.Fatalf("%s, round %d: got %v saved, want %v", f.step.Name, round, got, f.form)
			}
		}
	}
}
