// Package guide holds the guides: longer texts on one subject each. There is one
// Markdown file for each subject and language: da/<name>.md, en/<name>.md. This is
// the only package that uses a Markdown library.
//
// A file starts with the title, a level 1 heading, and the lead, one paragraph of
// plain text that is also the page's description for search engines. Sections
// follow. Each starts with a level 2 heading and an id that is the same in every
// language: ## Reglerne {#rules}. A section may have level 3 headings, with or
// without an id. parse.go checks all this.
//
// A file is a text/template. It calls functions for facts that the code knows, such
// as numbers and addresses; package templates/guides has those functions. The list
// of guides is site.Guides, and their paths are in paths.<tag>.toml.
package guide

import (
	"bytes"
	"embed"
	"fmt"
	"strings"
	"text/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"klar/locales"
)

//go:embed */*.md
var files embed.FS

// A Guide is a guide in one language.
type Guide struct {
	Title    string    // plain text
	Lead     string    // its first paragraph, plain text
	Sections []Section // in their order
	HTML     string    // everything after the lead
}

// A Section is a part of a guide that can be linked to.
type Section struct {
	ID    string // the same in every language
	Title string // plain text
}

// Read returns the guide with the given name and language. words are the functions
// that its template may call, and data is the template's dot. Read returns an error
// when there is no such file, the template fails, or the guide breaks a rule of the
// package comment.
func Read(name string, l locales.Language, words template.FuncMap, data any) (Guide, error) {
	path := string(l) + "/" + name + ".md"
	source, err := files.ReadFile(path)
	if err != nil {
		return Guide{}, fmt.Errorf("guide: %w", err)
	}
	g, err := Render(string(source), words, data)
	if err != nil {
		return Guide{}, fmt.Errorf("guide %s: %w", path, err)
	}
	return g, nil
}

// markdown converts Markdown to HTML. By default, goldmark leaves out raw HTML.
var markdown = goldmark.New(goldmark.WithParserOptions(parser.WithHeadingAttribute()))

// Render returns the guide with the given source text. words, data and the errors
// are as for [Read].
func Render(source string, words template.FuncMap, data any) (Guide, error) {
	filled, err := template.New("").Option("missingkey=error").Funcs(words).Parse(source)
	if err != nil {
		return Guide{}, err
	}
	var written bytes.Buffer
	if err := filled.Execute(&written, data); err != nil {
		return Guide{}, err
	}
	d := document{source: written.Bytes()}
	d.root = markdown.Parser().Parse(text.NewReader(d.source))
	g, err := d.parse()
	if err != nil {
		return Guide{}, err
	}
	var html strings.Builder
	if err := markdown.Renderer().Render(&html, d.source, d.root); err != nil {
		return Guide{}, err
	}
	g.HTML = html.String()
	return g, nil
}
