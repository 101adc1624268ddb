package guides

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/template"

	"klar/locales"
	"klar/visit"
	"klar/visit/cite"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

// words is what the text of a guide may call: facts that are known
// elsewhere, as Markdown in one language. It notes where they are from.
type words struct {
	ctx     context.Context
	offices office.Data
	sources []rule.Source
	doubted []string // values that are not official
	marked  []string // values that the text marks as such
}

func newWords(l locales.Language, offices office.Data) *words {
	return &words{ctx: locales.With(context.Background(), l), offices: offices}
}

// functions returns the words by name. Those that take the id of an office take
// that of a telephone line too, as far as a line has it.
func (w *words) functions() template.FuncMap {
	return template.FuncMap{
		"number": func(name string) (string, error) { return w.value(name, "figures.number") },
		"money":  func(name string) (string, error) { return w.value(name, "figures.money") },
		"date":   func(name string) (string, error) { return w.value(name, "date.long") },
		"unsure": w.unsure,

		"page":   w.page,
		"source": w.source,

		"name":    w.name,
		"phone":   w.phone,
		"hours":   w.hours,
		"address": w.address,
		"email":   w.email,
		"website": w.website,
		"booking": w.booking,

		"about":      w.about,
		"securemail": w.secureMail,

		"documents":  w.documents,
		"conditions": w.conditions,
		"criteria":   w.criteria,
		"accepted":   w.accepted,
		"refused":    w.refused,
	}
}

// data returns what a text calls dot: the ids of all offices and lines, to
// range over.
func (w *words) data() map[string]any {
	var offices, lines []string
	for _, o := range w.offices.Offices {
		offices = append(offices, o.ID)
	}
	for _, l := range w.offices.Lines {
		lines = append(lines, l.ID)
	}
	return map[string]any{"Offices": offices, "Lines": lines}
}

// value returns the named value, which must be of that kind.
func (w *words) value(name string, kind locales.Key) (string, error) {
	v, there := visit.Figures.Named(name)
	if !there {
		return "", fmt.Errorf("there is no value %q", name)
	}
	if v.Message.Key != kind {
		return "", fmt.Errorf("the value %q is said with %q, not with %q", name, v.Message.Key, kind)
	}
	w.sources = append(w.sources, v.Source)
	if v.Source.Sure != rule.Official {
		w.doubted = append(w.doubted, name)
	}
	return plain(v.Message.In(w.ctx)), nil
}

// unsure marks values, which stand before it, as such that nobody could confirm.
func (w *words) unsure(names ...string) (string, error) {
	for _, name := range names {
		v, there := visit.Figures.Named(name)
		if !there || v.Source.Sure == rule.Official {
			return "", fmt.Errorf("%q is no value that is in doubt", name)
		}
	}
	w.marked = append(w.marked, names...)
	return locales.T(w.ctx, "fact.unsure"), nil
}

// check returns what is wrong with a text that has been filled in: it may not
// give a value in doubt as if it were certain.
func (w *words) check() error {
	var wrong []error
	for _, name := range w.doubted {
		if !slices.Contains(w.marked, name) {
			wrong = append(wrong, fmt.Errorf("%q is in doubt: add {{unsure %q}} where it is said", name, name))
		}
	}
	return errors.Join(wrong...)
}

// page returns the path of the named page, for a link.
func (w *words) page(name string) (string, error) {
	p, there := site.PageNamed(name)
	if !there {
		return "", fmt.Errorf("there is no page %q", name)
	}
	return p.Path(locales.From(w.ctx)), nil
}

// source returns the address of the page with the given id in sources.toml, for a link.
func (w *words) source(id string) (string, error) {
	s, there := cite.Find(id)
	if !there {
		return "", fmt.Errorf("sources.toml has no page %q", id)
	}
	return s.Address(locales.From(w.ctx)), nil
}

func (w *words) say(key locales.Key) string { return locales.T(w.ctx, key) }

// fact adds to a fact that nobody could confirm that it is so, and notes where
// the fact is from.
func (w *words) fact(said string, source rule.Source) string {
	if source.URL != "" {
		w.sources = append(w.sources, source)
	}
	if source.Sure != rule.Official {
		said += " " + w.say("fact.unsure")
	}
	return said
}

// link returns a link in Markdown.
func link(label, to string) string { return "[" + plain(label) + "](<" + to + ">)" }

// list returns items as a list in Markdown.
func list(items []string) string { return "- " + strings.Join(items, "\n- ") + "\n" }

// plain returns words that Markdown would not take for anything else.
func plain(text string) string { return markdownSigns.Replace(text) }

var markdownSigns = func() *strings.Replacer {
	var pairs []string
	for _, sign := range "\\`*_{}[]<>()#+-.!|~&" {
		pairs = append(pairs, string(sign), "\\"+string(sign))
	}
	return strings.NewReplacer(pairs...)
}()
