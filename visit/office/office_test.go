package office

import (
	"testing"

	"klar/locales"
)

func TestEmbedded(t *testing.T) {
	data := Embedded()
	if data.Operator != nil {
		t.Errorf("operator: got %+v, want none", data.Operator)
	}
	herning, _ := data.Office("herning")
	randers, _ := data.Office("randers")
	for _, tt := range []struct{ name, got, want string }{
		{"first office", data.Offices[0].ID, "herning"},
		{"second office", data.Offices[1].ID, "randers"},
		{"Herning in Danish", herning.Name.In(locales.Danish), "Borgerservice Herning"},
		{"Herning in English", herning.Municipality.In(locales.English), "Herning Municipality"},
		{"Herning's site", herning.Website.Host(), "www.herning.dk"},
		{"Herning's address", herning.Address.Value.String(), "Torvet 5, 7400 Herning"},
		{"Herning's phone", herning.Phone.Value.Spoken(), "96 28 24 00"},
		{"Herning's phone as a link", herning.Phone.Value.Link(), "tel:+4596282400"},
		{"Herning's mail", herning.Email.Value.Link(), "mailto:borgerservice@herning.dk"},
		{"Randers' site", randers.Website.Host(), "www.randers.dk"},
		{"Randers' address", randers.Address.Value.String(), "Laksetorvet, 8900 Randers C"},
		{"Randers' phone", randers.Phone.Value.Spoken(), "89 15 15 15"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if herning.PhoneIsSwitchboard || !randers.PhoneIsSwitchboard {
		t.Errorf("switchboard: got Herning %t, Randers %t, want only Randers", herning.PhoneIsSwitchboard, randers.PhoneIsSwitchboard)
	}
	if herning.Booking.Value != BookingRecommended || randers.Booking.Value != BookingUnknown {
		t.Errorf("booking: got Herning %d, Randers %d, want recommended and unknown", herning.Booking.Value, randers.Booking.Value)
	}
	for _, tt := range []struct {
		name                  string
		known, unsure         bool
		wantKnown, wantUnsure bool
	}{
		{"Herning's address", herning.Address.Known(), herning.Address.Unsure(), true, false},
		{"Herning's phone", herning.Phone.Known(), herning.Phone.Unsure(), true, false},
		{"Herning's hours", herning.Hours.Known(), herning.Hours.Unsure(), true, true},
		{"Herning's booking page", herning.BookingURL.Known(), herning.BookingURL.Unsure(), false, false},
		{"Randers' address", randers.Address.Known(), randers.Address.Unsure(), true, true},
		{"Randers' phone", randers.Phone.Known(), randers.Phone.Unsure(), true, true},
		{"Randers' mail", randers.Email.Known(), randers.Email.Unsure(), false, false},
		{"Randers' hours", randers.Hours.Known(), randers.Hours.Unsure(), false, false},
	} {
		if tt.known != tt.wantKnown || tt.unsure != tt.wantUnsure {
			t.Errorf("%s: got known %t, unsure %t, want %t, %t", tt.name, tt.known, tt.unsure, tt.wantKnown, tt.wantUnsure)
		}
	}
	for id, want := range map[string]string{
		MitIDSupport: "33 98 00 10", DigitalHotline: "70 20 00 00", Cyberhotline: "33 37 00 37",
	} {
		line, ok := data.Line(id)
		if got := line.Phone.Value.Spoken(); !ok || got != want {
			t.Errorf("line %s: got %q, %t, want %q", id, got, ok, want)
		}
	}
}

// names returns a name in Danish and in English.
func names(danish, english string) Names {
	return Names{locales.Danish: danish, locales.English: english}
}

func TestNamesIn(t *testing.T) {
	n := names("Borgerservice", "Citizen Service")
	n["uk"] = "Служба"
	for l, want := range map[locales.Language]string{"da": "Borgerservice", "en": "Citizen Service", "uk": "Служба", "pl": "Citizen Service"} {
		if got := n.In(l); got != want {
			t.Errorf("%s: got %q, want %q", l, got, want)
		}
	}
}

func TestOfficeUnknown(t *testing.T) {
	for _, id := range []string{"", Unsure, "Herning", "aaby"} {
		if o, ok := Embedded().Office(id); ok || o.ID != "" {
			t.Errorf("Office(%q) = %q, %t, want none", id, o.ID, ok)
		}
	}
	if l, ok := Embedded().Line("herning"); ok {
		t.Errorf("Line(herning) = %q, want none", l.ID)
	}
}

// Unknown facts become empty texts, not half a link or a lone comma.
func TestUnknownFactsAreEmpty(t *testing.T) {
	var o Office
	for name, got := range map[string]string{
		"address": o.Address.Value.String(),
		"phone":   o.Phone.Value.Spoken() + o.Phone.Value.Link(),
		"email":   o.Email.Value.Link(),
		"website": o.Website.Host(),
		"name":    o.Name.In(locales.Danish),
	} {
		if got != "" {
			t.Errorf("%s: got %q, want nothing", name, got)
		}
	}
}
