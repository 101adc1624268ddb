package office

import (
	"net/url"

	"klar/visit/rule"
)

// A Fact is a value with where it was read, when, and how sure we are. The
// zero Fact is one that is not known.
type Fact[T any] struct {
	Value T
	// Source.URL may be empty for a fact that is Unsure: seen, but on no page
	// that we could send anyone to.
	rule.Source
}

// Known says whether there is a value at all.
func (f Fact[T]) Known() bool { return f.Sure != 0 }

// Unsure says that there is a value but that pages and slip must mark it as
// one to check first.
func (f Fact[T]) Unsure() bool { return f.Known() && f.Sure != rule.Official }

// A Phone is a Danish telephone number as digits with the country code,
// "+4596282400", or "" for none.
type Phone string

// Spoken returns the number as it is written and said: "96 28 24 00".
func (p Phone) Spoken() string {
	if len(p) != len("+4596282400") {
		return ""
	}
	return string(p[3:5] + " " + p[5:7] + " " + p[7:9] + " " + p[9:11])
}

// Link returns the address that rings the number: "tel:+4596282400".
func (p Phone) Link() string {
	if p == "" {
		return ""
	}
	return "tel:" + string(p)
}

// An Email is an e-mail address, or "" for none.
type Email string

// Link returns the address that starts a mail: "mailto:…".
func (e Email) Link() string {
	if e == "" {
		return ""
	}
	return "mailto:" + string(e)
}

// A URL is a web address that starts with https, or "" for none.
type URL string

// Host returns the name of the site, which is what the slip prints:
// "www.herning.dk".
func (u URL) Host() string {
	parsed, err := url.Parse(string(u))
	if err != nil {
		return ""
	}
	return parsed.Host
}

// An Address is where an office lies.
type Address struct {
	Street string // "Torvet 5"
	City   string // "7400 Herning"
}

// String returns the address on one line, "" when there is none.
func (a Address) String() string {
	if a == (Address{}) {
		return ""
	}
	return a.Street + ", " + a.City
}
