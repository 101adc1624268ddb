// Package rule says what every rule about MitID must carry: where it comes
// from, on which day somebody last read it there, and how sure we are. Without
// that there is no [Rule]: [New] is the only way to one.
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

// From an official text read in full, down to one that nobody could confirm.
const (
	Official  Sure = iota + 1 // official text, read directly
	Partial                   // official but incomplete, or good second-hand
	Uncertain                 // old, single or inferred: the page says "ring first"
)

// Says returns the words for it.
func (s Sure) MessageKey() locales.Key {
	switch s {
	case Official:
		return "rules.sure.official"
	case Partial:
		return "rules.sure.partial"
	}
	return "rules.sure.uncertain"
}

// ParseSure returns what the data files call official, partial or uncertain, 0
// for any other word.
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

// A Source is where a rule was read.
type Source struct {
	URL     string
	Checked civil.Date // the day it was last read
	Sure    Sure
}

// Host returns the name of the site: "www.mitid.dk".
func (s Source) Host() string {
	u, err := url.Parse(s.URL)
	if err != nil {
		return ""
	}
	return u.Host
}

// As returns the source for a rule that it supports less surely than the page
// itself: the page breaks off there, or the rule is read between its lines. It
// panics when that is surer than the page.
func (s Source) As(sure Sure) Source {
	if sure < s.Sure || sure > Uncertain {
		panic(fmt.Sprintf("rule: %s cannot support anything better than it is itself", s.URL))
	}
	s.Sure = sure
	return s
}

// Full reports whether the source says where, when and how sure.
func (s Source) Full() bool {
	u, err := url.Parse(s.URL)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" &&
		s.Checked.Valid() && s.Sure >= Official && s.Sure <= Uncertain
}

// check panics when the source is not full. Rules are made when the program
// starts, so that one without a source never gets to serve.
func (s Source) check(of locales.Message) {
	if !s.Full() {
		panic(fmt.Sprintf("rule: %q has no full source: %+v", of.Key, s))
	}
}

// A Rule is something that holds about MitID, in words, and where it was read.
type Rule struct {
	about    locales.Key
	says     locales.Message
	sources  []Source
	disputes []Dispute
}

// New returns a rule: what it is about in a word or two, and what it says. It
// rests on the first source; more say the same. It panics when one of them lacks
// its address, its day or how sure it is.
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

// About returns what the rule is about, in a word or two.
func (r Rule) About() locales.Key { return r.about }

// Says returns the rule in words.
func (r Rule) Message() locales.Message { return r.says }

// Sources returns where the rule was read, first the source it rests on.
func (r Rule) Sources() []Source { return slices.Clone(r.sources) }

// Sure returns how well the source that the rule rests on supports it.
func (r Rule) Sure() Sure {
	if len(r.sources) == 0 {
		return 0
	}
	return r.sources[0].Sure
}

// Checked returns the day on which the rule was last checked: that of the source
// read longest ago.
func (r Rule) Checked() civil.Date {
	var oldest civil.Date
	for _, s := range r.sources {
		if oldest == "" || s.Checked < oldest {
			oldest = s.Checked
		}
	}
	return oldest
}

// A Dispute is what another source says against a rule.
type Dispute struct {
	Message locales.Message // what it says
	Follow  locales.Message // which of the two we follow, and why
	Source  Source          // where it says so
}

// Disputes returns what speaks against the rule.
func (r Rule) Disputes() []Dispute { return slices.Clone(r.disputes) }

// Against returns the rule with what speaks against it. It panics when a dispute
// lacks its words or its source.
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

// A Section is rules about one matter.
type Section struct {
	Title locales.Message
	Rules []Rule
}
