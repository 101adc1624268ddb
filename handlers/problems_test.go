package handlers_test

import (
	"net/url"
	"reflect"
	"strings"
	"testing"

	"klar/locales"
)

// wrongForms are forms with something wrong in every way that a step knows,
// beside something that is right.
var wrongForms = []struct {
	name string
	step string
	form url.Values
	at   []string   // the fields that are named, in page order
	kept url.Values // what stands in the form again
}{
	{"nothing", "situation", nil, []string{"errand", "age", "cpr"}, nil},
	{"no age", "situation", url.Values{"errand": {"high"}, "cpr": {"no"}, "newcomer": {"yes"}}, []string{"age"}, url.Values{"errand": {"high"}, "cpr": {"no"}, "newcomer": {"yes"}}},
	{"nothing", "visit", nil, []string{"office"}, nil},
	{"no office", "visit", url.Values{"booked": {"no"}, "day": {"3"}, "month": {"12"}, "year": {"2026"}, "time": {"14.30"}}, []string{"office"},
		url.Values{"booked": {"no"}, "day": {"3"}, "month": {"12"}, "year": {"2026"}, "time": {"14:30"}}},
	{"no month", "visit", url.Values{"office": {"randers"}, "day": {"3"}, "year": {"2026"}}, []string{"month"}, url.Values{"office": {"randers"}, "day": {"3"}, "year": {"2026"}}},
	{"no such day or time", "visit", url.Values{"office": {"randers"}, "day": {"31"}, "month": {"2"}, "year": {"2027"}, "time": {"25.00"}}, []string{"day", "time"},
		url.Values{"office": {"randers"}, "day": {"31"}, "month": {"2"}, "year": {"2027"}, "time": {"25.00"}}},
	{"nothing", "user-ids", nil, []string{"user_id_1"}, nil},
	{"one of three", "user-ids", url.Values{"user_id_1": {"  Peter78FromLondon "}, "user_id_2": {"jens&hansen"}, "user_id_3": {"johnsnew#id"}}, []string{"user_id_2"},
		url.Values{"user_id_1": {"peter78fromlondon"}, "user_id_2": {"jens&hansen"}, "user_id_3": {"johnsnew#id"}}},
	{"two of three", "user-ids", url.Values{"user_id_1": {"abc"}, "user_id_3": {"é"}}, []string{"user_id_1", "user_id_3", "user_id_3"}, url.Values{"user_id_1": {"abc"}, "user_id_3": {"é"}}},
	{"nothing", "documents", nil, []string{"document"}, nil},
	{"none and more", "documents", url.Values{"document": {"passport-cpr", "none"}}, []string{"document"}, url.Values{"document": {"passport-cpr", "none"}}},
	{"unsure and more", "documents", url.Values{"document": {"health-card", "unsure"}}, []string{"document"}, url.Values{"document": {"health-card", "unsure"}}},
	{"none and unsure", "documents", url.Values{"document": {"none", "unsure"}}, []string{"document"}, url.Values{"document": {"none", "unsure"}}},
	{"nothing", "witness", nil, []string{"confirm"}, nil},
	{"no way to confirm", "witness", url.Values{"witness": {"adult", "at-most-three"}}, []string{"confirm"}, url.Values{"witness": {"adult", "at-most-three"}}},
	{"no such answer", "check", url.Values{"remember": {"perhaps"}}, []string{"remember"}, nil},
}

func TestProblems(t *testing.T) {
	s := start(t)
	for _, tt := range wrongForms {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.step+" "+tt.name, func(t *testing.T) {
				b := s.visitor().in(t)
				b.fillUntil(tt.step)
				before, _ := s.draft(b)

				got := b.postWrong(pathTo(l, tt.step), tt.form)
				checkMarkup(t, got, l)
				checkHeaders(t, got)
				if title := got.Find("title").Text(); !strings.HasPrefix(title, say(t, l, "form.error")+" ") {
					t.Errorf("title: got %q, want the error first", title)
				}
				checkSummary(t, got, tt.at)
				if form := filled(got.form()); !reflect.DeepEqual(form, filled(tt.kept)) {
					t.Errorf("form: got %v, want %v", form, tt.kept)
				}
				if after, _ := s.draft(b); !reflect.DeepEqual(after.Answers, before.Answers) {
					t.Errorf("answers: got %+v, want them as they were: %+v", after.Answers, before.Answers)
				}
			})
		}
	}
}

// checkSummary checks that the error summary stands first, leads to the fields
// at and says the same there.
func checkSummary(t *testing.T, p page, at []string) {
	t.Helper()
	summary := p.Find("main > *").First()
	if !summary.HasClass("error-summary") {
		t.Fatal("got no error summary, want it first on the page")
	}
	var links []string
	for i, href := range attributes(summary.Find("a"), "href") {
		field := strings.TrimPrefix(href, "#")
		links = append(links, field)
		words := summary.Find("a").Eq(i).Text()
		group := p.Find(`[name="` + field + `"]`).First().Closest(".form-error")
		if !strings.Contains(group.Find(".form-error-message").Text(), words) {
			t.Errorf("%s: got %q at the field, want what the summary says: %q", field, group.Find(".form-error-message").Text(), words)
		}
	}
	if !reflect.DeepEqual(links, at) {
		t.Errorf("summary: got links to %v, want %v", links, at)
	}
}

// filled returns a form without its empty fields.
func filled(form url.Values) url.Values {
	some := url.Values{}
	for field, values := range form {
		for _, value := range values {
			if value != "" {
				some.Add(field, value)
			}
		}
	}
	return some
}
