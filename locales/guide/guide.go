// Package guide holds the guides, the longer texts beside the journey: one
// Markdown file for each subject and language, da/<name>.md and en/<name>.md,
// written side by side. It is the only package that knows Markdown.
//
// A file begins with its title, a heading of the first level, and its lead, one
// paragraph of plain text that also describes the page to search engines. Then
// come sections, each a heading of the second level with an id, the same in
// every language: ## Reglerne {#rules}. Parts of a section have headings of the
// third level, with an id or without.
//
// What is known elsewhere is not written again: a file is a text/template, and
// whoever reads it gives the words that it may use. Which guides there are, and
// at which addresses, says package visit.
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
	HTML     string    // all that follows the lead
}

// A Section is a part of a guide that can be linked to.
type Section struct {
	ID    string // the same in every language
	Title string // plain text
}

// Read returns the guide of the given name and language. words are the
// functions that its text may call, data is what it calls dot. A guide that is
// not there or is not written as it should be is an error.
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

// markdown is safe: what looks like HTML is not passed on.
var markdown = goldmark.New(goldmark.WithParserOptions(parser.WithHeadingAttribute()))

// Render returns the guide that a text is, see [Read].
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
	g, err := d.takeApart()
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
