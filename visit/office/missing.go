package office

import (
	"fmt"

	"klar/visit/civil"
)

// A Gap is something that the file does not say and that the operator should find
// out.
type Gap struct {
	Place string // where it belongs in the file: "office.randers.hours"
	Shown string // what citizens see instead
}

// Missing returns the gaps of the file, in the order of the file. Among them are
// the next days after today on which many offices close and an office does not say
// whether it does.
func (d Data) Missing(today civil.Date) []Gap {
	var g gaps
	if o := d.Operator; o != nil {
		g.addIf("operator.privacy", o.Privacy == "", "no link to how you handle personal data")
		g.addIf("operator.accessibility", o.Accessibility == "", "no link to your accessibility statement")
	} else {
		g.addIf("operator", true, "that nobody has put their name to the service; -base-url is refused")
	}
	for _, o := range d.Offices {
		place := "office." + o.ID
		g.addIf(place+".address", !o.Address.Known(), "the website in place of an address")
		g.addIf(place+".phone", !o.Phone.Known(), "no number to ring")
		g.addIf(place+".phone", o.PhoneIsSwitchboard, "the municipality’s main number, not the office’s own")
		g.addIf(place+".email", !o.Email.Known(), "no e-mail address")
		g.addIf(place+".hours", !o.Hours.Known(), "that the hours are unknown")
		g.addIf(place+".booking.policy", o.Booking.Value == BookingUnknown, "that nobody knows if a visit must be booked")
		g.addIf(place+".booking.url", !o.BookingURL.Known(), "no link to book with")
		for _, day := range doubtfulDays {
			next := day.Next(today)
			_, kind := o.openOn(next)
			g.addIf(place+".closed_days or days of .hours", kind == DoubtfulDay, fmt.Sprintf("that nobody knows if you are open on %s", next))
		}
	}
	for _, l := range d.Lines {
		g.addIf("line."+l.ID+".phone", !l.Phone.Known(), "no number to ring")
		g.addIf("line."+l.ID+".hours", !l.Hours.Known(), "no hours")
	}
	return g
}

type gaps []Gap

// addIf adds a gap when lacking is true.
func (g *gaps) addIf(place string, lacking bool, shown string) {
	if lacking {
		*g = append(*g, Gap{place, shown})
	}
}
