package handlers_test

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/office"
	"klar/visit/site"
)

// With every letter of every message under an accent, what still stands on a
// page in plain letters is no message: either data, or words that were written
// where nobody translates them.
func TestEveryWordIsInTheCatalogue(t *testing.T) {
	t.Parallel()
	names := namesIn(reflect.ValueOf(office.Embedded()))
	names = longestFirst(append(append(names, operatorName, cookieName), guideTexts(t)...))
	for _, p := range everything(t, locales.Reworded(t.Context(), accented)) {
		for _, l := range locales.Languages {
			for _, text := range texts(p.in[l]) {
				if word := plain(text, names); word != "" {
					t.Errorf("%s, %s: got %q in %q, want it to be a message", l, p.name, word, text)
				}
			}
		}
	}
}

// accents maps every letter that messages are written with to one that none is.
var accents = strings.NewReplacer(strings.Split(
	"a|ȧ|b|ƀ|c|ć|d|ď|e|ḙ|f|ƒ|g|ǵ|h|ħ|i|ī|j|ĵ|k|ķ|l|ĺ|m|ḿ|n|ń|o|ṓ|p|ṕ|q|ɋ|r|ŕ|s|ś|t|ť|u|ú|v|ṽ|w|ẃ|x|ẋ|y|ý|z|ž|æ|ǽ|ø|ǿ|å|ǻ|"+
		"A|Ȧ|B|Ɓ|C|Ć|D|Ď|E|Ḙ|F|Ƒ|G|Ǵ|H|Ħ|I|Ī|J|Ĵ|K|Ķ|L|Ĺ|M|Ḿ|N|Ń|O|Ṓ|P|Ṕ|Q|Ɋ|R|Ŕ|S|Ś|T|Ť|U|Ú|V|Ṽ|W|Ẃ|X|Ẋ|Y|Ý|Z|Ž|Æ|Ǽ|Ø|Ǿ|Å|Ǻ", "|")...)

var placeholder = regexp.MustCompile(`{{.*?}}`)

// accented returns a message as it is said to find what is none: in brackets,
// every letter accented but those of placeholders.
func accented(message string) string {
	if message == "" {
		return "" // a message without a plural
	}
	var b strings.Builder
	from := 0
	for _, at := range placeholder.FindAllStringIndex(message, -1) {
		b.WriteString(accents.Replace(message[from:at[0]]) + message[at[0]:at[1]])
		from = at[1]
	}
	return "⟦" + b.String() + accents.Replace(message[from:]) + "⟧"
}

func TestAccented(t *testing.T) {
	for message, want := range map[string]string{
		"Æble {{.Name}} på": "⟦Ǽƀĺḙ {{.Name}} ṕǻ⟧",
		"":                  "",
		"{{.Value}}":        "⟦{{.Value}}⟧",
	} {
		if got := accented(message); got != want {
			t.Errorf("%q: got %q, want %q", message, got, want)
		}
	}
}

// word is one in letters without accents. A letter alone is one of a user ID
// that is spoken of.
var word = regexp.MustCompile(`[A-Za-zÆØÅæøå]{2,}`)

// plain returns the first word of a text that is neither a message nor a known
// name, "" when there is none.
func plain(text string, names []string) string {
	for _, name := range names {
		if !word.MatchString(text) {
			return ""
		}
		text = strings.ReplaceAll(text, name, "")
	}
	return word.FindString(text)
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"⟦Ďīť ṕȧś⟧":            "",
		"⟦Ťĺƒ. 12 j⟧":          "",
		"⟦Ďīť⟧ pas":            "pas",
		"⟦Ŕīńǵ ťīĺ Herning⟧":   "",
		"⟦Ŕīńǵ ťīĺ Hernings⟧?": "", // one letter alone
		"på":                   "på",
	} {
		if got := plain(text, []string{"Herning"}); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// told are the attributes that are read to people.
var told = []string{"alt", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "label", "placeholder", "title"}

// written is what does not come from the catalogue, and need not: what was
// typed or suggested, and the guides, which are files of their own.
const written = `[translate="no"], .guide`

// texts returns everything that a page says: each piece of text, what is only
// read aloud, and what search engines show. Where a link shows the name of the
// site that it leads to, that is no word.
func texts(doc *goquery.Document) []string {
	page := doc.Selection.Clone()
	page.Find("script, style, " + written).Remove()
	typed := page.Find("input[type=text], input[type=hidden]").Map(func(_ int, e *goquery.Selection) string { return e.AttrOr("value", "") })
	typed = append(typed, doc.Find(written).Map(func(_ int, e *goquery.Selection) string { return e.Text() })...)
	var all []string
	page.Find("*").Each(func(_ int, e *goquery.Selection) {
		e.Contents().Each(func(_ int, part *goquery.Selection) {
			text := strings.TrimSpace(part.Text())
			site := strings.Contains(e.AttrOr("href", ""), "://"+text)
			if goquery.NodeName(part) == "#text" && text != "" && !site && !slices.Contains(typed, text) {
				all = append(all, text)
			}
		})
		for _, attribute := range told {
			all = append(all, e.AttrOr(attribute, ""))
		}
		if e.Is("meta[name=description], meta[property]") {
			all = append(all, e.AttrOr("content", ""))
		}
		if e.Is("input[type=submit], input[type=button], input[type=reset]") {
			all = append(all, e.AttrOr("value", ""))
		}
	})
	return all
}

// guideTexts returns what other pages say of the guides.
func guideTexts(t *testing.T) []string {
	all := filledIn(t, office.Embedded())
	var said []string
	for _, l := range locales.Languages {
		for _, g := range site.Guides {
			text := all.Of(locales.With(t.Context(), l), g.Page)
			said = append(said, text.Title, text.Lead)
		}
	}
	return said
}

// namesIn returns the names, addresses and sites that a value of the office data
// holds. Ids and the like are none: they are read by nobody.
func namesIn(v reflect.Value) []string {
	var all []string
	switch said := v.Interface().(type) {
	case office.Names:
		return slices.Collect(maps.Values(said))
	case office.Address:
		return []string{said.Street, said.City}
	case office.SecureMail:
		return []string{said.To, said.Category}
	case office.Email:
		return []string{string(said)}
	case office.URL:
		return []string{string(said), said.Host()}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			all = namesIn(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, namesIn(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			all = append(all, namesIn(v.MapIndex(key))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				all = append(all, namesIn(v.Field(i))...)
			}
		}
	}
	return all
}

// longestFirst sorts names so that none is cut by a shorter one inside it.
func longestFirst(names []string) []string {
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return len(name) < 2 })
}
