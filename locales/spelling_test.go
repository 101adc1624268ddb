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
)

// dictionaries are hunspell's, by language.
var dictionaries = map[locales.Language]string{locales.Danish: "da_DK", locales.English: "en_GB"}

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

// What a clerk calls a thing stands in brackets in English. A bracket is right
// when all of it is right in English, or else all of it in Danish.
var bracket = regexp.MustCompile(`\([^()]*\)`)

// Every word in both languages is in the dictionary or in words/ beside this
// file; and what is there needs to be: it is used, and the dictionary lacks it.
func TestSpelling(t *testing.T) {
	danish, english := texts(t, locales.Danish), texts(t, locales.English)

	// One run of hunspell for each language, so all words are collected first.
	// English words that need not be English are asked of both.
	inDanish, inEnglish := map[string]bool{}, map[string]bool{}
	for _, d := range danish {
		note(inDanish, spelled(d.words))
	}
	for _, e := range english {
		note(inEnglish, spelled(e.words))
		for _, b := range bracket.FindAllString(e.words, -1) {
			note(inDanish, spelled(b))
		}
	}
	da, en := check(t, locales.Danish, inDanish), check(t, locales.English, inEnglish)

	for _, d := range danish {
		for _, w := range da.wrong(spelled(d.words)) {
			t.Errorf("da: %s: %q is in no dictionary", d.place, w)
		}
	}
	for _, e := range english {
		outside := bracket.ReplaceAllStringFunc(e.words, func(b string) string {
			inside := spelled(b)
			if wrong := en.wrong(inside); len(wrong) == 0 || len(da.wrong(inside)) == 0 {
				return " "
			}
			return b
		})
		for _, w := range en.wrong(spelled(outside)) {
			t.Errorf("en: %s: %q is in no dictionary", e.place, w)
		}
	}
	for _, c := range []*checked{da, en} {
		for _, w := range slices.Sorted(maps.Keys(c.own)) {
			if !c.needed[w] {
				t.Errorf("%s: %q is not needed: it is said nowhere, or the dictionary has it", c.file, w)
			}
		}
	}
}

// filledIn is what a placeholder stands for, with the ending that it gets.
var filledIn = regexp.MustCompile(`(?s)[\p{L}’-]*{{.*?}}[\p{L}’-]*`)

// notWords are what else stands in a text and is no word of its language:
// comments, code, addresses and ids of Markdown; sites and mail addresses.
var notWords = regexp.MustCompile("(?s)" + strings.Join([]string{
	`<!--.*?-->`, "```.*?```", "`[^`\n]*`", `\]\([^)\s]*`, `\{#[^}]*\}`, `</?[a-z][^>]*>`,
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

// checked is what hunspell says of the words of a language.
type checked struct {
	file    string          // the list of our own
	own     map[string]bool // what is in it
	unknown map[string]bool // to hunspell
	needed  map[string]bool // words of own that are unknown to hunspell
}

// wrong returns the words that neither hunspell knows nor our own list.
func (c *checked) wrong(words []string) []string {
	var wrong []string
	for _, w := range words {
		small := strings.ToLower(w)
		switch {
		case !c.unknown[w]:
		case c.own[w]:
			c.needed[w] = true
		case c.own[small]: // at the start of a sentence
			c.needed[small] = true
		default:
			wrong = append(wrong, w)
		}
	}
	return wrong
}

// check asks hunspell about all words of a language at once.
func check(t *testing.T, l locales.Language, words map[string]bool) *checked {
	t.Helper()
	c := &checked{file: filepath.Join("words", string(l)+".txt"), unknown: map[string]bool{}, needed: map[string]bool{}}
	c.own = ownWords(t, c.file)

	hunspell := exec.Command("hunspell", "-l", "-i", "utf-8", "-d", dictionaries[l])
	// Without a language of its own it takes the words for Latin-1.
	hunspell.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	hunspell.Stdin = strings.NewReader(strings.Join(slices.Sorted(maps.Keys(words)), "\n") + "\n")
	var complaint bytes.Buffer
	hunspell.Stderr = &complaint
	out, err := hunspell.Output()
	if err != nil {
		t.Fatalf("check the spelling: %v\n%s\nThis test needs hunspell with the dictionaries da_DK and en_GB: install hunspell, hunspell-da and hunspell-en-gb (make setup does it).", err, complaint.String())
	}
	for _, w := range strings.Fields(string(out)) {
		c.unknown[w] = true
	}
	// A word with an apostrophe may come back in part.
	for w := range words {
		if before, after, found := strings.Cut(w, "'"); found && (c.unknown[before] || c.unknown[after]) {
			c.unknown[w] = true
		}
	}
	return c
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
