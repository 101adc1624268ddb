package office

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/civil"
)

// plainText returns a message as text without the message files. It uses the last
// word of a key for a name, and puts times and joined texts in full.
func plainText(text locales.Message) string {
	said := func(name string) string {
		switch v := text.Data[name].(type) {
		case locales.Message:
			return plainText(v)
		case locales.Key:
			return plainText(locales.Message{Key: v})
		default:
			return fmt.Sprint(v)
		}
	}
	switch text.Key {
	case "date.clock":
		return said("Hour") + ":" + said("Minute")
	case "office.span":
		return said("From") + "-" + said("To")
	case "office.unsure-hours":
		return said("Hours") + " " + said("Unsure")
	case "office.from-to":
		return said("From") + " to " + said("To")
	case "office.and":
		return said("First") + " and " + said("Second")
	case "date.day-and-month":
		return said("Day") + " " + said("Month")
	case "date.full":
		return said("Weekday") + " " + said("Day") + " " + said("Month") + " " + said("Year")
	}
	return string(text.Key[strings.LastIndex(string(text.Key), ".")+1:])
}

func TestHoursRows(t *testing.T) {
	data := Embedded()
	herning, _ := data.Office("herning")
	support, _ := data.Line(MitIDSupport)
	hotline, _ := data.Line(DigitalHotline)
	tests := []struct {
		name  string
		hours Hours
		want  []string
	}{
		{"every day its own", herning.Hours.Value, []string{
			"monday: 10:00-16:00", "tuesday: 07:00-15:00", "wednesday: 12:30-15:00",
			"thursday: 10:00-18:00", "friday: 08:00-12:00",
		}},
		{"grouped, with holidays and single days", support.Hours.Value, []string{
			"monday to friday: 08:00-20:00", "saturday and sunday: 10:00-16:00",
			"public-holidays: 10:00-16:00", "24 december: 10:00-14:00 unsure", "31 december: 10:00-14:00 unsure",
		}},
		{"closed days are left out", hotline.Hours.Value, []string{
			"monday to thursday: 08:00-20:00", "friday: 08:00-16:00", "sunday: 16:00-20:00",
		}},
		{"the same hours with a day between are not one", Hours{Week: [7][]Span{
			time.Monday: {{"10:00", "12:00"}, {"13:00", "16:00"}}, time.Wednesday: {{"10:00", "12:00"}, {"13:00", "16:00"}},
		}}, []string{
			"monday: 10:00-12:00 and 13:00-16:00", "wednesday: 10:00-12:00 and 13:00-16:00",
		}},
		{"one year's day", Hours{Days: []DayHours{{Day: "2026-12-30", Open: []Span{{"10:00", "12:00"}}}}},
			[]string{"wednesday 30 december 2026: 10:00-12:00"}},
		{"nothing known", Hours{}, nil},
	}
	for _, tt := range tests {
		var got []string
		for _, row := range tt.hours.Rows() {
			got = append(got, plainText(row.Days)+": "+plainText(row.Open))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestHoursOn(t *testing.T) {
	herning, _ := Embedded().Office("herning")
	if got, want := herning.Hours.Value.On(time.Wednesday), []Span{{"12:30", "15:00"}}; !slices.Equal(got, want) {
		t.Errorf("Wednesday: got %v, want %v", got, want)
	}
	if got := herning.Hours.Value.On(time.Saturday); got != nil {
		t.Errorf("Saturday: got %v, want none", got)
	}
}

func TestDateMessage(t *testing.T) {
	if got, want := plainText(civil.Date("2026-12-03").Message()), "thursday 3 december 2026"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHoursInShort(t *testing.T) {
	every := []Span{{"10:00", "16:00"}}
	h := Hours{
		Week:     [7][]Span{1: every, 2: every, 3: every, 4: {{"10:00", "12:00"}, {"13:00", "18:00"}}},
		Holidays: every,
		Days:     []DayHours{{Day: "06-05", Open: every}},
	}
	got, ok := h.InShort()
	want := "mandag til onsdag 10.00–16.00, torsdag 10.00–12.00 og 13.00–18.00"
	if text := got.In(t.Context()); !ok || text != want {
		t.Errorf("got %q, %t; want %q", text, ok, want)
	}
	if got, ok := (Hours{Days: h.Days}).InShort(); ok {
		t.Errorf("without a week: got %v, want nothing", got)
	}
}
