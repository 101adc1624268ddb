package thirdlanguage

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"klar/locales"
)

// third is the language that is made: all it says is English with every letter
// under an accent, and the words of its paths are English backwards. Its tag is
// that of a language with plurals as in English.
const third locales.Language = "eo"

// What the third language is called, by itself and by the two that have a word
// for it.
const (
	ownName     = "Ḙśṕḙŕȧńťṓ"
	danishName  = "esperanto"
	englishName = "Esperanto"
)

// pairs are each letter that English is written with, and one that no language
// here is written with.
var pairs = strings.Split(
	"a|ȧ|b|ƀ|c|ć|d|ď|e|ḙ|f|ƒ|g|ǵ|h|ħ|i|ī|j|ĵ|k|ķ|l|ĺ|m|ḿ|n|ń|o|ṓ|p|ṕ|q|ɋ|r|ŕ|s|ś|t|ť|u|ú|v|ṽ|w|ẃ|x|ẋ|y|ý|z|ž|æ|ǽ|ø|ǿ|å|ǻ|"+
		"A|Ȧ|B|Ɓ|C|Ć|D|Ď|E|Ḙ|F|Ƒ|G|Ǵ|H|Ħ|I|Ī|J|Ĵ|K|Ķ|L|Ĺ|M|Ḿ|N|Ń|O|Ṓ|P|Ṕ|Q|Ɋ|R|Ŕ|S|Ś|T|Ť|U|Ú|V|Ṽ|W|Ẃ|X|Ẋ|Y|Ý|Z|Ž|Æ|Ǽ|Ø|Ǿ|Å|Ǻ", "|")

var accents, noAccents = strings.NewReplacer(pairs...), strings.NewReplacer(swapped(pairs)...)

func swapped(pairs []string) []string {
	pairs = slices.Clone(pairs)
	for i := 0; i < len(pairs); i += 2 {
		pairs[i], pairs[i+1] = pairs[i+1], pairs[i]
	}
	return pairs
}

// kept is what stays as it is: what is filled in, addresses and ids of
// Markdown, and asides, which hold the clerk's Danish.
var kept = regexp.MustCompile(`(?s){{.*?}}|\]\([^)]*\)|\{#[^}]*\}|\([^(){}]*\)`)

// accented returns an English text in the third language.
func accented(english string) string {
	var b strings.Builder
	from := 0
	for _, at := range kept.FindAllStringIndex(english, -1) {
		b.WriteString(accents.Replace(english[from:at[0]]) + english[at[0]:at[1]])
		from = at[1]
	}
	return b.String() + accents.Replace(english[from:])
}

// backwards returns the words of a path in the third language. The ending of a
// file stays.
func backwards(path string) string {
	words := strings.Split(path, "/")
	for i, word := range words {
		name, ending, isFile := strings.Cut(word, ".")
		letters := []byte(name)
		slices.Reverse(letters)
		words[i] = string(letters)
		if isFile {
			words[i] += "." + ending
		}
	}
	return strings.Join(words, "/")
}

func TestMaking(t *testing.T) {
	for english, want := range map[string]string{
		"Bring {{.Name}}":                         "Ɓŕīńǵ {{.Name}}",
		"At Citizen Service (Borgerservice).":     "Ȧť Ćīťīžḙń Śḙŕṽīćḙ (Borgerservice).",
		"## Rules {#rules}\n\nSee [a](https://b)": "## Ŕúĺḙś {#rules}\n\nŚḙḙ [ȧ](https://b)",
	} {
		if got := accented(english); got != want {
			t.Errorf("accented: got %q, want %q", got, want)
		}
		if got := noAccents.Replace(want); got != english {
			t.Errorf("without accents: got %q, want %q", got, english)
		}
	}
	for english, want := range map[string]string{"slip/blank": "pils/knalb", "visit/calendar.ics": "tisiv/radnelac.ics", "": ""} {
		if got := backwards(english); got != want {
			t.Errorf("backwards: got %q, want %q", got, want)
		}
	}
}

// paths are the third language's words of each page's path, by the page's name.
func paths(t *testing.T) map[string]string {
	t.Helper()
	words := map[string]string{}
	if _, err := toml.DecodeFile("../paths.en.toml", &words); err != nil {
		t.Fatal(err)
	}
	for page, english := range words {
		words[page] = backwards(english)
	}
	return words
}

// messages returns the third language's messages.
func messages(t *testing.T) map[string]any {
	t.Helper()
	said := map[string]any{}
	if _, err := toml.DecodeFile("../active.en.toml", &said); err != nil {
		t.Fatal(err)
	}
	said = reworded(said)
	said["language"] = map[string]any{"name": ownName, "in-danish": danishName, "in-english": englishName}
	return said
}

// reworded returns a table of messages in the third language.
func reworded(table map[string]any) map[string]any {
	made := map[string]any{}
	for key, value := range table {
		switch value := value.(type) {
		case map[string]any:
			made[key] = reworded(value)
		case string:
			made[key] = accented(value)
		}
	}
	return made
}

// write makes every file of the third language in a folder of its own. It
// returns the name of a file that has the Go tool take them for files of the
// project: https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies.
func write(t *testing.T, folder string) (overlay string) {
	t.Helper()
	project, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	replace := map[string]string{}
	add := func(name string, contents []byte) {
		made := filepath.Join(folder, strings.ReplaceAll(name, "/", "-"))
		if err := os.WriteFile(made, contents, 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(project, name)] = made
	}
	add("active."+string(third)+".toml", encoded(t, messages(t)))
	add("paths."+string(third)+".toml", encoded(t, paths(t)))
	guides, err := filepath.Glob("../guide/en/*.md")
	if err != nil || len(guides) == 0 {
		t.Fatalf("got %d English guides: %v", len(guides), err)
	}
	for _, guide := range guides {
		english, err := os.ReadFile(guide)
		if err != nil {
			t.Fatal(err)
		}
		add("guide/"+string(third)+"/"+filepath.Base(guide), []byte(accented(string(english))))
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlay = filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		t.Fatal(err)
	}
	return overlay
}

func encoded(t *testing.T, table any) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(table); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
