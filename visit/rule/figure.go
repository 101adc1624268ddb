package rule

import (
	"fmt"
	"maps"
	"slices"

	"klar/locales"
	"klar/visit/civil"
)

// A Figure is a number, a price, a day or a telephone number that a rule or a
// guide gives. One package defines it, and every message and guide uses it by its
// name, so it is the same everywhere.
type Figure struct {
	Name    string          // in messages {{.WitnessMitIDDays}}, in guides {{number "WitnessMitIDDays"}}
	Message locales.Message // the figure as each language writes it
	Source  Source
	// About says in a word or two what the figure is. It is "" when a rule in the
	// rulebook gives the figure already.
	About locales.Key
}

// Number returns a figure that is a whole number.
func Number(name string, n int, source Source) Figure {
	return Figure{Name: name, Message: locales.Message{Key: "figures.number", Data: locales.Data{"Number": n}}, Source: source}
}

// Price returns a figure that is a price, given in øre.
func Price(name string, øre int, source Source) Figure {
	data := locales.Data{"Kroner": øre / 100, "Øre": fmt.Sprintf("%02d", øre%100)}
	key := locales.Key("figures.money")
	if øre%100 == 0 {
		key = "figures.whole-kroner"
	}
	return Figure{Name: name, Message: locales.Message{Key: key, Data: data}, Source: source}
}

// Day returns a figure that is a valid day.
func Day(name string, day civil.Date, source Source) Figure {
	return Figure{Name: name, Message: day.WithoutWeekday(), Source: source}
}

// Telephone returns a figure that is a telephone number which a guide mentions.
// The numbers that citizens should call are in package office.
func Telephone(name, number string, source Source) Figure {
	return Figure{Name: name, Message: locales.Message{Key: "figures.number", Data: locales.Data{"Number": number}}, Source: source}
}

// Listed returns the figure as one that the rulebook lists as a rule of its own,
// because no other rule gives it. about says in a word or two what it is.
func (f Figure) Listed(about locales.Key) Figure {
	f.About = about
	return f
}

// Figures is a table of figures.
type Figures []Figure

// Named returns the figure with the given name, and whether there is one.
func (fs Figures) Named(name string) (Figure, bool) {
	i := slices.IndexFunc(fs, func(f Figure) bool { return f.Name == name })
	if i < 0 {
		return Figure{}, false
	}
	return fs[i], true
}

// Data returns every figure by its name, as data for a message: whole numbers as
// they are, others as each language writes them. It adds the entries of more.
func (fs Figures) Data(more ...locales.Data) locales.Data {
	data := locales.Data{}
	for _, f := range fs {
		data[f.Name] = f.Message
		if n, is := f.Message.Data["Number"].(int); is {
			data[f.Name] = n
		}
	}
	for _, m := range more {
		maps.Copy(data, m)
	}
	return data
}

// Rules returns the figures made with [Figure.Listed], as rules.
func (fs Figures) Rules() []Rule {
	var rules []Rule
	for _, f := range fs {
		if f.About != "" {
			rules = append(rules, New(f.About, f.Message, f.Source))
		}
	}
	return rules
}
