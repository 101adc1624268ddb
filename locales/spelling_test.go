package locales_test

import (
	"bufio"
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/locales/prose"
)

// A text is a message or a guide in one language.
type text struct {
	place string // the message's key or the guide's file
	words string
}

// texts returns every message of a language, with singular and plural, and every
// guide, sorted by place.
func texts(t *testing.T, l locales.Language) []text {
	t.Helper()
	var all []text
	for key, m := range messages(t, l) {
		all = append(all, text{key, m.One + "\n" + m.Other})
	}
	guides, err := filepath.Glob(filepath.Join("guide", string(l), "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range guides {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text{name, string(b)})
	}
	slices.SortFunc(all, func(a, b text) int { return strings.Compare(a.place, b.place) })
	return all
}

// aside matches text in brackets or quotation marks. It may be in another language
// than the text around it, such as a clerk's Danish term or the title of an English
// page. Its words must all be correct in one language.
var aside = regexp.MustCompile(`\([^()]*\)|[“”][^“”]*”`)

// Every word is in hunspell's dictionary of its language or in our own list in
// words/. Every word in our lists is used and missing from hunspell's dictionary.
func TestSpelling(t *testing.T) {
	said := map[locales.Language][]text{}
	// All words are collected first, so that hunspell runs once for each language.
	asked := map[locales.Language]map[string]bool{}
	for _, l := range locales.Languages {
		said[l], asked[l] = texts(t, l), map[string]bool{}
	}
	for _, l := range locales.Languages {
		for _, s := range said[l] {
			note(asked[l], spelled(s.words))
			for _, a := range aside.FindAllString(s.words, -1) {
				for _, other := range l.Others() {
					note(asked[other], spelled(a))
				}
			}
		}
	}
	checked := map[locales.Language]*dictionary{}
	for _, l := range locales.Languages {
		checked[l] = check(t, l, asked[l])
	}

	for _, l := range locales.Languages {
		for _, s := range said[l] {
			rest := aside.ReplaceAllStringFunc(s.words, func(a string) string {
				words := spelled(a)
				for _, in := range append([]locales.Language{l}, l.Others()...) {
					if len(checked[in].wrong(words)) == 0 {
						return " "
					}
				}
				return a
			})
			for _, w := range checked[l].wrong(spelled(rest)) {
				t.Errorf("%s: %s: got %q, want a word of the dictionary or of words/", l, s.place, w)
			}
		}
	}
	for _, l := range locales.Languages {
		d := checked[l]
		for _, w := range slices.Sorted(maps.Keys(d.own)) {
			if !d.needed[w] {
				t.Errorf("%s: got %q, which is not used or is in hunspell's dictionary; want it removed", d.file, w)
			}
		}
	}
}

// filledIn matches a placeholder, with any letters attached to it.
var filledIn = regexp.MustCompile(`(?s)[\p{L}’-]*{{.*?}}[\p{L}’-]*`)

// notWords matches parts of a text that are not words of its language: Markdown's
// comments, code, link addresses and ids; web and e-mail addresses.
var notWords = regexp.MustCompile("(?s)" + strings.Join([]string{
	`<!--.*?-->`, "```.*?```", "`[^`\n]*`", `\]\([^)]*`, `\{#[^}]*\}`, `</?[a-z][^>]*>`,
	`https?://\S+`, `[\w.+-]+@[\w.-]+\w`, `\b[\w-]+(?:\.[\w-]+)*\.(?:dk|com|eu|org|se)\b[\w/.-]*`,
}, "|"))

// spelling matches a word, or one part of a word with hyphens. spelled skips single
// letters and words with digits.
var spelling = regexp.MustCompile(`[\p{L}\p{N}]+(?:[’'][\p{L}]+)*`)

// spelled returns the words of a text that hunspell must check. Apostrophes are
// straight, as in its dictionaries. The English genitive 's is removed, since
// hunspell does not list it for every word.
func spelled(words string) []string {
	var all []string
	words = notWords.ReplaceAllString(filledIn.ReplaceAllString(words, " "), " ")
	for _, w := range spelling.FindAllString(words, -1) {
		if len([]rune(w)) > 1 && !strings.ContainsAny(w, "0123456789") {
			w = strings.ReplaceAll(w, "’", "'")
			all = append(all, strings.TrimSuffix(w, "'s"))
		}
	}
	return all
}

func note(seen map[string]bool, words []string) {
	for _, w := range words {
		seen[w] = true
	}
}

// A dictionary holds hunspell's verdict on the words of one language.
type dictionary struct {
	file    string          // our own list of words
	own     map[string]bool // the words in that list
	unknown map[string]bool // words that hunspell does not know
	needed  map[string]bool // words of own that were looked up and that hunspell does not know
}

// wrong returns those words that neither hunspell nor our own list knows.
func (d *dictionary) wrong(words []string) []string {
	var wrong []string
	for _, w := range words {
		small := strings.ToLower(w)
		switch {
		case !d.unknown[w]:
		case d.own[w]:
			d.needed[w] = true
		case d.own[small]: // at the start of a sentence
			d.needed[small] = true
		default:
			wrong = append(wrong, w)
		}
	}
	return wrong
}

// check asks hunspell about all words of a language in one run.
func check(t *testing.T, l locales.Language, words map[string]bool) *dictionary {
	t.Helper()
	d := &dictionary{file: filepath.Join("words", string(l)+".txt"), unknown: map[string]bool{}, needed: map[string]bool{}}
	d.own = ownWords(t, d.file)

	standard, there := prose.Standards[string(l)]
	if !there {
		t.Fatalf("locales/prose/languages.toml: got no dictionary for %s, want one", l)
	}
	hunspell := exec.Command("hunspell", "-l", "-i", "utf-8", "-d", standard.Dictionary)
	// In the default locale, hunspell would read the words as Latin-1.
	hunspell.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	hunspell.Stdin = strings.NewReader(strings.Join(slices.Sorted(maps.Keys(words)), "\n") + "\n")
	var complaint bytes.Buffer
	hunspell.Stderr = &complaint
	out, err := hunspell.Output()
	if err != nil {
		t.Fatalf("check the spelling: %v\n%s\nThis test needs hunspell with the dictionary %s (make setup installs it).", err, complaint.String(), standard.Dictionary)
	}
	for _, w := range strings.Fields(string(out)) {
		d.unknown[w] = true
	}
	// For a word with an apostrophe, hunspell may return only one part.
	for w := range words {
		if before, after, found := strings.Cut(w, "'"); found && (d.unknown[before] || d.unknown[after]) {
			d.unknown[w] = true
		}
	}
	return d
}

// ownWords reads our list of words: one on each line, sorted, with the reason why
// it is correct after a #.
func ownWords(t *testing.T, name string) map[string]bool {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	last := ""
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		w, why, _ := strings.Cut(lines.Text(), "#")
		w = strings.TrimSpace(w)
		if strings.TrimSpace(why) == "" {
			t.Errorf("%s: got %q without a reason, want one after #", name, w)
		}
		if strings.ToLower(w) < strings.ToLower(last) {
			t.Errorf("%s: got %q after %q, want the words sorted", name, w, last)
		}
		words[w], last = true, w
	}
	return words
}

func TestSpelled(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"words", "Dit CPR-nummer, tak.", []string{"Dit", "CPR", "nummer", "tak"}},
		{"apostrophes", "Don’t: a relative’s", []string{"Don't", "relative"}},
		{"what is filled in, with its ending", "Lukket om {{.Weekday}}en {{.Date}}", []string{"Lukket", "om"}},
		{"codes and single letters", "A4, P-kode, 10.30, i dag", []string{"kode", "dag"}},
		{"addresses", "Se mitid.dk, www.herning.dk/borger og a.b@herning.dk eller https://x.dk/y.", []string{"Se", "og", "eller"}},
		{"addresses that are filled in", "Se [siden]({{page \"user-ids\"}}).", []string{"Se", "siden"}},
		{"Markdown", "## Titel {#id-her}\n\nSe [siden](/da/noget), **nu** og `kode`.<!-- ikke her -->", []string{"Titel", "Se", "siden", "nu", "og"}},
	} {
		if got := spelled(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
