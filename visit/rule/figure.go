package rule

import (
	"fmt"
	"maps"
	"slices"

	"klar/locales"
	"klar/visit/civil"
)

// A Figure is a number, a price, a day or a telephone number that a rule or a
// guide gives. It is defined once, in the package whose rule it is. Messages and
// guides name it, so that it is the same in all of them.
type Figure struct {
	Name    string          // in messages {{.WitnessMitIDDays}}, in guides {{number "WitnessMitIDDays"}}
	Message locales.Message // as it is written in a language
	Source  Source
	// About says in a word or two what the figure is; "" where a rule of the
	// rulebook says it already.
	About locales.Key
}

// Number returns a figure that is a number.
func Number(name string, n int, source Source) Figure {
	return Figure{Name: name, Message: locales.Message{Key: "figures.number", Data: locales.Data{"Number": n}}, Source: source}
}

// Price returns a figure that is a price, in øre.
func Price(name string, øre int, source Source) Figure {
	data := locales.Data{"Kroner": øre / 100, "Øre": fmt.Sprintf("%02d", øre%100)}
	return Figure{Name: name, Message: locales.Message{Key: "figures.money", Data: data}, Source: source}
}

// Day returns a figure that is a valid day.
func Day(name string, day civil.Date, source Source) Figure {
	return Figure{Name: name, Message: day.WithoutWeekday(), Source: source}
}

// Telephone returns a figure that is a telephone number: one that is told of and
// not to be called. Those to call are among the offices.
func Telephone(name, number string, source Source) Figure {
	return Figure{Name: name, Message: locales.Message{Key: "figures.number", Data: locales.Data{"Number": number}}, Source: source}
}

// Listed returns the figure as one that no other rule says, so that it is a rule
// of its own; about says in a word or two what it is.
func (f Figure) Listed(about locales.Key) Figure {
	f.About = about
	return f
}

// Figures is a table of figures.
type Figures []Figure

// Named returns the figure of the given name, and whether there is one.
func (fs Figures) Named(name string) (Figure, bool) {
	i := slices.IndexFunc(fs, func(f Figure) bool { return f.Name == name })
	if i < 0 {
		return Figure{}, false
	}
	return fs[i], true
}

// Numbers returns the numbers of the table as messages take them, by their names,
// together with more data for the message.
func (fs Figures) Numbers(more ...locales.Data) locales.Data {
	data := locales.Data{}
	for _, f := range fs {
		if n, is := f.Message.Data["Number"].(int); is {
			data[f.Name] = n
		}
	}
	for _, m := range more {
		maps.Copy(data, m)
	}
	return data
}

// Rules returns the figures that are [Figure.Listed], as rules.
func (fs Figures) Rules() []Rule {
	var rules []Rule
	for _, f := range fs {
		if f.About != "" {
			rules = append(rules, New(f.About, f.Message, f.Source))
		}
	}
	return rules
}
