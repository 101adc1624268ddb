package locales_test

import (
	"go/ast"
	"go/constant"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/tools/go/packages"

	"klar/locales"
	"klar/locales/prose"
)

// messages returns the messages in the file of one language, by key.
func messages(t *testing.T, l locales.Language) map[string]*i18n.Message {
	t.Helper()
	name := "active." + string(l) + ".toml"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(b, name, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		t.Fatal(err)
	}
	byKey := map[string]*i18n.Message{}
	for _, m := range file.Messages {
		byKey[m.ID] = m
	}
	return byKey
}

// keysInUse returns every constant of type locales.Key in the program, including
// the generated views, with its position.
func keysInUse(t *testing.T) map[string]string {
	t.Helper()
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
		Dir:  "..",
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]string{}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		for expression, typed := range p.TypesInfo.Types {
			if typed.Type == nil || typed.Type.String() != "klar/locales.Key" {
				continue
			}
			at := p.Fset.Position(expression.Pos()).String()
			if typed.Value != nil {
				keys[constant.StringVal(typed.Value)] = at
			} else if call, ok := expression.(*ast.CallExpr); ok && p.TypesInfo.Types[call.Fun].IsType() {
				t.Errorf("%s: a key is made at run time; use a constant", at)
			}
		}
	}
	delete(keys, "") // means that there is no message
	return keys
}

func TestEveryKeyHasAMessageAndIsUsed(t *testing.T) {
	used, danish := keysInUse(t), messages(t, locales.Danish)
	for key, at := range used {
		if danish[key] == nil {
			t.Errorf("%s: got no message %q, want one", at, key)
		}
	}
	for key := range danish {
		if used[key] == "" {
			t.Errorf("message %q: got no use of it, want one", key)
		}
	}
}

var placeholder = regexp.MustCompile(`{{.*?}}`)

// placeholders returns the placeholders of a text, sorted, each once.
func placeholders(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
}

func TestLanguagesAgree(t *testing.T) {
	danish := messages(t, locales.Danish)
	for _, l := range locales.Danish.Others() {
		other := messages(t, l)
		for key := range maps.Keys(other) {
			if danish[key] == nil {
				t.Errorf("%q is in %s and not in Danish", key, l)
			}
		}
		for key, d := range danish {
			o := other[key]
			switch {
			case o == nil:
				t.Errorf("%q is in Danish and not in %s", key, l)
			case (d.One == "") != (o.One == ""):
				t.Errorf("%q has a plural in one of Danish and %s only", key, l)
			case !slices.Equal(placeholders(d.Other), placeholders(o.Other)):
				t.Errorf("%q: placeholders differ: %q, %q", key, d.Other, o.Other)
			}
		}
	}
}

// TestTypography refuses straight quotes, three full stops for an ellipsis, double
// spaces, and plurals that would fail when they are shown.
func TestTypography(t *testing.T) {
	for _, l := range locales.Languages {
		for key, m := range messages(t, l) {
			if m.Other == "" {
				t.Errorf("%s: %q: got an empty message, want a text", l, key)
			}
			if strings.HasPrefix(key, "character.") || strings.Contains(key, "not-allowed") || strings.HasPrefix(key, "user-id.repair.") {
				continue // these show characters as people type them
			}
			for _, text := range []string{m.One, m.Other} {
				if strings.ContainsAny(text, "'\"") || strings.Contains(text, "  ") || strings.TrimSpace(text) != text || strings.Contains(text, "...") {
					t.Errorf("%s: %q has a straight quote, a double space, or spaces around it: %q", l, key, text)
				}
			}
			if strings.Contains(m.Other, "{{.Count}}") != (m.One != "") {
				t.Errorf("%s: %q: got one %q and other %q, want both if and only if it uses Count", l, key, m.One, m.Other)
			}
		}
	}
}

// No message has a long sentence. The test of the pages cannot check this for
// messages that no page shows with today's offices.
func TestSentences(t *testing.T) {
	for _, l := range locales.Languages {
		for key, m := range messages(t, l) {
			for _, s := range prose.Read(m.Other).Sentences {
				if n := len(s.Words); n > prose.MaxWords {
					t.Errorf("%s: %q: got a sentence of %d words, want at most %d: %q", l, key, n, prose.MaxWords, s.Text)
				}
			}
		}
	}
}

func TestT(t *testing.T) {
	danish := locales.With(t.Context(), locales.Danish)
	english := locales.With(t.Context(), locales.English)
	for _, tt := range []struct{ name, got, want string }{
		{"Danish", locales.T(danish, "answer.yes"), "Ja"},
		{"English", locales.T(english, "answer.yes"), "Yes"},
		{"no language set", locales.T(t.Context(), "answer.yes"), "Ja"},
		{"a key inside", locales.T(danish, "check.at", locales.Data{"Time": locales.Key("answer.no")}), "kl. Nej"},
		{"a text inside", locales.T(english, "check.at", locales.Data{"Time": locales.Message{Key: "answer.no"}}), "at No"},
		{"a language inside", locales.T(danish, "check.at", locales.Data{"Time": locales.English}), "kl. engelsk"},
		{"another language inside", locales.T(english, "check.at", locales.Data{"Time": locales.Danish}), "at Danish"},
		{"something multilingual inside", locales.T(danish, "check.at", locales.Data{"Time": both{}}), "kl. da"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if one, two := locales.T(english, "form.problems", locales.Data{"Count": 1}), locales.T(english, "form.problems", locales.Data{"Count": 2}); one == two || !strings.Contains(two, "2") {
		t.Errorf("one problem is %q, two are %q: want another form, and the number", one, two)
	}
}

type both struct{}

func (both) In(l locales.Language) string { return string(l) }

func TestReworded(t *testing.T) {
	shout := locales.Reworded(locales.With(t.Context(), locales.English), func(message string) string { return message + "!" })
	if got, want := locales.T(shout, "check.at", locales.Data{"Time": locales.Key("answer.no")}), "at No!!"; got != want {
		t.Errorf("got %q, want every message changed: %q", got, want)
	}
	if got, want := locales.T(locales.With(t.Context(), locales.English), "answer.no"), "No"; got != want {
		t.Errorf("another context: got %q, want %q", got, want)
	}
}
