package handlers_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/userid"
)

// cprNumbers are spellings of one, each with the digits that give it away.
var cprNumbers = map[string]string{
	"010170-1234":                            "0101701234",
	"0101701234":                             "0101701234",
	" 010170 1234":                           "0101701234",
	"01.01.70/1234":                          "0101701234",
	"01 01 70 – 12 34":                       "0101701234",
	"290200-1234":                            "2902001234",
	"610170-1234":                            "6101701234", // a replacement number
	"1234567890":                             "1234567890",
	"\u200b010170\u00a0\u20111234":           "0101701234",
	"٠١٠١٧٠-١٢٣٤":                            "٠١٠١٧٠١٢٣٤",
	"010170'1234":                            "0101701234",
	"'010170-1234'":                          "0101701234",
	"010170" + "\u0000" + "1234":             "0101701234",
	strings.Repeat(" ", 9) + "3112991234":    "3112991234",
	strings.Repeat(" ", 190) + "010170-1234": "010170123", // cut short it is still too much
}

// onlyDigits returns a text without all that may stand between digits.
func onlyDigits(text string) string {
	return strings.NewReplacer(" ", "", "-", "", ".", "", "/", "", "'", "", "\u00a0", "", "\u2011", "", "–", "", "\u200b", "",
		"&#39;", "", "&#34;", "", "\x00", "", "\ufffd", "").Replace(text)
}

// A CPR number, in whatever field, is refused or ignored, not shown again, and
// nowhere in what the service keeps: not in the draft, the files or the log.
func TestCPRNumberIsNotKept(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, step := range journey.Steps {
		b := s.visitor()
		b.fillUntil(step.Name)
		for _, field := range step.Fields {
			for _, typed := range slices.Sorted(maps.Keys(cprNumbers)) {
				t.Run(step.Name+" "+field+" "+strings.TrimSpace(typed), func(t *testing.T) {
					b, digits := b.in(t), cprNumbers[typed]
					form := valid(step.Name)
					form[field] = []string{typed}
					pages := []page{b.post(danish(step.Name), form)}
					if strings.HasPrefix(field, "user_id") {
						pages[0].wantRedirect(danish(step.Name))
						pages = append(pages, b.follow(pages[0]).wantErrors())
					}
					form.Set("language", "en")
					pages = append(pages, b.post(danish(step.Name), form).wantRedirect(english(step.Name)))
					for _, p := range []string{english(step.Name), danish(step.Name), danish("check"), danish("slip")} {
						pages = append(pages, b.get(p))
					}
					for _, p := range pages {
						if strings.Contains(onlyDigits(p.body), digits) || strings.Contains(onlyDigits(p.location()), digits) {
							t.Errorf("got the number again on %q", p.heading())
						}
					}
					draft, _ := s.draft(b)
					encoded, err := json.Marshal(draft)
					if err != nil {
						t.Fatal(err)
					}
					if strings.Contains(onlyDigits(string(encoded)), digits) {
						t.Errorf("the number is in the draft: %s", encoded)
					}
				})
			}
		}
	}
	all := onlyDigits(s.kept())
	for typed, digits := range cprNumbers {
		if strings.Contains(all, digits) {
			t.Errorf("%q is in the database or the log", typed)
		}
	}
}

// It is as little kept when it was typed on a page that is not open.
func TestCPRNumberIsNotPutAside(t *testing.T) {
	s := start(t)
	b := s.visitor()
	form := url.Values{"user_id_1": {"010170-1234"}, "user_id_2": {"johnsnew#id"}}
	b.post(danish("user-ids"), form).wantRedirect(danish("situation"))
	draft, _ := s.draft(b)
	if got := draft.Typed["user-ids"]; got.Get("user_id_1") != userid.StandIn("010170-1234") || got.Get("user_id_2") != "johnsnew#id" {
		t.Errorf("kept %v, want only the user ID and a stand-in", got)
	}
}

// Nor is it shown again on a page that is refused, in whichever language, or
// after one of its buttons.
func TestCPRNumberIsNotShownAgain(t *testing.T) {
	s := start(t)
	for _, step := range journey.Steps {
		b := s.visitor()
		b.fillUntil(step.Name)
		for _, field := range step.Fields {
			for typed, digits := range cprNumbers {
				for _, button := range []url.Values{{}, {"language": {"en"}}, {"suggest": {"yes"}}, {"use": {typed}}, {"mask": {"no"}}, {"replace": {"user_id_1 0"}}} {
					form := url.Values{field: {typed}}
					maps.Copy(form, button)
					got := b.post(danish(step.Name), form)
					if got.StatusCode == http.StatusSeeOther {
						got = b.follow(got)
					}
					if strings.Contains(onlyDigits(got.body), digits) {
						t.Errorf("%s: %s %q, %v: got the number again", step.Name, field, typed, button)
					}
				}
			}
		}
	}
}

// A CPR number that is typed in place of a code is not looked up, does not count
// as a wrong code and is not shown again, whatever the page says instead.
func TestCPRNumberIsNoCode(t *testing.T) {
	s := start(t)
	answered := s.visitor()
	answered.fill("situation")
	spellings := maps.Clone(cprNumbers)
	spellings["OlOl7O-1234"] = "OlOl7O1234" // as somebody may type it who was told that O is 0
	for _, l := range locales.Languages {
		for typed, digits := range spellings {
			for name, b := range map[string]*browser{"nothing here yet": s.visitor(), "would replace": answered} {
				got := b.post(pathTo(l, "fetch"), url.Values{"code": {typed}}).want(http.StatusUnprocessableEntity)
				checkMarkup(t, got, l)
				if !got.says(say(t, l, "fetch.cpr-number")) || got.attr("#code", "value") != "" {
					t.Errorf("%s, %q: got %q, want to be told that it is no code, and an empty field", name, typed, got.Find(".error-summary").Text())
				}
				switched := b.post(pathTo(l, "fetch"), url.Values{"code": {typed}, "language": {string(l)}}).want(http.StatusOK)
				for _, p := range []page{got, switched} {
					if strings.Contains(onlyDigits(p.body), digits) {
						t.Errorf("%s, %q: got the number again", name, typed)
					}
				}
			}
		}
	}
}
