package userid

import (
	"reflect"
	"testing"

	"klar/locales"
)

func TestAdvise(t *testing.T) {
	tests := []struct {
		name string
		id   string
		want []Advice
	}{
		{"official example", "stine!always!happy:o)", nil},
		{"official example with a number", "peter78fromlondon", nil},
		{"zero and o", "b0bo-x", []Advice{{LooksLikeZero, []int{2, 4}}}},
		{"zero and ø, apart", "sø!20", []Advice{{LooksLikeZero, []int{2, 5}}, {DanishLetter, []int{2}}}},
		{"o and ø", "søpost!", []Advice{{LooksLikeZero, []int{2, 4}}, {DanishLetter, []int{2}}}},
		{"zero touching a letter", "erna!0e", []Advice{{LooksLikeZero, []int{6}}}},
		{"zero among digits", "erna!200", nil},
		{"one and l", "kal!13", []Advice{{LooksLikeOne, []int{3, 5}}}},
		{"one and i", "mia!13", []Advice{{LooksLikeOne, []int{2, 5}}}},
		{"one touching a letter", "anna1", []Advice{{LooksLikeOne, []int{5}}}},
		{"one among digits", "anna!21", nil},
		{"spaces", "katten er væk 3", []Advice{{SpaceInside, []int{7, 10, 14}}, {DanishLetter, []int{12}}}},
		{"CPR number inside", "æ!010170-1234", []Advice{{DanishLetter, []int{1}}, {CPRInside, []int{3}}}},
		{"CPR number among more digits", "x!90101701234", []Advice{{CPRInside, []int{3}}}},
		{"replacement CPR number inside", "æ!610170-1234", []Advice{{DanishLetter, []int{1}}, {CPRInside, []int{3}}}},
		{"more digits than a replacement CPR number", "x!96101701234", nil},
		{"the date of a replacement number alone", "anna!610170", nil},
		{"birth date", "anna!310570", []Advice{{BirthDate, []int{6}}}},
		{"birth date written out", "anna!31.05.1970", []Advice{{BirthDate, []int{6}}}},
		{"birth date, year first", "anna!19700531", []Advice{{BirthDate, []int{6}}}},
		{"six digits, no date", "anna!999999", nil},
		{"e-mail address", "!x anna@example.dk", []Advice{{SpaceInside, []int{3}}, {EmailAddress, []int{4}}}},
		{"at sign, no address", "anna@huset", nil},
		{"phone number", "anna!22334455", []Advice{{PhoneNumber, []int{6}}}},
		{"phone number in pairs", "anna!22-33-44-55", []Advice{{PhoneNumber, []int{6}}}},
		{"phone number with country", "anna!+4522334455", []Advice{{PhoneNumber, []int{6}}}},
		{"foreign phone number", "anna!+46709876543", []Advice{{PhoneNumber, []int{6}}}},
		{"number after a number", "ann!2-22334455", []Advice{{PhoneNumber, []int{7}}}},
		{"eight digits, no phone number", "anna!99", nil},
		{"short plain word", "peter", []Advice{{PlainWord, nil}}},
		{"long words", "fiskenspringerved", nil},
		{"short, with a sign", "peter!", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Advise(tt.id); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Advise(%q) = %v, want %v", tt.id, got, tt.want)
			}
			if problems := Check(tt.id); problems != nil {
				t.Errorf("Check(%q) = %+v, want an ID that is allowed", tt.id, problems)
			}
		})
	}
}

func TestAdviceMessage(t *testing.T) {
	want := locales.Message{Key: "user-id.advice.space-inside", Data: locales.Data{"Positions": "7, 10"}}
	if got := (Advice{SpaceInside, []int{7, 10}}).Message(); !reflect.DeepEqual(got, want) {
		t.Errorf("Message() = %+v, want %+v", got, want)
	}
	said := map[locales.Key]AdviceKind{}
	for _, kind := range []AdviceKind{LooksLikeZero, LooksLikeOne, SpaceInside, DanishLetter, CPRInside, BirthDate, EmailAddress, PhoneNumber, PlainWord, AlmostSame} {
		key := Advice{Kind: kind}.Message().Key
		if before, ok := said[key]; ok {
			t.Errorf("%s and %s: got the same message %q, want two", before, kind, key)
		}
		said[key] = kind
	}
}
