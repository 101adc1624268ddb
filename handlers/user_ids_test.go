package handlers_test

import (
	"net/url"
	"reflect"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/userid"
)

func userIDs(ids ...string) url.Values {
	form := url.Values{"user_id_1": {""}, "user_id_2": {""}, "user_id_3": {""}}
	for i, id := range ids {
		form["user_id_"+string(rune('1'+i))] = []string{id}
	}
	return form
}

// startedVisitor returns a service and a visitor who is asked for user IDs.
func startedVisitor(t *testing.T) (*service, *browser) {
	t.Helper()
	s := start(t)
	b := s.visitor()
	b.fillUntil("user-ids")
	return s, b
}

func TestUserIDs(t *testing.T) {
	s, b := startedVisitor(t)
	for _, tt := range []struct {
		name  string
		typed []string
		want  []string
	}{
		// https://www.mitid.dk/en-gb/help/help-universe/mitid-user/
		{"MitID's own examples", []string{"stine!always!happy:o)", "peter78fromlondon", "johnsnew#id"}, []string{"stine!always!happy:o)", "peter78fromlondon", "johnsnew#id"}},
		{"with an a", []string{"anna-banana"}, []string{"anna-banana"}},
		{"A and a loose ring", []string{"A\u030Angstrom7"}, []string{"ångstrom7"}},
		{"five å in two parts each", []string{strings.Repeat("a\u030A", 5)}, []string{"ååååå"}},
		{"48 å", []string{strings.Repeat("å", 48)}, []string{strings.Repeat("å", 48)}},
		{"capitals", []string{"PETER78ÆØÅ"}, []string{"peter78æøå"}},
		{"spaces around", []string{"  peter 78  "}, []string{"peter 78"}},
		{"dash of a word processor", []string{"peter–78…"}, []string{"peter-78..."}},
		{"every sign", []string{"{}!#$^,*()_+-=:;?.@"}, []string{"{}!#$^,*()_+-=:;?.@"}},
		{"nine digits", []string{"123456789"}, []string{"123456789"}},
		{"eleven digits", []string{"12345678901"}, []string{"12345678901"}},
		{"first and third", []string{"number one", "", "number three"}, []string{"number one", "number three"}},
		{"second alone", []string{"", "number two"}, []string{"number two"}},
		{"only spaces in the second", []string{"number one", " \u200b ", "number three"}, []string{"number one", "number three"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := b.in(t)
			b.post(danish("user-ids"), userIDs(tt.typed...)).wantRedirect(danish("documents"))
			draft, _ := s.draft(b)
			if !reflect.DeepEqual(draft.Answers.UserIDs, tt.want) {
				t.Errorf("kept %q, want %q", draft.Answers.UserIDs, tt.want)
			}
			if got := b.get(danish("user-ids")).form(); !reflect.DeepEqual(filled(got), filled(userIDs(tt.want...))) {
				t.Errorf("shown again: %q, want %q", got, tt.want)
			}
		})
	}
}

func TestUserIDProblems(t *testing.T) {
	_, b := startedVisitor(t)
	notAllowed := func(position int, char, instead string, name locales.Key) locales.Message {
		said := locales.Message{Key: "user-id.problem.named", Data: locales.Data{"Char": char, "Name": name}}
		return locales.Message{Key: "user-id.problem.not-allowed-instead", Data: locales.Data{"Position": position, "Char": said, "Instead": instead}}
	}
	repeated := locales.Message{Key: "user-id.problem.repeated"}
	for _, tt := range []struct {
		name  string
		typed []string
		at    []string
		want  locales.Message // the first problem
	}{
		{"ampersand", []string{"jens&hansen"}, []string{"user_id_1"}, notAllowed(5, "&", "+", "character.ampersand")},
		{"49 å", []string{strings.Repeat("å", 49)}, []string{"user_id_1"}, userid.Problem{Rule: userid.TooLong, Length: 49}.Message()},
		{"four characters", []string{"abcd"}, []string{"user_id_1"}, userid.Problem{Rule: userid.TooShort, Length: 4}.Message()},
		{"ten digits", []string{"1234567890"}, []string{"user_id_1"}, locales.Message{Key: "user-id.problem.ten-digits"}},
		{"the same twice", []string{"johnsnew", "johnsnew"}, []string{"user_id_2"}, repeated},
		{"the same once normalised", []string{"ÅSE-123", "", " a\u030Ase–123\u200b"}, []string{"user_id_3"}, repeated},
		{"three times the same", []string{"johnsnew", "JOHNSNEW", "JohnSnew "}, []string{"user_id_2", "user_id_3"}, repeated},
		{"wrong although another is right", []string{"johnsnew", "abc"}, []string{"user_id_2"}, userid.Problem{Rule: userid.TooShort, Length: 3}.Message()},
	} {
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.name, func(t *testing.T) {
				got := b.in(t).postWrong(pathTo(l, "user-ids"), userIDs(tt.typed...))
				checkSummary(t, got, tt.at)
				if words, want := got.Find(".error-summary a").First().Text(), tt.want.In(locales.With(t.Context(), l)); words != want {
					t.Errorf("got %q, want %q", words, want)
				}
			})
		}
	}
}

// Who writes the user IDs by hand need not type any, and may.
func TestUserIDsLater(t *testing.T) {
	s, b := startedVisitor(t)
	b.post(danish("user-ids"), url.Values{"later": {"yes"}}).wantRedirect(danish("documents"))
	if draft, _ := s.draft(b); !draft.Answers.Later || len(draft.Answers.UserIDs) > 0 {
		t.Errorf("kept %+v, want only that they come later", draft.Answers)
	}
	form := userIDs("johnsnew#id")
	form.Set("later", "yes")
	b.post(danish("user-ids"), form).wantRedirect(danish("documents"))
	if got := b.get(danish("user-ids")).form(); got.Get("later") != "yes" || got.Get("user_id_1") != "johnsnew#id" {
		t.Errorf("got form %v, want both as they were", got)
	}
	b.postWrong(danish("user-ids"), url.Values{"later": {"no"}})
}
