package userid_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"klar/locales"
	"klar/visit/userid"
)

// TestSpokenNames checks that no two allowed characters have the same name or the
// same word of the spelling alphabet, in any language.
func TestSpokenNames(t *testing.T) {
	for _, l := range locales.Languages {
		ctx := locales.With(t.Context(), l)
		named, worded := map[string]string{}, map[string]string{}
		for _, sign := range userid.Spell(userid.Allowed) {
			name := strings.ToLower(locales.T(ctx, sign.Name))
			if before, ok := named[name]; ok || name == "" {
				t.Errorf("%s: %q: got the name %q of %q, want its own", l, sign.Text, name, before)
			}
			named[name] = sign.Text
			if sign.Word == "" {
				continue
			}
			word := strings.ToLower(locales.T(ctx, sign.Word))
			if before, ok := worded[word]; ok || word == "" {
				t.Errorf("%s: %q: got the word %q of %q, want its own", l, sign.Text, word, before)
			}
			worded[word] = sign.Text
			described := l == locales.English && strings.Contains("æøå", sign.Text)
			if !described && !strings.HasPrefix(word, sign.Text) {
				t.Errorf("%s: %q: got the word %q, want one that begins with it", l, sign.Text, word)
			}
			if described && utf8.RuneCountInString(word) < 8 {
				t.Errorf("%s: %q: got the word %q, want a description of the letter", l, sign.Text, word)
			}
		}
	}
}

func TestTextsOfSuggestions(t *testing.T) {
	for _, l := range locales.Languages {
		ctx := locales.With(t.Context(), l)
		many := userid.HowMany(l).In(ctx)
		for _, want := range []string{" 10 ", "1%", "MitID"} {
			if !strings.Contains(strings.ReplaceAll(many, " %", "%"), want) {
				t.Errorf("%s: got HowMany %q, want %q in it", l, many, want)
			}
		}
		if said := (userid.Advice{Kind: userid.AlmostSame}).Message().In(ctx); said == "" {
			t.Errorf("%s: got no advice about near duplicates, want some", l)
		}
	}
}
