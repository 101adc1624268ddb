package prose_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"klar/locales/prose"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []string
		want   []string // the sentences, with a space between words
	}{
		{"nothing", nil, nil},
		{"two", []string{"Kom selv. Tag pas med!"}, []string{"Kom selv", "Tag pas med"}},
		{"blocks end sentences", []string{"Dit pas", "Dit kort"}, []string{"Dit pas", "Dit kort"}},
		{"a colon ends one", []string{"Husk: Dit pas."}, []string{"Husk", "Dit pas"}},
		{"a question in quotation marks", []string{"Spørg “Er det nok?” Så ved du det."}, []string{"Spørg Er det nok", "Så ved du det"}},
		{"brackets", []string{"Det er nok (siger vi.) Kom."}, []string{"Det er nok siger vi", "Kom"}},
		{"a time is a word", []string{"Vi har åbent kl. 10.30 i dag."}, []string{"Vi har åbent kl 10.30 i dag"}},
		{"a date goes on", []string{"Kom den 3. december 2026."}, []string{"Kom den 3 december 2026"}},
		{"a number at the end", []string{"Kom inden kl. 15. Så er du sikker."}, []string{"Kom inden kl 15", "Så er du sikker"}},
		{"a telephone number is a word", []string{"Ring 96 28 24 00."}, []string{"Ring 96_28_24_00"}},
		{"a row of numbers is a word", []string{"Se tegn nummer 1, 12, 13."}, []string{"Se tegn nummer 1,_12,_13"}},
		{"addresses and hyphens", []string{"Se mitid.dk om CPR-nummer, 7–14 dage."}, []string{"Se mitid.dk om CPR-nummer 7–14 dage"}},
		{"items joined by dots", []string{"Herning · Tlf. 96 28 24 00 · Torvet 5"}, []string{"Herning", "Tlf 96_28_24_00", "Torvet 5"}},
		{"signs shown for their own sake", []string{"Brug tegn, for eksempel ! eller # : og . eller tal."}, []string{"Brug tegn for eksempel eller og eller tal"}},
		{"English apostrophe", []string{"You don’t come."}, []string{"You don’t come"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range prose.Read(tt.blocks...).Sentences {
				for i, w := range s.Words {
					s.Words[i] = strings.ReplaceAll(w, " ", "_")
				}
				got = append(got, strings.Join(s.Words, " "))
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLIX(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       float64
	}{
		{"nothing", "", 0},
		{"short words", "Du kan få det. Kom bare.", 3},
		{"one long in four", "Du skal have legitimation.", 4 + 25},
		{"six letters are short, seven long", "banken bankens", 2 + 50},
		{"hyphens are no letters", "ab-cdef abc-defg", 2 + 50},
		{"digits are no letters", "1234567 12.34567", 2},
		{"addresses are copied", "www.mitid.dk herning@herning.dk", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := prose.Read(tt.text).LIX(); math.Abs(got-tt.want) > 0.01 {
				t.Errorf("got LIX %.1f, want %.1f", got, tt.want)
			}
		})
	}
}

func TestWorst(t *testing.T) {
	r := prose.Read("Kommunen hjælper. Du må gerne tage dit eget pas med til kommunen. Hjælper det?")
	if got, want := r.LongWords(), []string{"kommunen", "hjælper"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got long words %q, want %q", got, want)
	}
	if got, want := r.Longest()[0].Text, "Du må gerne tage dit eget pas med til kommunen."; got != want {
		t.Errorf("got the longest sentence %q, want %q", got, want)
	}
}
