package userid

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"klar/locales"
)

func TestEveryAllowedCharacter(t *testing.T) {
	if n := utf8.RuneCountInString(Allowed); n != 59 {
		t.Errorf("Allowed has %d characters, want 59", n)
	}
	for _, r := range Allowed {
		id := "anna" + string(r) + "bo"
		if problems := Check(id); problems != nil {
			t.Errorf("Check(%q) = %+v, want no problem", id, problems)
		}
		capitals := strings.ToUpper(id)
		if got, _ := Normalise(capitals); got != id {
			t.Errorf("Normalise(%q) = %q, want %q", capitals, got, id)
		}
	}
}

func TestCheckAccepts(t *testing.T) {
	for _, typed := range []string{
		"stine!always!happy:o)", "peter78fromlondon", "johnsnew#id",
		"anna1", "aaaaa", "A\u030asa12", "a  b  c", "Anna–1", "anna1\u200b",
		strings.Repeat("å", 48), strings.Repeat("A\u030a", 48),
		"123456789", "12345678901", "12345 67890", "320170-1234", "590170-1234", "920170-1234", "600170-1234", "0101701234a", "6101701234a", "010170_1234",
	} {
		id, _ := Normalise(typed)
		if problems := Check(id); problems != nil {
			t.Errorf("Check(%q) = %+v, want no problem", id, problems)
		}
		if LooksLikeCPR(typed) {
			t.Errorf("LooksLikeCPR(%q) = true, want false", typed)
		}
	}
}

func TestCheck(t *testing.T) {
	wrong := func(char string, position int, instead string) Problem {
		return Problem{Rule: NotAllowed, Char: char, Position: position, Instead: instead}
	}
	tests := []struct {
		name string
		id   string
		want []Problem
	}{
		{"empty", "", []Problem{{Rule: TooShort}}},
		{"four characters", "åååå", []Problem{{Rule: TooShort, Length: 4}}},
		{"49 characters", strings.Repeat("å", 49), []Problem{{Rule: TooLong, Length: 49}}},
		{"ampersand", "jens&hansen", []Problem{wrong("&", 5, "+")}},
		{"left out", `"anna"%`, []Problem{wrong(`"`, 1, ""), wrong("%", 7, "")}},
		{"position counts code points", "åååå/", []Problem{wrong("/", 5, "-")}},
		{"a repeated character is named once", "é-é-é", []Problem{wrong("é", 1, "e")}},
		{"a letter and its marks", "ann\u1ea1\u0332b", []Problem{wrong("\u1ea1\u0332", 4, "a")}},
		{"a letter that cannot be composed", "johnx\u0301a", []Problem{wrong("x\u0301", 5, "x")}},
		{"a mark on nothing", "\u0301anna", []Problem{wrong("\u0301", 1, "")}},
		{"dotted I", "anna-İ", []Problem{wrong("İ", 6, "i")}},
		{"capital as typed", "Annab", []Problem{wrong("A", 1, "a")}},
		{"no-break space as typed", "anna\u00a0b", []Problem{wrong("\u00a0", 5, "")}},
		{"zero-width space as typed", "anna\u200bb", []Problem{wrong("\u200b", 5, "")}},
		{"control character", "anna\nb", []Problem{wrong("\n", 5, "")}},
		{"broken byte", "anna\xc3", []Problem{wrong("\ufffd", 5, "")}},
		{"other digits", "anna٣４", []Problem{wrong("٣", 5, "3"), wrong("４", 6, "4")}},
		{"another alphabet", "абвгдежз", []Problem{wrong("а", 1, "a"), wrong("б", 2, "b"), wrong("в", 3, "v"), wrong("г", 4, "g"), wrong("д", 5, "d")}},
		{"all at once", " é&", []Problem{{Rule: TooShort, Length: 3}, wrong("é", 2, "e"), wrong("&", 3, "+"), {Rule: OuterSpace}}},
		{"space last", "anna1 ", []Problem{{Rule: OuterSpace}}},
		{"ten digits", "1234567890", []Problem{{Rule: TenDigits}}},
		{"ten digits, a date", "0101701234", []Problem{{Rule: TenDigits}, {Rule: CPRNumber}}},
		{"ten digits of another script", "١٢٣٤٥٦٧٨٩٠", []Problem{{Rule: TenDigits}}},
		{"CPR number", "010170-1234", []Problem{{Rule: CPRNumber}}},
		{"replacement CPR number", "610170-1234", []Problem{{Rule: CPRNumber}}},
		{"ten digits, a replacement CPR number", "6101701234", []Problem{{Rule: TenDigits}, {Rule: CPRNumber}}},
		{"CPR number between spaces", " 010170 1234", []Problem{{Rule: OuterSpace}, {Rule: CPRNumber}}},
		{"CPR number with a wrong character is not named", "010170/1234", []Problem{{Rule: CPRNumber}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Check(tt.id); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Check(%q) = %+v, want %+v", tt.id, got, tt.want)
			}
		})
	}
}

