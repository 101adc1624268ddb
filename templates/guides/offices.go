package guides

import (
	"fmt"

	"klar/locales"
	"klar/visit/office"
)

// office returns the office of the given id.
func (w *words) office(id string) (office.Office, error) {
	o, there := w.offices.Office(id)
	if !there {
		return office.Office{}, fmt.Errorf("there is no office %q", id)
	}
	return o, nil
}

// name returns what an office or a line is called.
func (w *words) name(id string) (string, error) {
	l := locales.From(w.ctx)
	if line, there := w.offices.Line(id); there {
		return plain(line.Name.In(l)), nil
	}
	o, err := w.office(id)
	return plain(o.Name.In(l)), err
}

// phone returns the number of a line or an office, to ring.
func (w *words) phone(id string) (string, error) {
	if line, there := w.offices.Line(id); there {
		return w.number(line.Phone), nil
	}
	o, err := w.office(id)
	if err != nil {
		return "", err
	}
	if !o.Phone.Known() {
		return w.say("guides.phone-unknown") + " " + w.site(o), nil
	}
	number := w.number(o.Phone)
	if o.PhoneIsSwitchboard {
		number += ". " + plain(locales.T(w.ctx, "visit.office.switchboard", locales.Data{"Municipality": o.Municipality}))
	}
	return number, nil
}

func (w *words) number(phone office.Fact[office.Phone]) string {
	return w.fact(link(phone.Value.Spoken(), phone.Value.Link()), phone.Source)
}

// about says what a line helps with.
func (w *words) about(id string) (string, error) {
	line, there := w.offices.Line(id)
	if !there {
		return "", fmt.Errorf("there is no line %q", id)
	}
	if line.About() == "" {
		return "", nil
	}
	return plain(w.say(line.About())), nil
}

// hours lists when an office or a line is open, or says that it is not known.
func (w *words) hours(id string) (string, error) {
	known, where := office.Fact[office.Hours]{}, ""
	if line, there := w.offices.Line(id); there {
		known = line.Hours
	} else {
		o, err := w.office(id)
		if err != nil {
			return "", err
		}
		known, where = o.Hours, " "+locales.T(w.ctx, "visit.office.see-website")+" "+w.site(o)
	}
	if !known.Known() {
		return w.say("visit.office.hours-unknown") + where + "\n", nil
	}
	var rows []string
	for _, row := range known.Value.Rows() {
		rows = append(rows, plain(row.Days.In(w.ctx)+": "+row.Open.In(w.ctx)))
	}
	return w.fact(list(rows)+"\n", known.Source) + "\n", nil
}

// address returns where an office lies.
func (w *words) address(id string) (string, error) {
	o, err := w.office(id)
	if err != nil || !o.Address.Known() {
		return w.say("guides.address-unknown"), err
	}
	return w.fact(plain(o.Address.Value.String()), o.Address.Source), nil
}

// email returns where to write to an office.
func (w *words) email(id string) (string, error) {
	o, err := w.office(id)
	if err != nil || !o.Email.Known() {
		return w.say("guides.email-unknown"), err
	}
	return w.fact(link(string(o.Email.Value), o.Email.Value.Link()), o.Email.Source), nil
}

// secureMail says how to write to an office in Digital Post.
func (w *words) secureMail(id string) (string, error) {
	o, err := w.office(id)
	if err != nil || !o.SecureMail.Known() {
		return w.say("guides.secure-mail-unknown"), err
	}
	said := locales.T(w.ctx, "guides.secure-mail", locales.Data{"To": plain(o.SecureMail.Value.To)})
	if category := o.SecureMail.Value.Category; category != "" {
		said += " " + locales.T(w.ctx, "guides.secure-mail-category", locales.Data{"Category": plain(category)})
	}
	return w.fact(said+" "+w.say("guides.secure-mail-subject"), o.SecureMail.Source), nil
}

// website returns a link to the office's municipality.
func (w *words) website(id string) (string, error) {
	o, err := w.office(id)
	return w.site(o), err
}

func (w *words) site(o office.Office) string { return link(o.Website.Host(), string(o.Website)) }

// booking says whether a visit must be booked, and where.
func (w *words) booking(id string) (string, error) {
	o, err := w.office(id)
	if err != nil {
		return "", err
	}
	said := w.say(o.Booking.Value.MessageKey())
	if o.Booking.Known() {
		said = w.fact(said, o.Booking.Source)
	}
	if o.BookingURL.Known() {
		said += " " + link(w.say("visit.office.book-here"), string(o.BookingURL.Value))
	}
	return said, nil
}
