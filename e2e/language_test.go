package e2e

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
)

const languageSwitch = `header .language`

// A switch of language on the way through a form loses nothing.
func TestLanguageSwitchKeepsTheForm(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			b := newTab(t, klar)
			for _, step := range formSteps(a) {
				forms := map[string]url.Values{"accepted": step.Form(a), "refused": wrong(t, step), "empty": {}}
				if step.Name == visit.Check {
					delete(forms, "refused") // it would have to be forged
				}
				for name, form := range forms {
					t.Run(step.Name+" "+name, func(t *testing.T) {
						b.t = t
						v := newVisitor(t, klar)
						v.answer(a, step.Name)
						b.setCookie(v.cookie())
						b.open(step.Paths[l])
						mouse{}.fill(b, form)
						checkSwitch(b, l, a, step, form)
					})
				}
			}
		})
	}
}

// checkSwitch presses the switch on a page with a form filled in, and checks
// the page that comes.
func checkSwitch(b *tab, l locales.Language, a visit.Answers, step visit.Step, form url.Values) {
	b.t.Helper()
	before := len(b.fetched())
	status := mouse{}.press(b, languageSwitch)
	if got := b.path(); got != step.Paths[l.Other()] || status != http.StatusOK {
		b.t.Fatalf("%s (from %s): got to %s with status %d, want %s with 200", step.Name, l, got, status, step.Paths[l.Other()])
	}
	for _, r := range b.fetched()[before:] {
		if strings.Contains(r.url, "?") {
			b.t.Errorf("%s (from %s): asked for %s, want no query", step.Name, l, r.url)
		}
	}
	// What is not typed is no mistake yet.
	tidied := url.Values{}
	maps.Copy(tidied, form)
	var problems []visit.Problem
	if len(form) > 0 {
		problems = step.Read(tidied, &a, setting())
	}
	if got := shown(b); got.Encode() != tidied.Encode() {
		b.t.Errorf("%s (from %s): got %v in the form, want %v", step.Name, l, got, tidied)
	}
	var want []string
	for _, p := range problems {
		want = append(want, p.Text.In(locales.With(context.Background(), l.Other())))
	}
	got := evaluate[[]string](b, `[...document.querySelectorAll(".error-summary li")].map(e => e.textContent.trim())`)
	if !slices.Equal(got, want) {
		b.t.Errorf("%s (from %s): got the problems %q, want %q", step.Name, l, got, want)
	}
}

// Every page leads to the same one in the other language.
func TestLanguageSwitchLeadsToTheTwin(t *testing.T) {
	t.Parallel()
	eachOf(t, onePerPage(states(t)), func(b *tab, l locales.Language, s state) {
		s.show(b, l)
		if s.page.Name == notFound.Name {
			return // it has no twin
		}
		status := mouse{}.press(b, languageSwitch)
		if got := b.path(); got != s.page.Paths[l.Other()] || status != http.StatusOK {
			b.t.Errorf("%s (from %s): got to %s with status %d, want %s with 200", s.name, l, got, status, s.page.Paths[l.Other()])
		}
		if got := evaluate[string](b, `document.documentElement.lang`); got != string(l.Other()) {
			b.t.Errorf("%s (from %s): got language %q, want %q", s.name, l, got, l.Other())
		}
	})
}
