package handlers_test

import (
	"net/http"
	"net/url"
	"testing"

	"klar/locales"
)

// Whoever is too young comes to a page that says so, and is kept nothing of.
func TestUnder13(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for name, form := range map[string]url.Values{
			"alone":             {"age": {"under-13"}},
			"with other things": {"age": {"under-13"}, "errand": {"first"}, "cpr": {"yes"}, "newcomer": {"yes"}},
			"with nonsense":     {"age": {"under-13"}, "errand": {"nonsense"}, "return": {"check"}},
		} {
			t.Run(string(l)+" "+name, func(t *testing.T) {
				b := start(t).visitor().in(t)
				got := b.post(pathTo(l, "situation"), form).wantRedirect(pathTo(l, "exit"))
				if len(got.Cookies()) > 0 {
					t.Errorf("got cookies %v, want none", got.Cookies())
				}
				if len(b.follow(got).want(http.StatusOK).Cookies()) > 0 {
					t.Error("the exit page set a cookie")
				}
				b.get(pathTo(l, "visit")).wantRedirect(pathTo(l, "situation"))
			})
		}
	}

	t.Run("keeps what was answered before", func(t *testing.T) {
		s := start(t)
		b := s.visitor()
		b.fill(questions...)
		before, _ := s.draft(b)
		b.post(danish("situation"), url.Values{"age": {"under-13"}}).wantRedirect(danish("exit"))
		if after, _ := s.draft(b); after.Answers.Age != before.Answers.Age || after.Answers.Errand != before.Answers.Errand {
			t.Errorf("got %+v, want the answers as they were: %+v", after.Answers, before.Answers)
		}
	})
}

func TestUnder13IsNotKeptBySwitchingLanguage(t *testing.T) {
	s := start(t)
	b := s.visitor()
	form := url.Values{"age": {"under-13"}, "language": {"en"}}
	b.post(danish("situation"), form).wantRedirect(pathTo(locales.English, "situation"))
	if len(b.cookies) > 0 {
		t.Error("got a cookie, want nothing kept")
	}
}
