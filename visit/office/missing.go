package office

import (
	"fmt"
	"klar/visit/civil"
)

// A Gap is something that the file does not say and somebody should find out.
type Gap struct {
	Place string // where it belongs in the file: "office.randers.hours"
	Shown string // what citizens get in its stead
}

// Missing returns the gaps of the file, in its order. today is the day it is
// now: of the days on which many offices close, the next ones are looked at.
func (d Data) Missing(today civil.Date) []Gap {
	var g gaps
	if o := d.Operator; o != nil {
		g.lack("operator.privacy", o.Privacy == "", "no link to how you handle personal data")
		g.lack("operator.accessibility", o.Accessibility == "", "no link to your accessibility statement")
	} else {
		g.lack("operator", true, "that nobody has put their name to the service; -base-url is refused")
	}
	for _, o := range d.Offices {
		place := "office." + o.ID
		g.lack(place+".address", !o.Address.Known(), "the website in place of an address")
		g.lack(place+".phone", !o.Phone.Known(), "no number to ring")
		g.lack(place+".phone", o.PhoneIsSwitchboard, "the municipality’s main number, not the office’s own")
		g.lack(place+".email", !o.Email.Known(), "no e-mail address")
		g.lack(place+".hours", !o.Hours.Known(), "that the hours are unknown")
		g.lack(place+".booking.policy", o.Booking.Value == BookingUnknown, "that nobody knows if a visit must be booked")
		g.lack(place+".booking.url", !o.BookingURL.Known(), "no link to book with")
		for _, day := range doubtfulDays {
			next := day.Next(today)
			_, kind := o.openOn(next)
			g.lack(place+".closed_days or days of .hours", kind == DoubtfulDay, fmt.Sprintf("that nobody knows if you are open on %s", next))
		}
	}
	for _, l := range d.Lines {
		g.lack("line."+l.ID+".phone", !l.Phone.Known(), "no number to ring")
		g.lack("line."+l.ID+".hours", !l.Hours.Known(), "no hours")
	}
	return g
}

type gaps []Gap

func (g *gaps) lack(place string, lacking bool, shown string) {
	if lacking {
		*g = append(*g, Gap{place, shown})
	}
}
