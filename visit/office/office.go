// Package office knows the offices that can be visited, their opening hours
// and the days they are closed, and the telephone lines that help with MitID.
//
// All of it is data: offices.toml, embedded, which whoever runs the service
// can replace. [Read] reads such a file and refuses one with a mistake in it;
// offices.toml itself explains how it is written. [Office.Warnings] says what
// speaks against a day and time. What the file does not say is unknown, and
// nothing here guesses it.
package office

import (
	"klar/locales"
	"klar/visit/civil"
)

// Unsure is the answer of a citizen who has not chosen an office yet. No
// office may have it as its id. The zero [Office] stands for it.
const Unsure = "unsure"

// Ids of the telephone lines that the pages name. Every file must have them.
const (
	MitIDSupport   = "mitid-support"
	DigitalHotline = "digital-hotline"
	Cyberhotline   = "cyberhotline"
)

// Data is what one file of offices says.
type Data struct {
	Operator *Operator // who runs the service; nil when the file does not say
	Offices  []Office  // in the order of the file, at least one
	Lines    []Line    // in the order of the file
}

// Office returns the office with the given id, and whether there is one. The
// zero Office can be used: nothing about it is known.
func (d Data) Office(id string) (Office, bool) {
	for _, o := range d.Offices {
		if o.ID == id {
			return o, true
		}
	}
	return Office{}, false
}

// Line returns the telephone line with the given id, and whether there is one.
func (d Data) Line(id string) (Line, bool) {
	for _, l := range d.Lines {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}

// An Office is one place where a municipality helps with MitID. Facts that
// are not known are not [Fact.Known].
type Office struct {
	ID           string // lower-case a–z, digits and hyphens; never [Unsure]
	Name         Names  // "Borgerservice Herning"
	Municipality Names  // "Herning Kommune", "Herning Municipality"
	Website      URL    // where to look for what is unknown here

	Address Fact[Address]
	Phone   Fact[Phone]
	// PhoneIsSwitchboard says that Phone is the municipality's main number and
	// not the office's own.
	PhoneIsSwitchboard bool
	Email              Fact[Email]
	SecureMail         Fact[SecureMail]
	Hours              Fact[Hours] // for visits, not for the telephone
	ClosedDays         Fact[[]civil.CalendarDay]
	Booking            Fact[Booking]
	BookingURL         Fact[URL]

	Disagreements []Disagreement // what other sources say of these facts
}

// Booking says whether a visit must be booked.
type Booking int

// Unknown comes first: it is what nothing said means.
const (
	BookingUnknown Booking = iota
	BookingRecommended
	BookingRequired
)

// Says returns the words for it.
func (b Booking) MessageKey() locales.Key {
	switch b {
	case BookingRecommended:
		return "visit.office.booking-recommended"
	case BookingRequired:
		return "visit.office.booking-required"
	}
	return "visit.office.booking-unknown"
}

// A SecureMail is whom a letter in Digital Post is sent to, as it is written
// there.
type SecureMail struct {
	To       string // "Herning Kommune"
	Category string // what to choose next: "Borger (standard)"; "" for nothing
}

// A Line is a national telephone line.
type Line struct {
	ID    string
	Name  Names
	Phone Fact[Phone]
	Hours Fact[Hours]

	Disagreements []Disagreement
}

// About returns the words for what the line helps with, "" for one that is not
// known here.
func (l Line) About() locales.Key {
	switch l.ID {
	case MitIDSupport:
		return "line.mitid-support"
	case DigitalHotline:
		return "line.digital-hotline"
	case Cyberhotline:
		return "line.cyberhotline"
	}
	return ""
}

// An Operator is who runs the service and answers for it.
type Operator struct {
	Name          Names
	Website       URL
	Email         Email // Email or Phone is there, or both
	Phone         Phone
	Privacy       URL // how personal data are handled; may be empty
	Accessibility URL // the accessibility statement; may be empty
}

// Names is what something is called in each language that the file names it in:
// Danish and English at least.
type Names map[locales.Language]string

// In returns the name in l, or the English one where the file has none in l.
func (n Names) In(l locales.Language) string {
	if name, there := n[l]; there {
		return name
	}
	return n[locales.English]
}
