// Package guides fills what the rules and the offices know into the guides of
// package locales/guide. words.go says what a guide may call.
package guides

import (
	"context"
	"fmt"

	"klar/locales"
	"klar/locales/guide"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

// Guides is every guide in every language. The zero Guides has none.
type Guides struct {
	texts map[locales.Language]map[string]FilledGuide // by the page's name
}

// A FilledGuide is a guide with the facts filled in, and the pages they are from.
type FilledGuide struct {
	guide.Guide
	Sources []rule.Source
}

// New fills the facts into every guide. One that is missing, badly written or
// asks for something that is not there is an error.
func New(offices office.Data) (Guides, error) {
	all := Guides{map[locales.Language]map[string]FilledGuide{}}
	for _, l := range locales.Languages {
		all.texts[l] = map[string]FilledGuide{}
		for _, g := range site.Guides {
			w := newWords(l, offices)
			read, err := guide.Read(g.Text, l, w.functions(), w.data())
			if err == nil {
				err = w.check()
			}
			if err != nil {
				return Guides{}, fmt.Errorf("fill in %s (%s): %w", g.Name, l, err)
			}
			all.texts[l][g.Name] = FilledGuide{read, eachOnce(g.Sources, w.sources)}
		}
	}
	return all, nil
}

// Of returns the text of a page in the language of ctx; the zero Text for a page
// that is no guide.
func (g Guides) Of(ctx context.Context, page site.Page) FilledGuide {
	return g.texts[locales.From(ctx)][page.Name]
}

// eachOnce returns each page once, first those that the guide rests on. Of
// one that was read more than once we say the day and how sure of the worst.
func eachOnce(lists ...[]rule.Source) []rule.Source {
	var sources []rule.Source
	at := map[string]int{}
	for _, list := range lists {
		for _, s := range list {
			i, there := at[s.URL]
			if !there {
				at[s.URL] = len(sources)
				sources = append(sources, s)
				continue
			}
			sources[i].Sure = max(sources[i].Sure, s.Sure)
			if s.Checked < sources[i].Checked {
				sources[i].Checked = s.Checked
			}
		}
	}
	return sources
}
