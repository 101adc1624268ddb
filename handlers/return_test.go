package handlers_test

import (
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"klar/locales"
)

// returning is a valid form for the step, sent by somebody who came from the
// summary.
func returning(step string) url.Values {
	form := valid(step)
	form.Set("return", "check")
	return form
}

// A Change link leads to a question and straight back.
func TestReturnToCheck(t *testing.T) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			b := start(t).visitor().in(t)
			b.fill(questions...)
			check := pathTo(l, "check")
			changes := slices.Compact(attributes(b.get(check).Find("dd.change a"), "href"))
			var want []string
			for _, step := range questions {
				want = append(want, pathTo(l, step)+"?return=check")
			}
			if !reflect.DeepEqual(changes, want) {
				t.Fatalf("Change links: got %v, want %v", changes, want)
			}
			for i, step := range questions {
				page := b.get(changes[i])
				if got := page.attr("a.back-link", "href"); got != check {
					t.Errorf("%s: got Back to %q, want %q", step, got, check)
				}
				form := page.form()
				if !reflect.DeepEqual(filled(form), filled(returning(step))) {
					t.Errorf("%s: got form %v, want the answers: %v", step, form, returning(step))
				}
				b.post(page.attr("form#answers", "action"), form).wantRedirect(check)
			}
		})
	}
}

func TestReturnSurvivesProblems(t *testing.T) {
	t.Parallel()
	b := start(t).visitor()
	b.fill(questions...)
	page := b.postWrong(danish("visit"), url.Values{"return": {"check"}, "day": {"40"}})
	if got := page.attr("a.back-link", "href"); got != danish("check") {
		t.Errorf("got Back to %q, want %q", got, danish("check"))
	}
	form := page.form()
	if form.Get("return") != "check" {
		t.Fatalf("got form %v, want it to return to the summary", form)
	}
	for field, values := range valid("visit") {
		form[field] = values
	}
	b.post(danish("visit"), form).wantRedirect(danish("check"))
}

// A changed answer that calls for a page goes there, and from there back.
func TestReturnByANewPage(t *testing.T) {
	b := start(t).visitor()
	recoverMitID := url.Values{"errand": {"recover"}, "age": {"18"}, "cpr": {"yes"}}
	b.post(danish("situation"), recoverMitID)
	b.fill("visit", "documents", "witness")
	b.get(danish("check")).want(200)

	got := b.post(danish("situation"), returning("situation"))
	got.wantRedirect(danish("user-ids") + "?return=check")
	form := b.follow(got).form()
	if form.Get("return") != "check" {
		t.Fatalf("got form %v, want it to return to the summary", form)
	}
	form.Set("later", "yes")
	b.post(danish("user-ids"), form).wantRedirect(danish("check"))
}

// Nobody is sent anywhere else than to the summary, and only by the form.
func TestReturnGoesNowhereElse(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	for _, to := range []string{"slip", "CHECK", "check ", "/da/tjek", "https://example.com/", "//example.com", `"><script>`, ""} {
		form := valid("witness")
		form.Set("return", to)
		b.post(danish("witness"), form).wantRedirect(danish("check"))
		form = valid("situation")
		form.Set("return", to)
		b.post(danish("situation"), form).wantRedirect(danish("visit"))

		page := b.get(danish("situation") + "?" + url.Values{"return": {to}}.Encode())
		if page.Find(`input[name="return"]`).Length() > 0 || page.Find("a.back-link").Length() > 0 {
			t.Errorf("return=%q: got a way back, want none", to)
		}
		if strings.Contains(page.body, "example.com") {
			t.Errorf("return=%q stands on the page", to)
		}
	}
	b.post(danish("situation")+"?return=check", valid("situation")).wantRedirect(danish("visit"))
}

func TestReturnSurvivesTheLanguageSwitch(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	form := returning("documents")
	form.Set("language", "en")
	got := b.post(danish("documents"), form).wantRedirect(english("documents") + "?return=check")
	page := b.follow(got)
	b.post(page.attr("form#answers", "action"), page.form()).wantRedirect(english("check"))
}
