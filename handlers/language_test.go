package handlers_test

import (
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/journey"
)

// switched posts a form by the language switch and returns the page that the
// visitor sees next.
func switched(b *browser, step string, form url.Values) page {
	b.t.Helper()
	sent := url.Values{"language": {"en"}}
	for field, values := range form {
		sent[field] = values
	}
	return b.follow(b.post(danish(step), sent).wantRedirect(english(step)))
}

// What stands in a form comes along to the other language, valid or not.
func TestLanguageSwitchKeepsWhatWasTyped(t *testing.T) {
	s := start(t)
	check := func(step string, form, kept url.Values, at []string) func(*testing.T) {
		return func(t *testing.T) {
			b := s.visitor().in(t)
			b.fillUntil(step)
			before, _ := s.draft(b)
			got := switched(b, step, form).want(http.StatusOK)
			checkMarkup(t, got, locales.English)
			checkHeaders(t, got)
			if form := filled(got.form()); !reflect.DeepEqual(form, filled(kept)) {
				t.Errorf("got form %v, want %v", form, kept)
			}
			if at != nil {
				checkSummary(t, got, at)
			}
			if n := got.Find(".error-summary").Length(); n > 0 && at == nil {
				t.Error("got an error summary, want none")
			}
			if after, _ := s.draft(b); !reflect.DeepEqual(after.Answers, before.Answers) {
				t.Errorf("answers: got %+v, want them as they were: %+v", after.Answers, before.Answers)
			}

			back := b.get(danish(step)).want(http.StatusOK)
			if form := filled(back.form()); !reflect.DeepEqual(form, filled(kept)) {
				t.Errorf("back in Danish: got form %v, want %v", form, kept)
			}
			b.post(english(step), valid(step)).want(http.StatusSeeOther)
			if after, _ := s.draft(b); after.Typed[step] != nil {
				t.Errorf("got %v after the next real post, want it gone", after.Typed)
			}
		}
	}
	for _, step := range journey.Steps {
		if step.Read != nil {
			t.Run(step.Name+" valid", check(step.Name, valid(step.Name), valid(step.Name), nil))
		}
	}
	for _, tt := range wrongForms {
		if tt.form != nil && tt.kept != nil {
			t.Run(tt.step+" "+tt.name, check(tt.step, tt.form, tt.kept, tt.at))
		}
	}
}

// Who has typed nothing gets no cookie and no errors for asking for another
// language.
func TestLanguageSwitchOfAnUntouchedForm(t *testing.T) {
	s := start(t)
	t.Run("first page", func(t *testing.T) {
		b := s.visitor().in(t)
		got := switched(b, "situation", b.get(danish("situation")).form())
		if len(b.cookies) > 0 || got.Find(".error-summary").Length() > 0 {
			t.Errorf("got cookies %v and %d error summaries, want neither", b.cookies, got.Find(".error-summary").Length())
		}
	})
	for _, step := range journey.Steps {
		if step.Read == nil {
			continue
		}
		t.Run(step.Name+" not answered", func(t *testing.T) {
			b := s.visitor().in(t)
			b.fillUntil(step.Name)
			if got := switched(b, step.Name, b.get(danish(step.Name)).form()); got.Find(".error-summary").Length() > 0 {
				t.Error("got an error summary, want none")
			}
		})
		t.Run(step.Name+" answered", func(t *testing.T) {
			b := s.visitor().in(t)
			b.fill(questions...)
			before, _ := s.draft(b)
			got := switched(b, step.Name, b.get(danish(step.Name)).form())
			if after, _ := s.draft(b); !reflect.DeepEqual(after, before) {
				t.Errorf("kept %+v, want nothing new: %+v", after, before)
			}
			if !reflect.DeepEqual(filled(got.form()), filled(b.get(danish(step.Name)).form())) {
				t.Errorf("got form %v, want the answers", got.form())
			}
		})
	}
}

// An answer that is no longer offered leaves its question open, not wrong.
func TestLanguageSwitchAfterAnotherAnswer(t *testing.T) {
	b := start(t).visitor()
	b.fillUntil("witness")
	b.post(danish("witness"), url.Values{"confirm": {"questions"}}).wantRedirect("")
	b.post(danish("situation"), url.Values{"errand": {"first"}, "age": {"18"}, "cpr": {"no"}}).wantRedirect("")
	untouched := b.get(danish("witness")).want(http.StatusOK)
	if untouched.Find(".error-summary").Length() > 0 {
		t.Fatal("got an error summary before anything was sent")
	}
	if switched(b, "witness", untouched.form()).Find(".error-summary").Length() > 0 {
		t.Error("got an error summary before anything was sent, in the other language")
	}
}

func TestLanguageSwitchRemembersUnticking(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	if got := switched(b, "witness", url.Values{"confirm": {"unsure"}}).form(); !reflect.DeepEqual(got, url.Values{"confirm": {"unsure"}}) {
		t.Errorf("got form %v, want what stood in it", got)
	}
	if got := switched(b, "documents", url.Values{}).form(); len(got) > 0 {
		t.Errorf("got form %v, want nothing ticked", got)
	}
	// Back to the answers, there is nothing to remember.
	switched(b, "witness", valid("witness"))
	if draft, _ := s.draft(b); draft.Typed["witness"] != nil {
		t.Errorf("got %v, want nothing for the witness", draft.Typed)
	}
}

// Nothing that was typed is in an address, and no language but ours is one.
func TestLanguageSwitchAddress(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fillUntil("user-ids")
	form := userIDs("jens&hansen", "hemmelig")
	form.Set("language", "en")
	got := b.post(danish("user-ids"), form).wantRedirect(english("user-ids"))
	if strings.Contains(got.location(), "?") {
		t.Errorf("got Location %q, want no query", got.location())
	}
	b.post(english("user-ids"), url.Values{"language": {"da"}}).wantRedirect(danish("user-ids"))
	for _, language := range []string{"de", "", "DA", "da-DK", "//example.com"} {
		b.post(danish("user-ids"), url.Values{"language": {language}}).want(http.StatusBadRequest)
	}
	b.post(danish("user-ids"), url.Values{"language": {"en", "da"}}).wantRedirect(english("user-ids"))
}