func TestProblemMessage(t *testing.T) {
	tests := []struct {
		name    string
		problem Problem
		want    locales.Message
	}{
		{"length", Problem{Rule: TooLong, Length: 49}, locales.Message{
			Key: "user-id.problem.too-long", Data: locales.Data{"UserIDMinLength": 5, "UserIDMaxLength": 48, "MaxUserIDs": 3, "Length": 49}}},
		{"name known", Problem{Rule: NotAllowed, Char: "&", Position: 5, Instead: "+"}, locales.Message{
			Key: "user-id.problem.not-allowed-instead", Data: locales.Data{"Position": 5, "Instead": "+", "Char": locales.Message{
				Key: "user-id.problem.named", Data: locales.Data{"Char": "&", "Name": locales.Key("character.ampersand")}}}}},
		{"no name", Problem{Rule: NotAllowed, Char: "é", Position: 1, Instead: "e"}, locales.Message{
			Key: "user-id.problem.not-allowed-instead", Data: locales.Data{"Position": 1, "Char": "é", "Instead": "e"}}},
		{"nothing instead", Problem{Rule: NotAllowed, Char: "д", Position: 1}, locales.Message{
			Key: "user-id.problem.not-allowed", Data: locales.Data{"Position": 1, "Char": "д"}}},
		{"a marked letter is not the letter", Problem{Rule: NotAllowed, Char: "x\u0301", Position: 1}, locales.Message{
			Key: "user-id.problem.not-allowed", Data: locales.Data{"Position": 1, "Char": "x\u0301"}}},
		{"control character", Problem{Rule: NotAllowed, Char: "\x00", Position: 2}, locales.Message{Key: "user-id.problem.unprintable", Data: locales.Data{"Position": 2}}},
		{"broken byte", Problem{Rule: NotAllowed, Char: "\ufffd", Position: 2}, locales.Message{Key: "user-id.problem.unprintable", Data: locales.Data{"Position": 2}}},
		{"a mark on nothing", Problem{Rule: NotAllowed, Char: "\u0301", Position: 1}, locales.Message{Key: "user-id.problem.unprintable", Data: locales.Data{"Position": 1}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.problem.Message(); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Message() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestEveryRuleHasItsOwnMessage(t *testing.T) {
	said := map[locales.Key]Rule{}
	for _, r := range Rules {
		key := Problem{Rule: r, Char: "é"}.Message().Key
		if before, ok := said[key]; ok {
			t.Errorf("%s and %s: got the same message %q, want two", before, r, key)
		}
		said[key] = r
		if got, want := len(rules[r].Sources()) > 0, r != Repeated; got != want {
			t.Errorf("%s: got a source: %v, want %v: only MitID’s own rules have one", r, got, want)
		}
	}
}

// The rules again, as patterns, to compare Check with.
var (
	wellFormed = regexp.MustCompile(`^[a-zæøå0-9{}!#$^,*()_+\-=:;?.@][a-zæøå0-9{}!#$^,*()_+\-=:;?.@ ]{3,46}[a-zæøå0-9{}!#$^,*()_+\-=:;?.@]$`)
	onlyDigits = regexp.MustCompile(`^[0-9]{10}$`)
	cprDate    = regexp.MustCompile(`^(([06][1-9]|[1278][0-9])(0[1-9]|1[0-2])|[39]0(0[13-9]|1[0-2])|[39]1(0[13578]|1[02]))[0-9]{6}$`)
	separators = regexp.MustCompile(`[ \-./]`)
)

func FuzzCheck(f *testing.F) {
	for _, id := range []string{
		"stine!always!happy:o)", "peter78fromlondon", "johnsnew#id", "anna", " anna", "anna&", "A\u030asa1", "\xc3nna1",
		strings.Repeat("å", 48), strings.Repeat("å", 49),
		"1234567890", "010170-1234", "290200 1234", "300270-1234", "31.06.70-1234", "000170-1234", "011370-1234", "1 2 3 4 5 6 7 8 9 0",
		"610170-1234", "910270-1234", "91 12 70/1234", "600170-1234", "920170-1234",
	} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		want := wellFormed.MatchString(id) && !onlyDigits.MatchString(id) && !cprDate.MatchString(separators.ReplaceAllString(id, ""))
		if problems := Check(id); (problems == nil) != want {
			t.Errorf("Check(%q) = %+v, want accepted: %t", id, problems, want)
		}
	})
}
