package office

import (
	"strings"

	"klar/locales"
	"klar/visit/rule"
)

// A Disagreement is what another source says against a fact.
type Disagreement struct {
	About string // the fact, as the file calls it: "booking"
	rule.Dispute
}

// Rulebook returns every fact about the offices and the lines, with its source:
// for one that has none, the office's website.
func (d Data) Rulebook() []rule.Section {
	var sections []rule.Section
	for _, o := range d.Offices {
		sections = append(sections, rule.Section{Title: named("rules.section.office", o.Name), Rules: o.rules()})
	}
	for _, l := range d.Lines {
		sections = append(sections, rule.Section{Title: named("rules.section.office", l.Name), Rules: l.rules()})
	}
	return sections
}

func named(key locales.Key, name Names) locales.Message {
	return locales.Message{Key: key, Data: locales.Data{"Office": name}}
}

func (o Office) rules() []rule.Rule {
	b := book{website: o.Website, disagreements: o.Disagreements}
	phone := as("rules.office.value", string(o.Phone.Value.Spoken()))
	if o.PhoneIsSwitchboard {
		phone = as("rules.office.switchboard", o.Phone.Value.Spoken())
	}
	closed := make([]string, 0, len(o.ClosedDays.Value))
	for _, day := range o.ClosedDays.Value {
		closed = append(closed, string(day))
	}
	b.add("address", "rules.about.address", as("rules.office.value", o.Address.Value.String()), o.Address.Source)
	b.add("phone", "rules.about.phone", phone, o.Phone.Source)
	b.add("email", "rules.about.email", as("rules.office.value", string(o.Email.Value)), o.Email.Source)
	b.add("secure_mail", "rules.about.secure-mail", o.SecureMail.Value.message(), o.SecureMail.Source)
	b.add("hours", "rules.about.hours", o.Hours.Value.message(), o.Hours.Source)
	b.add("closed_days", "rules.about.closed-days", as("rules.office.value", strings.Join(closed, ", ")), o.ClosedDays.Source)
	b.add("booking", "rules.about.booking", locales.Message{Key: o.Booking.Value.MessageKey()}, o.Booking.Source)
	return b.rules
}

func (l Line) rules() []rule.Rule {
	b := book{disagreements: l.Disagreements}
	b.add("phone", "rules.about.phone", as("rules.office.value", l.Phone.Value.Spoken()), l.Phone.Source)
	b.add("hours", "rules.about.hours", l.Hours.Value.message(), l.Hours.Source)
	return b.rules
}

// A book collects the facts that are known as rules.
type book struct {
	website       URL
	disagreements []Disagreement
	rules         []rule.Rule
}

func (b *book) add(name string, about locales.Key, says locales.Message, source rule.Source) {
	if source.Sure == 0 {
		return
	}
	if source.URL == "" {
		source.URL = string(b.website)
	}
	r := rule.New(about, says, source)
	for _, d := range b.disagreements {
		if d.About == name {
			r = r.Against(d.Dispute)
		}
	}
	b.rules = append(b.rules, r)
}

func as(key locales.Key, value string) locales.Message {
	return locales.Message{Key: key, Data: locales.Data{"Value": value}}
}

// text returns the hours on one line.
func (h Hours) message() locales.Message {
	var line locales.Message
	for i, row := range h.Rows() {
		text := locales.Message{Key: "rules.office.hours", Data: locales.Data{"Days": row.Days, "Open": row.Open}}
		if i == 0 {
			line = text
		} else {
			line = locales.Message{Key: "rules.office.list", Data: locales.Data{"First": line, "Next": text}}
		}
	}
	return line
}

// text returns the recipient on one line.
func (m SecureMail) message() locales.Message {
	if m.Category == "" {
		return as("rules.office.value", m.To)
	}
	return as("rules.office.value", m.To+", "+m.Category)
}

// asText lets a sentence of the file stand where a message does.
func (n Names) asText() locales.Message {
	return locales.Message{Key: "rules.office.value", Data: locales.Data{"Value": n}}
}

// disagreements reads what other sources say against the facts of a place.
func (f *file) disagreements(place string, tables []disagreementTable, facts map[string]bool) []Disagreement {
	var ds []Disagreement
	place += ".disagreement"
	for _, t := range tables {
		if !facts[t.About] {
			f.refuse(place+".about", "%q is no fact that is given here", t.About)
		}
		f.url(place+".source", t.Source)
		ds = append(ds, Disagreement{t.About, rule.Dispute{
			Message: f.text(place+".says", t.Says).asText(),
			Follow:  f.text(place+".follow", t.Follow).asText(),
			Source:  fact(f, place, struct{}{}, t.sourceTable).Source,
		}})
	}
	return ds
}
