package handlers_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/userid"
)

// hostile is what no form of ours sends, and what somebody might type.
var hostile = []struct {
	name   string
	values []string
}{
	{"missing", nil},
	{"empty", []string{""}},
	{"spaces", []string{"   "}},
	{"unknown", []string{"nonsense"}},
	{"two different", []string{"yes", "no"}},
	{"empty, then something", []string{"", "yes"}},
	{"many", slices.Repeat([]string{"yes"}, 150)},
	{"many documents", slices.Repeat([]string{"passport-cpr"}, 150)},
	{"60 kB", []string{strings.Repeat("a", 60_000)}},
	{"60 kB of digits", []string{strings.Repeat("1", 60_000)}},
	{"30 kB of loose marks", []string{"e" + strings.Repeat("\u0301", 5_000)}},
	{"markup", []string{`"><script>alert(1)</script>`}},
	{"markup in an attribute", []string{`' autofocus onfocus=alert(1) x='`}},
	{"markup that closes the title", []string{`</title></textarea><img src=x onerror=alert(1)>`}},
	{"template", []string{"{{.Name}} ${7*7} <%= 1 %>"}},
	{"SQL", []string{`'; drop table draft; --`}},
	{"NUL", []string{"abc\x00def"}},
	{"control characters", []string{"ab\x01\x1b[31m\r\nSet-Cookie: klar=1\x7f"}},
	{"right to left", []string{"abc\u202egnp.exe"}},
	{"emoji", []string{"🧑‍🤝‍🧑🇩🇰"}},
	{"negative", []string{"-1"}},
	{"huge number", []string{"99999999999999999999"}},
	{"digits of another script", []string{"١٢"}},
	{"CPR number", []string{"010170-1234"}},
}

// Whatever stands in whatever field, a form is saved or shown again: escaped,
// with nothing lost that was typed beside it.
func TestFields(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, step := range journey.Steps {
		b := s.visitor()
		b.fillUntil(step.Name)
		for _, field := range step.Fields {
			for _, tt := range hostile {
				t.Run(step.Name+" "+field+" "+tt.name, func(t *testing.T) {
					b := b.in(t)
					form := valid(step.Name)
					form[field] = tt.values
					got := b.post(danish(step.Name), form)
					switch got.StatusCode {
					case http.StatusSeeOther:
						if next := b.follow(got); next.StatusCode != http.StatusOK {
							t.Errorf("the page after it: got status %d, want 200", next.StatusCode)
						}
						got = b.get(danish(step.Name)).want(http.StatusOK)
						checkMarkup(t, got, locales.Danish)
						if got.errors() > 0 {
							checkNothingLost(t, got, form, field)
						}
					default:
						t.Errorf("got status %d, want 303", got.StatusCode)
					}
				})
			}
		}
	}
	if log := s.log.String(); strings.Contains(log, `"level":"ERROR"`) {
		t.Errorf("got errors in the log: %s", log)
	}
}

// checkNothingLost checks that a form that is shown again holds what was typed
// into it. Field is the one that was wrong: of that, what was typed in text.
func checkNothingLost(t *testing.T, p page, typed url.Values, field string) {
	t.Helper()
	shown := p.form()
	for name, values := range typed {
		if name != field && !slices.Equal(filled(shown)[name], filled(typed)[name]) {
			t.Errorf("%s: got %q, want %q as it was typed", name, shown[name], values)
		}
	}
	input := p.Find(`input[type="text"][name="` + field + `"]`)
	if input.Length() == 0 {
		return
	}
	want := strings.TrimSpace(filled(typed).Get(field))
	if strings.HasPrefix(field, "user_id") {
		want, _ = userid.Normalise(want)
	}
	if userid.LooksLikeCPR(want) {
		want = ""
	}
	if field == "year" && want == "١٢" {
		want = "2012" // as it was understood, though it is past
	}
	want = strings.NewReplacer("\x00", "\ufffd", "\r\n", "\n").Replace(want) // as HTML is read
	got := strings.ReplaceAll(strings.TrimSpace(input.AttrOr("value", "")), "\x00", "\ufffd")
	if r := []rune(want); len(r) > journey.MaxHeldLength {
		want = string(r[:min(len(r), len([]rune(got)))])
	}
	if got != want {
		t.Errorf("%s: got %.100q, want %.100q as it was typed", field, got, want)
	}
}

// A choice that is not offered is not taken, and the visitor is told.
func TestUnknownChoices(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	for _, tt := range []struct{ step, field string }{
		{"situation", "errand"},
		{"situation", "age"},
		{"situation", "cpr"},
		{"visit", "office"},
		{"visit", "booked"},
		{"documents", "document"},
		{"witness", "confirm"},
		{"witness", "witness"},
		{"check", "remember"},
	} {
		for _, values := range [][]string{{"nonsense"}, {"yes", "nonsense"}, {"YES"}, {`"><script>`}} {
			t.Run(tt.step+" "+tt.field+" "+values[0], func(t *testing.T) {
				b := b.in(t)
				form := valid(tt.step)
				form[tt.field] = values
				got := b.postWrong(danish(tt.step), form)
				checkSummary(t, got, []string{tt.field})
			})
		}
	}
}
