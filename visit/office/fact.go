package office

import (
	"net/url"

	"klar/visit/rule"
)

// A Fact is a value with its source: where and when somebody read it, and how sure
// we are. The zero Fact is an unknown one.
type Fact[T any] struct {
	Value T
	// Source.URL may be empty for an unsure fact, when no public page has it.
	rule.Source
}

// Known reports whether there is a value.
func (f Fact[T]) Known() bool { return f.Sure != 0 }

// Unsure reports whether there is a value that is not official. Pages and the slip
// must ask the citizen to check such a value.
func (f Fact[T]) Unsure() bool { return f.Known() && f.Sure != rule.Official }

// A Phone is a Danish telephone number with its country code and without spaces,
// "+4596282400", or "" for none.
type Phone string

// Spoken returns the number as Danes write and say it: "96 28 24 00".
func (p Phone) Spoken() string {
	if len(p) != len("+4596282400") {
		return ""
	}
	return string(p[3:5] + " " + p[5:7] + " " + p[7:9] + " " + p[9:11])
}

// Link returns the address of a link that rings the number, "tel:+4596282400", or
// "" for no number.
func (p Phone) Link() string {
	if p == "" {
		return ""
	}
	return "tel:" + string(p)
}

// An Email is an e-mail address, or "" for none.
type Email string

// Link returns the address of a link that writes a mail, "mailto:…", or "" for no
// address.
func (e Email) Link() string {
	if e == "" {
		return ""
	}
	return "mailto:" + string(e)
}

// A URL is a web address that starts with https, or "" for none.
type URL string

// Host returns the host, "www.herning.dk". The slip prints it in place of the URL.
func (u URL) Host() string {
	parsed, err := url.Parse(string(u))
	if err != nil {
		return ""
	}
	return parsed.Host
}

// An Address is the postal address of an office.
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
