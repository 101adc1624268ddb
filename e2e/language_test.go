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
	"klar/visit/journey"
)

// languageSwitch returns the selector of the link or button that switches to a language.
func languageSwitch(to locales.Language) string { return `header .language[lang="` + string(to) + `"]` }

// otherThan returns another language than l.
func otherThan(l locales.Language) locales.Language { return l.Others()[0] }

// Switching the language keeps what was typed into a form.
func TestLanguageSwitchKeepsTheForm(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			a := ordinary(t)
			b := newTab(t, klar)
			for _, step := range formSteps(a) {
				forms := map[string]url.Values{"accepted": step.Form(a), "refused": wrong(t, step), "empty": {}}
				if step.Name == journey.Check.Name {
					delete(forms, "refused") // no form offers this value
				}
				for name, form := range forms {
					t.Run(step.Name+" "+name, func(t *testing.T) {
						b.t = t
						v := newVisitor(t, klar)
						v.answer(a, step.Name)
						b.setCookie(v.cookie())
						b.open(step.Path(l))
						mouse{}.fill(b, form)
						checkSwitch(b, l, a, step, form)
					})
				}
			}
		})
	}
}

// checkSwitch fills in the form of a step, switches the language and checks the page
// that follows.
func checkSwitch(b *tab, l locales.Language, a visit.Answers, step journey.Step, form url.Values) {
	b.t.Helper()
	before := len(b.fetched())
	status := mouse{}.press(b, languageSwitch(otherThan(l)))
	if got := b.path(); got != step.Path(otherThan(l)) || status != http.StatusOK {
		b.t.Fatalf("%s (from %s): got to %s with status %d, want %s with 200", step.Name, l, got, status, step.Path(otherThan(l)))
	}
	for _, r := range b.fetched()[before:] {
		if strings.Contains(r.url, "?") {
			b.t.Errorf("%s (from %s): asked for %s, want no query", step.Name, l, r.url)
		}
	}
	// A field that is still empty shows no error yet.
	tidied := url.Values{}
	maps.Copy(tidied, form)
	var problems []journey.Problem
	if len(form) > 0 {
		problems = step.Read(tidied, &a, setting())
	}
	if got := shown(b); got.Encode() != tidied.Encode() {
		b.t.Errorf("%s (from %s): got %v in the form, want %v", step.Name, l, got, tidied)
	}
	var want []string
	for _, p := range problems {
		want = append(want, p.Message.In(locales.With(context.Background(), otherThan(l))))
	}
	got := evaluate[[]string](b, `[...document.querySelectorAll(".error-summary li")].map(e => e.textContent.trim())`)
	if !slices.Equal(got, want) {
		b.t.Errorf("%s (from %s): got the problems %q, want %q", step.Name, l, got, want)
	}
}

// The language switch of every page leads to the same page in another language.
func TestLanguageSwitchLeadsToTheTwin(t *testing.T) {
	t.Parallel()
	eachOf(t, onePerPage(states(t)), func(b *tab, l locales.Language, s state) {
		s.show(b, l)
		if s.page.Name == notFound.Name {
			return // it has no page in another language
		}
		status := mouse{}.press(b, languageSwitch(otherThan(l)))
		if got := b.path(); got != s.page.Path(otherThan(l)) || status != http.StatusOK {
			b.t.Errorf("%s (from %s): got to %s with status %d, want %s with 200", s.name, l, got, status, s.page.Path(otherThan(l)))
		}
		if got := evaluate[string](b, `document.documentElement.lang`); got != string(otherThan(l)) {
			b.t.Errorf("%s (from %s): got language %q, want %q", s.name, l, got, otherThan(l))
		}
	})
}
