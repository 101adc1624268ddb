package handlers_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/e2e/combinations"
	"klar/locales"
	"klar/visit/identity"
	"klar/visit/site"
)

// variants are journeys that between them meet every answer and every verdict.
func variants() []map[string]url.Values {
	situation := func(errand, age, cpr, newcomer string) url.Values {
		return filled(url.Values{"errand": {errand}, "age": {age}, "cpr": {cpr}, "newcomer": {newcomer}})
	}
	everything := url.Values{"expired": {"passport-cpr"}}
	for _, e := range identity.Documents {
		everything.Add("document", string(e.Document))
	}
	all := []map[string]url.Values{
		{},
		{"situation": situation("new-user-id", "15", "yes", "yes"), "visit": {"office": {"unsure"}, "booked": {"no"}}, "user-ids": {"later": {"yes"}}, "documents": {"document": {"none"}}, "witness": {"confirm": {"unsure"}}},
		{"situation": situation("unsure", "13", "unsure", ""), "visit": {"office": {"randers"}}, "documents": {"document": {"unsure"}}, "witness": {"confirm": {"questions"}}},
		{"situation": situation("recover", "18", "no", "yes"), "visit": appointment("25", "12", "2026", "23:00"), "documents": everything},
		{"situation": situation("high", "18", "yes", ""), "visit": appointment("1", "6", "2028", ""), "documents": everything},
		{"situation": situation("high", "18", "no", ""), "documents": {"document": {"driving-licence"}}},
		{"user-ids": userIDs(strings.Repeat("å", 48), "{}!#$^,*()_+-=:;?.@", "0o1li 010170-1234x"), "documents": everything},
		{"documents": {"document": {"foreign-passport", "birth-certificate"}}},
		{"documents": {"document": {"foreign-passport"}}},
		{"documents": {"document": {"health-card", "tax-assessment"}}},
		{"documents": {"document": {"health-card", "health-card-app"}}},
	}
	for _, e := range identity.Documents {
		all = append(all, map[string]url.Values{"documents": {"document": {string(e.Document)}}})
	}
	return all
}

// pagesWith returns the pages to look at with the n-th variant: all of them with
// the first, and then those that read the answers. The others are the same
// whatever was answered.
func pagesWith(n int) []site.Page {
	if n == 0 || combinations.All() {
		return site.Pages
	}
	return slices.DeleteFunc(slices.Clone(site.Pages), isStatic)
}

// Whatever was answered, every page is whole, and nothing on it is unsaid.
func TestVariants(t *testing.T) {
	t.Parallel()
	s := start(t)
	for i, v := range variants() {
		b := s.visitor()
		for _, step := range questions {
			form, there := v[step]
			if !there {
				form = valid(step)
			}
			if got := b.get(danish(step)); got.StatusCode == http.StatusOK {
				b.post(danish(step), form).wantRedirect("")
			}
		}
		for _, l := range locales.Languages {
			for _, p := range pagesWith(i) {
				got := b.get(p.Path(l))
				if p.Name == "user-ids" && got.StatusCode == http.StatusSeeOther {
					continue
				}
				checkMarkup(t, got.want(http.StatusOK), l)
				if n := got.Find("[data-verdict]").Length(); n > 0 != slices.Contains([]string{"documents-result", "check"}, p.Name) {
					t.Errorf("variant %d, %s: got %d verdicts", i, p.Name, n)
				}
			}
		}
		if t.Failed() {
			t.Fatalf("variant %d: %v", i, v)
		}
	}
	if log := s.log.String(); strings.Contains(log, `"level":"ERROR"`) {
		t.Errorf("got errors in the log: %s", log)
	}
}
