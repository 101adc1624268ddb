// Package office holds the offices that citizens can visit, with their opening hours
// and closed days, and the telephone lines that help with MitID.
//
// The data is in offices.toml, which is embedded and explains its own format. The
// operator of the service can use another file. [Read] reads a file and refuses
// one with a mistake: tables.go has the tables of the file, convert.go turns them
// into a [Data], and check_values.go checks single values. [Office.Warnings]
// returns reasons not to come at a day and time. What the file does not say is
// unknown and never guessed; [Data.Missing] lists it.
package office

import (
	"klar/locales"
	"klar/visit/civil"
)

// Unsure is the answer of a citizen who has not chosen an office yet. No office may
// have it as its id. [Data.Office] returns the zero [Office] for it.
const Unsure = "unsure"

// The ids of the telephone lines that pages mention. Every file must have them.
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

// Office returns the office with the given id, and whether there is one. Without
// one it returns the zero Office, an office about which nothing is known.
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

// An Office is a place where a municipality helps with MitID. [Fact.Known] reports
// whether a fact about it is known.
type Office struct {
	ID           string // lower-case a–z, digits and hyphens; never [Unsure]
	Name         Names  // "Borgerservice Herning"
	Municipality Names  // "Herning Kommune", "Herning Municipality"
	Website      URL    // where citizens find what is unknown here

	Address Fact[Address]
	Phone   Fact[Phone]
	// PhoneIsSwitchboard means that Phone is the municipality's main number and not
	// the office's own.
	PhoneIsSwitchboard bool
	Email              Fact[Email]
	SecureMail         Fact[SecureMail]
	Hours              Fact[Hours] // for visits, not for the telephone
	ClosedDays         Fact[[]civil.CalendarDay]
	Booking            Fact[Booking]
	BookingURL         Fact[URL]

	Disagreements []Disagreement // other sources that contradict these facts
}

// Booking says whether a visit must be booked.
type Booking int

// BookingUnknown is zero, so it applies when the file says nothing.
const (
	BookingUnknown Booking = iota
	BookingRecommended
	BookingRequired
)

// MessageKey returns the key of the sentence about booking.
func (b Booking) MessageKey() locales.Key {
	switch b {
	case BookingRecommended:
		return "visit.office.booking-recommended"
	case BookingRequired:
		return "visit.office.booking-required"
	}
	return "visit.office.booking-unknown"
}

// A SecureMail is the recipient to choose in Digital Post, in the words of Digital
// Post.
type SecureMail struct {
	To       string // "Herning Kommune"
	Category string // the category to choose next, "Borger (standard)"; "" for none
}

// A Line is a national telephone line.
type Line struct {
	ID    string
	Name  Names
	Phone Fact[Phone]
	Hours Fact[Hours]

	Disagreements []Disagreement
}

// About returns the key of the text on what the line helps with, "" when its id is
// none of the ids above.
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

// An Operator is the organisation that runs the service and is responsible for it.
type Operator struct {
	Name          Names
	Website       URL
	Email         Email // at least one of Email and Phone is set
	Phone         Phone
	Privacy       URL // how the operator handles personal data; may be empty
	Accessibility URL // the accessibility statement; may be empty
}

// Names holds a name, or another text, in each language that the file has it in.
// Danish and English are always there.
type Names map[locales.Language]string

// In returns the name in language l, or the English name when there is none in l.
func (n Names) In(l locales.Language) string {
	if name, there := n[l]; there {
		return name
	}
	return n[locales.English]
}
