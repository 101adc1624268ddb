// Package rule holds what every rule about MitID has in common. A [Rule] has
// text and at least one [Source]: a page, the day when somebody last read it,
// and how sure we are. [New] makes rules and panics without these. A [Figure] is
// a number that a rule or a guide gives.
package rule

import (
	"fmt"
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit/civil"
)

// Sure says how well a source supports a rule.
type Sure int

// The degrees of sureness, best first.
const (
	Official  Sure = iota + 1 // official text, read directly
	Partial                   // official but incomplete, or good second-hand
	Uncertain                 // old, the only source, or inferred: the page says "ring first"
)

// MessageKey returns the key of the words for s. Zero counts as Uncertain.
func (s Sure) MessageKey() locales.Key {
	switch s {
	case Official:
		return "rules.sure.official"
	case Partial:
		return "rules.sure.partial"
	}
	return "rules.sure.uncertain"
}

// ParseSure reads the words of sources.toml and offices.toml: official, partial
// and uncertain. It returns 0 for any other word.
func ParseSure(word string) Sure {
	switch word {
	case "official":
		return Official
	case "partial":
		return Partial
	case "uncertain":
		return Uncertain
	}
	return 0
}

// A Source is the page where a rule was read.
type Source struct {
	URL     string
	Checked civil.Date // the day it was last read
	Sure    Sure
	Danish  string // the address of the same page in Danish, "" when URL is that or it is not known
}

// Address returns the address of the page for readers of a language.
func (s Source) Address(l locales.Language) string {
	if l == locales.Danish && s.Danish != "" {
		return s.Danish
	}
	return s.URL
}

// Host returns the host of the page for readers of a language: "www.mitid.dk".
func (s Source) Host(l locales.Language) string {
	u, err := url.Parse(s.Address(l))
	if err != nil {
		return ""
	}
	return u.Host
}

// As returns the source with less sureness, for a rule that the page supports
// only in part: our copy of the page ends there, or the rule is inferred from the
// text. It panics when sure is better than that of the page.
func (s Source) As(sure Sure) Source {
	if sure < s.Sure || sure > Uncertain {
		panic(fmt.Sprintf("rule: %s cannot support anything better than it is itself", s.URL))
	}
	s.Sure = sure
	return s
}

// Full reports whether the source has a web address, a valid day and how sure we
// are.
func (s Source) Full() bool {
	u, err := url.Parse(s.URL)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" &&
		s.Checked.Valid() && s.Sure >= Official && s.Sure <= Uncertain
}

// check panics when the source is not full. Rules are made when the program
// starts, so a program with a rule without a source does not start.
func (s Source) check(of locales.Message) {
	if !s.Full() {
		panic(fmt.Sprintf("rule: %q has no full source: %+v", of.Key, s))
	}
}

// A Rule is a statement about MitID in words, and where it was read.
type Rule struct {
	about    locales.Key
	says     locales.Message
	sources  []Source
	disputes []Dispute
}

// New returns a rule: about names its subject in a word or two, says is its text.
// The rule is as sure as its first source; the others say the same. New panics
// when a text is missing or a source is not [Source.Full].
func New(about locales.Key, says locales.Message, first Source, more ...Source) Rule {
	r := Rule{about: about, says: says, sources: append([]Source{first}, more...)}
	if about == "" || says.Key == "" {
		panic("rule: a rule without words")
	}
	for _, s := range r.sources {
		s.check(says)
	}
	return r
}

// About returns the subject of the rule, in a word or two.
func (r Rule) About() locales.Key { return r.about }

// Message returns the text of the rule.
func (r Rule) Message() locales.Message { return r.says }

// Sources returns where the rule was read, the main source first.
func (r Rule) Sources() []Source { return slices.Clone(r.sources) }

// Sure returns how well the main source supports the rule, 0 for the zero Rule.
func (r Rule) Sure() Sure {
	if len(r.sources) == 0 {
		return 0
	}
	return r.sources[0].Sure
}

// Checked returns the day on which the rule was last checked: the oldest day among
// its sources.
func (r Rule) Checked() civil.Date {
	var oldest civil.Date
	for _, s := range r.sources {
		if oldest == "" || s.Checked < oldest {
			oldest = s.Checked
		}
	}
	return oldest
}

// A Dispute is a source that contradicts a rule.
type Dispute struct {
	Message locales.Message // what the other source says
	Follow  locales.Message // which of the two Klar follows, and why
	Source  Source          // the other source
}

// Disputes returns the sources that contradict the rule.
func (r Rule) Disputes() []Dispute { return slices.Clone(r.disputes) }

// Against returns a copy of the rule with more disputes. It panics when one of
// them lacks a text or its source is not [Source.Full].
func (r Rule) Against(disputes ...Dispute) Rule {
	for _, d := range disputes {
		if d.Message.Key == "" || d.Follow.Key == "" {
			panic(fmt.Sprintf("rule: %q has a dispute without words", r.says.Key))
		}
		d.Source.check(r.says)
	}
	r.disputes = slices.Concat(r.disputes, disputes)
	return r
}

// A Section is a list of rules about one subject, with a heading.
type Section struct {
	Title locales.Message
	Rules []Rule
}
