package office

import (
	"strings"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/rule"
)

// A Disagreement is another source that contradicts a fact.
type Disagreement struct {
	About string // the key of the fact in the file: "booking"
	rule.Dispute
}

// Rulebook returns every known fact about the offices and the lines as a rule, in a
// section for each. A fact without a source has the office's website as source.
func (d Data) Rulebook() []rule.Section {
	var sections []rule.Section
	for _, o := range d.Offices {
		sections = append(sections, rule.Section{Title: officeMessage("rules.section.office", o.Name), Rules: o.rules()})
	}
	for _, l := range d.Lines {
		sections = append(sections, rule.Section{Title: officeMessage("rules.section.office", l.Name), Rules: l.rules()})
	}
	return sections
}

func officeMessage(key locales.Key, name Names) locales.Message {
	return locales.Message{Key: key, Data: locales.Data{"Office": name}}
}

func (o Office) rules() []rule.Rule {
	facts := factRules{website: o.Website, disagreements: o.Disagreements}
	phone := valueMessage("rules.office.value", string(o.Phone.Value.Spoken()))
	if o.PhoneIsSwitchboard {
		phone = valueMessage("rules.office.switchboard", o.Phone.Value.Spoken())
	}
	closed := make([]string, 0, len(o.ClosedDays.Value))
	for _, day := range o.ClosedDays.Value {
		closed = append(closed, string(day))
	}
	facts.add("address", "rules.about.address", valueMessage("rules.office.value", o.Address.Value.String()), o.Address.Source)
	facts.add("phone", "rules.about.phone", phone, o.Phone.Source)
	facts.add("email", "rules.about.email", valueMessage("rules.office.value", string(o.Email.Value)), o.Email.Source)
	facts.add("secure_mail", "rules.about.secure-mail", o.SecureMail.Value.message(), o.SecureMail.Source)
	facts.add("hours", "rules.about.hours", o.Hours.Value.message(), o.Hours.Source)
	facts.add("closed_days", "rules.about.closed-days", valueMessage("rules.office.value", strings.Join(closed, ", ")), o.ClosedDays.Source)
	facts.add("booking", "rules.about.booking", locales.Message{Key: o.Booking.Value.MessageKey()}, o.Booking.Source)
	return facts.rules
}

func (l Line) rules() []rule.Rule {
	facts := factRules{disagreements: l.Disagreements}
	facts.add("phone", "rules.about.phone", valueMessage("rules.office.value", l.Phone.Value.Spoken()), l.Phone.Source)
	facts.add("hours", "rules.about.hours", l.Hours.Value.message(), l.Hours.Source)
	return facts.rules
}

// factRules collects the known facts of one office or line as rules.
type factRules struct {
	website       URL
	disagreements []Disagreement
	rules         []rule.Rule
}

// add adds a rule for the fact with the given key in the file, when it is known.
func (facts *factRules) add(name string, about locales.Key, says locales.Message, source rule.Source) {
	if source.Sure == 0 {
		return
	}
	if source.URL == "" {
		source.URL = string(facts.website)
	}
	r := rule.New(about, says, source)
	for _, d := range facts.disagreements {
		if d.About == name {
			r = r.Against(d.Dispute)
		}
	}
	facts.rules = append(facts.rules, r)
}

func valueMessage(key locales.Key, value string) locales.Message {
	return locales.Message{Key: key, Data: locales.Data{"Value": value}}
}

// message returns the hours on one line.
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

// message returns the recipient on one line.
func (m SecureMail) message() locales.Message {
	if m.Category == "" {
		return valueMessage("rules.office.value", m.To)
	}
	return valueMessage("rules.office.value", m.To+", "+m.Category)
}

// asMessage returns a sentence of the file as a message.
func (n Names) asMessage() locales.Message {
	return locales.Message{Key: "rules.office.value", Data: locales.Data{"Value": n}}
}

// disagreements converts the sources that contradict the facts of a place. facts
// holds the keys of the facts that the place may have, true for those it has.
func (f *file) disagreements(place string, tables []disagreementTable, facts map[string]bool) []Disagreement {
	var ds []Disagreement
	place += ".disagreement"
	for _, t := range tables {
		if !facts[t.About] {
			f.refuse(place+".about", "%q is no fact that is given here", t.About)
		}
		if _, cited := cite.Find(t.Source); !cited {
			f.url(place+".source", t.Source)
		}
		ds = append(ds, Disagreement{t.About, rule.Dispute{
			Message: f.text(place+".says", t.Says).asMessage(),
			Follow:  f.text(place+".follow", t.Follow).asMessage(),
			Source:  fact(f, place, struct{}{}, t.sourceTable).Source,
		}})
	}
	return ds
}
