package userid_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"klar/locales"
	"klar/visit/userid"
)

// TestSpokenNames proves that no two characters sound the same when an ID is
// read out, whether by their names or by the spelling alphabet.
func TestSpokenNames(t *testing.T) {
	for _, l := range locales.Languages {
		ctx := locales.With(t.Context(), l)
		named, worded := map[string]string{}, map[string]string{}
		for _, sign := range userid.Spell(userid.Allowed) {
			name := strings.ToLower(locales.T(ctx, sign.Name))
			if before, ok := named[name]; ok || name == "" {
				t.Errorf("%s: %q is called %q, as is %q", l, sign.Text, name, before)
			}
			named[name] = sign.Text
			if sign.Word == "" {
				continue
			}
			word := strings.ToLower(locales.T(ctx, sign.Word))
			if before, ok := worded[word]; ok || word == "" {
				t.Errorf("%s: %q is said %q, as is %q", l, sign.Text, word, before)
			}
			worded[word] = sign.Text
			described := l == locales.English && strings.Contains("æøå", sign.Text)
			if !described && !strings.HasPrefix(word, sign.Text) {
				t.Errorf("%s: %q is said %q, want a word that begins with it", l, sign.Text, word)
			}
			if described && utf8.RuneCountInString(word) < 8 {
				t.Errorf("%s: %q is said %q, want what it looks like", l, sign.Text, word)
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
				t.Errorf("%s: HowMany says %q, want %q in it", l, many, want)
			}
		}
		if said := (userid.Advice{Kind: userid.AlmostSame}).Message().In(ctx); said == "" {
			t.Errorf("%s: nothing is said about near duplicates", l)
		}
	}
}
