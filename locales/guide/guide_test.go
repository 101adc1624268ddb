package guide

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"text/template"

	"klar/locales"
)

// words are the functions that the tests' guides may call. One always fails.
var words = template.FuncMap{
	"page":  func(name string) string { return "/da/" + name },
	"fails": func() (string, error) { return "", errors.New("no such thing") },
}

const start = "# Title\n\nLead.\n\n"

func TestRender(t *testing.T) {
	got, err := Render("# Æ *and* `b`\n\nA lead\nin \\*two\\* lines &amp; more.\n\n## One {#one}\n\n"+
		"{{range .Offices}}- [{{.}}]({{page .}})\n{{end}}\n### Part\n\n## Two & `x` {#two}\n\n[up](#one)\n",
		words, map[string]any{"Offices": []string{"a", "b"}})
	if err != nil {
		t.Fatal(err)
	}
	want := Guide{
		Title:    "Æ and b",
		Lead:     "A lead in *two* lines & more.",
		Sections: []Section{{"one", "One"}, {"two", "Two & x"}},
		HTML: "<h2 id=\"one\">One</h2>\n<ul>\n<li><a href=\"/da/a\">a</a></li>\n<li><a href=\"/da/b\">b</a></li>\n</ul>\n" +
			"<h3>Part</h3>\n<h2 id=\"two\">Two &amp; <code>x</code></h2>\n<p><a href=\"#one\">up</a></p>\n",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// The program does not start with a broken guide. The error says what is wrong.
func TestRenderRefuses(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", "does not begin with a title"},
		{"no title", "## A {#a}\n", "does not begin with a title"},
		{"no lead", "# A\n\n- b\n", "has no paragraph after the title"},
		{"a lead with a link", "# A\n\nSee [b](/b).\n", "the lead must be plain text: Link"},
		{"a word that nobody knows", start + "{{mumber \"a\"}}", `function "mumber" not defined`},
		{"a word that fails", start + "{{fails}}", "no such thing"},
		{"data that is not there", start + "{{.Office}}", `map has no entry for key "Office"`},
		{"an action left open", start + "{{page \"a\"", "unclosed action"},
		{"HTML", start + "<p>b</p>\n", "holds HTML"},
		{"HTML in a line", start + "a <b>b</b>\n", `holds HTML in "a b"`},
		{"a comment", start + "<!-- a -->\n", "holds HTML"},
		{"a picture", start + "![a](/b.png)\n", "holds a picture"},
		{"a second title", start + "# B\n", `"B" is a heading of level 1`},
		{"a level left out", start + "### B\n", `"B" is a heading of level 3`},
		{"too deep", start + "## A {#a}\n\n#### B\n", `"B" is a heading of level 4`},
		{"a section without id", start + "## B\n", `"B" has no id of small letters`},
		{"an id in Danish", start + "## B {#dårlig}\n", `has no id of small letters`},
		{"an id twice", start + "## A {#a}\n\n## B {#a}\n", "two sections are #a"},
		{"a class", start + "## A {#a .b}\n", `"A" has the attribute class`},
		{"a link to no section", start + "[a](#b)\n", "there is no section #b to link to"},
		{"a link without words", start + "[](/b)\n", "a link to /b has no words"},
		{"a script", start + "[a](javascript:alert(1))\n", `link "a" leads to "javascript:alert(1)"`},
		{"http", start + "[a](http://b.dk)\n", `link "a" leads to "http://b.dk"`},
		{"nobody's page", start + "[a](b)\n", `link "a" leads to "b"`},
		{"somebody else's", start + "[a](//b.dk/c)\n", `link "a" leads to "//b.dk/c"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Render(tt.text, words, map[string]any{})
			if err == nil {
				t.Fatalf("got no error, want %q", tt.want)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %q, want %q", err, tt.want)
			}
		})
	}
}

func TestReadNamesTheFile(t *testing.T) {
	if _, err := Read("not-there", locales.English, nil, nil); err == nil || !strings.Contains(err.Error(), "en/not-there.md") {
		t.Errorf("got %v, want an error that names en/not-there.md", err)
	}
	if _, err := Read("user-id", locales.Danish, nil, nil); err == nil || !strings.Contains(err.Error(), "guide da/user-id.md: ") {
		t.Errorf("without words: got %v, want an error that names da/user-id.md", err)
	}
}
