package handlers_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// However much is sent, little is kept.
func TestLanguageSwitchKeepsLittle(t *testing.T) {
	for _, tt := range []struct {
		name, step string
		form       url.Values
	}{
		{"long text", "user-ids", userIDs(strings.Repeat("æ", 5_000), strings.Repeat("é ", 1_000))},
		{"text that grows when it is repaired", "user-ids", userIDs(strings.Repeat("…", 2_000), strings.Repeat("—", 2_000))},
		{"one box many times", "documents", manyTimes("document", "passport-cpr")},
		{"one text many times", "visit", manyTimes("time", "14:30")},
		{"fields of other forms", "visit", url.Values{"office": {"herning"}, "secret": {strings.Repeat("x", 5_000)}, "user_id_1": {"johnsnew"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			b := s.visitor()
			b.fill(questions...)
			switched(b, tt.step, tt.form)
			draft, _ := s.draft(b)
			if draft.Typed[tt.step] == nil {
				t.Fatal("got nothing, want some of what was typed")
			}
			for field, values := range draft.Typed[tt.step] {
				for _, value := range values {
					if n := utf8.RuneCountInString(value); n > 200 {
						t.Errorf("%s: got %d characters, want at most 200", field, n)
					}
				}
				if distinct := slices.Compact(slices.Sorted(slices.Values(values))); len(distinct) < len(values) {
					t.Errorf("%s: got %d values, want each once: %v", field, len(values), distinct)
				}
				if field == "secret" || field == "user_id_1" && tt.step != "user-ids" {
					t.Errorf("got the field %s, which is not of the page", field)
				}
			}
		})
	}
}

func manyTimes(field, value string) url.Values {
	form := url.Values{}
	for range 150 {
		form.Add(field, value)
	}
	return form
}
