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

// A text is what people read in one language: a message or a guide.
type text struct {
	place string // key or file
	words string
}

// texts returns every message of a language, a plural in both its forms, and
// every guide.
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

// An aside is what stands in brackets or quotation marks: what a clerk calls a
// thing in Danish, or the title of a page that is in English. It is right when
// all of it is right in the language around it, or else all of it in another.
var aside = regexp.MustCompile(`\([^()]*\)|[“”][^“”]*”`)

// Every word in every language is in its dictionary or in words/ beside this
// file; and what is there needs to be: it is used, and the dictionary lacks it.
func TestSpelling(t *testing.T) {
	said := map[locales.Language][]text{}
	// One run of hunspell for each language, so all words are collected first.
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
				t.Errorf("%s: %s: %q is in no dictionary", l, s.place, w)
			}
		}
	}
	for _, l := range locales.Languages {
		d := checked[l]
		for _, w := range slices.Sorted(maps.Keys(d.own)) {
			if !d.needed[w] {
				t.Errorf("%s: %q is not needed: it is said nowhere, or the dictionary has it", d.file, w)
			}
		}
	}
}

// filledIn is what a placeholder stands for, with the ending that it gets.
var filledIn = regexp.MustCompile(`(?s)[\p{L}’-]*{{.*?}}[\p{L}’-]*`)

// notWords are what else stands in a text and is no word of its language:
// comments, code, addresses and ids of Markdown; sites and mail addresses.
var notWords = regexp.MustCompile("(?s)" + strings.Join([]string{
	`<!--.*?-->`, "```.*?```", "`[^`\n]*`", `\]\([^)]*`, `\{#[^}]*\}`, `</?[a-z][^>]*>`,
	`https?://\S+`, `[\w.+-]+@[\w.-]+\w`, `\b[\w-]+(?:\.[\w-]+)*\.(?:dk|com|eu|org|se)\b[\w/.-]*`,
}, "|"))

// spelling is a word, or the part of one that a hyphen joins to the next.
// Letters alone, and what has digits in it, are names of their own.
var spelling = regexp.MustCompile(`[\p{L}\p{N}]+(?:[’'][\p{L}]+)*`)

// spelled returns the words of a text that a dictionary may know, with the
// apostrophe that it knows and without an English genitive, which it need not
// list for every word.
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

// A dictionary is what hunspell says of the words of a language.
type dictionary struct {
	file    string          // the list of our own
	own     map[string]bool // what is in it
	unknown map[string]bool // to hunspell
	needed  map[string]bool // words of own that are unknown to hunspell
}

// wrong returns the words that neither hunspell knows nor our own list.
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

// check asks hunspell about all words of a language at once.
func check(t *testing.T, l locales.Language, words map[string]bool) *dictionary {
	t.Helper()
	d := &dictionary{file: filepath.Join("words", string(l)+".txt"), unknown: map[string]bool{}, needed: map[string]bool{}}
	d.own = ownWords(t, d.file)

	standard, there := prose.Standards[string(l)]
	if !there {
		t.Fatalf("locales/prose/languages.toml names no dictionary for %s", l)
	}
	hunspell := exec.Command("hunspell", "-l", "-i", "utf-8", "-d", standard.Dictionary)
	// Without a language of its own it takes the words for Latin-1.
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
	// A word with an apostrophe may come back in part.
	for w := range words {
		if before, after, found := strings.Cut(w, "'"); found && (d.unknown[before] || d.unknown[after]) {
			d.unknown[w] = true
		}
	}
	return d
}

// ownWords reads a list of words: one to a line, sorted, each with why it is
// right after a #.
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
			t.Errorf("%s: %q stands there without a reason", name, w)
		}
		if strings.ToLower(w) < strings.ToLower(last) {
			t.Errorf("%s: %q is not in its place: the words are sorted", name, w)
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
