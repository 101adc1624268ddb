package office

import (
	"reflect"
	"slices"
	"testing"

	"klar/locales"
	"klar/visit/civil"
	"klar/visit/rule"
)

const today civil.Date = "2026-11-21"

func kinds(warnings []Warning) []WarningKind {
	var kinds []WarningKind
	for _, w := range warnings {
		kinds = append(kinds, w.Kind)
	}
	return kinds
}

func TestWarnings(t *testing.T) {
	herning, _ := Embedded().Office("herning")
	randers, _ := Embedded().Office("randers")
	// An office with many facts that is open on Saturdays.
	aaby := Office{
		Hours: known(Hours{
			Week: [7][]Span{
				1: {{"10:00", "12:00"}, {"13:00", "16:00"}},
				2: {{"10:00", "16:00"}},
				5: {{"09:00", "13:00"}},
				6: {{"10:00", "12:00"}},
			},
			Days: []DayHours{
				{Day: "06-05", Open: []Span{{"09:00", "10:00"}}},
				{Day: "2028-06-05", Open: []Span{{"11:00", "12:00"}}},
				{Day: "2027-12-26", Open: []Span{{"10:00", "11:00"}}},
				{Day: "2030-12-24", Open: []Span{{"08:00", "09:00"}}},
			},
		}),
		ClosedDays: known([]civil.CalendarDay{"12-24", "2026-12-29", "2031-06-05"}),
	}
	library := Office{Hours: known(Hours{
		Week:     [7][]Span{0: {{"10:00", "14:00"}}, 1: {{"10:00", "20:00"}}},
		Holidays: []Span{{"12:00", "14:00"}},
	})}

	tests := []struct {
		name   string
		office Office
		day    civil.Date
		at     civil.Clock
		want   []WarningKind
	}{
		{"an ordinary Thursday", herning, "2026-12-03", "14:30", nil},
		{"no time yet", herning, "2026-12-03", "", nil},
		{"no day", herning, "", "", nil},
		{"an impossible day", herning, "2026-02-31", "14:30", nil},

		{"a minute before opening", herning, "2026-12-03", "09:59", []WarningKind{OutsideHours}},
		{"at opening", herning, "2026-12-03", "10:00", nil},
		{"a minute before closing", herning, "2026-12-03", "17:59", nil},
		{"at closing", herning, "2026-12-03", "18:00", []WarningKind{OutsideHours}},
		{"open on Thursday, not on Friday", herning, "2026-12-04", "14:30", []WarningKind{OutsideHours}},
		{"between two spans", aaby, "2026-11-30", "12:30", []WarningKind{OutsideHours}},
		{"in the second span", aaby, "2026-11-30", "13:00", nil},
		{"unknown hours are not guessed", randers, "2026-12-03", "03:00", nil},
		{"an invalid time", herning, "2026-12-03", "29:99", nil},

		{"Saturday", herning, "2026-12-05", "11:00", []WarningKind{Weekend}},
		{"Sunday", randers, "2026-12-06", "", []WarningKind{Weekend}},
		{"open on Saturdays", aaby, "2026-12-05", "11:00", nil},
		{"open on Saturdays, but not then", aaby, "2026-12-05", "15:00", []WarningKind{OutsideHours}},
		{"a day of the week without hours", aaby, "2026-12-02", "11:00", []WarningKind{ClosedWeekday}},

		{"Good Friday", herning, "2027-03-26", "09:00", []WarningKind{PublicHoliday}},
		{"a holiday with unknown hours", randers, "2026-12-25", "", []WarningKind{PublicHoliday}},
		{"a holiday on a Saturday is said once", herning, "2026-12-26", "", []WarningKind{PublicHoliday}},
		{"store bededag is an ordinary Friday", herning, "2027-04-23", "09:00", nil},
		{"open on Sundays, not on Easter Sunday", aaby.openSundays(), "2027-03-28", "11:00", []WarningKind{PublicHoliday}},
		{"open on public holidays", library, "2027-03-28", "13:00", nil},
		{"open on public holidays, but not then", library, "2027-03-28", "10:00", []WarningKind{OutsideHours}},

		{"the office's own closing day", aaby, "2026-12-29", "11:00", []WarningKind{ClosedDay}},
		{"a closing day of this year only", aaby, "2028-12-29", "", []WarningKind{FarAhead}},
		{"the office's own Christmas Eve", aaby, "2026-12-24", "", []WarningKind{ClosedDay}},
		{"open on Christmas Eve in one year", aaby, "2030-12-24", "08:30", []WarningKind{FarAhead}},
		{"open on Christmas Eve in one year, but not then", aaby, "2030-12-24", "10:30", []WarningKind{OutsideHours, FarAhead}},
		{"closed on Constitution Day in one year", aaby, "2031-06-05", "09:30", []WarningKind{ClosedDay, FarAhead}},
		{"the office's own Constitution Day", aaby, "2029-06-05", "09:30", []WarningKind{FarAhead}},
		{"the hours of that day", aaby, "2029-06-05", "11:30", []WarningKind{OutsideHours, FarAhead}},
		{"one year goes before all years", aaby, "2028-06-05", "11:30", []WarningKind{FarAhead}},
		{"the office's own hours on a holiday", aaby, "2027-12-26", "10:30", []WarningKind{FarAhead}},

		{"Christmas Eve, nothing said", herning, "2026-12-24", "11:00", []WarningKind{DoubtfulDay}},
		{"New Year's Eve, unknown hours", randers, "2026-12-31", "", []WarningKind{DoubtfulDay}},
		{"doubtful, and outside hours too", herning, "2026-12-24", "19:00", []WarningKind{DoubtfulDay, OutsideHours}},
		{"Constitution Day on a Saturday", herning, "2027-06-05", "", []WarningKind{Weekend}},
		{"New Year's Eve on a closed weekday", aaby, "2026-12-31", "", []WarningKind{ClosedWeekday}},
		{"Constitution Day on a Tuesday", herning, "2029-06-05", "11:00", []WarningKind{DoubtfulDay, FarAhead}},
		{"Constitution Day that is Whit Monday", herning, "2028-06-05", "11:00", []WarningKind{PublicHoliday, FarAhead}},

		{"a year from now, a Sunday", randers, "2027-11-21", "", []WarningKind{Weekend}},
		{"more than a year from now", randers, "2027-11-22", "", []WarningKind{FarAhead}},

		{"no office: an ordinary day", Office{}, "2026-12-03", "03:00", nil},
		{"no office: weekend", Office{}, "2026-12-05", "", []WarningKind{Weekend}},
		{"no office: holiday", Office{}, "2026-12-25", "", []WarningKind{PublicHoliday}},
		{"no office: Christmas Eve", Office{}, "2026-12-24", "", []WarningKind{DoubtfulDay}},
		{"no office: far ahead", Office{}, "2036-12-03", "", []WarningKind{FarAhead}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := kinds(tt.office.Warnings(tt.day, tt.at, today)); !slices.Equal(got, tt.want) {
				t.Errorf("%s %s: got %v, want %v", tt.day, tt.at, got, tt.want)
			}
		})
	}
}

func known[T any](value T) Fact[T] { return Fact[T]{value, rule.Source{Sure: rule.Official}} }

func (o Office) openSundays() Office {
	o.Hours.Value.Week[0] = []Span{{"10:00", "12:00"}}
	return o
}

func TestWarningsOnLeapDay(t *testing.T) {
	got := Office{}.Warnings("2029-03-01", "", "2028-02-29")
	if len(got) != 0 {
		t.Errorf("a year after 29 February: got %v, want none", got)
	}
}

// A warning with unsure hours says that they are unsure.
func TestWarningOfUnsureHours(t *testing.T) {
	sure := Office{Hours: known(Hours{Week: [7][]Span{4: {{"10:00", "12:00"}}}})}
	unsure := sure
	unsure.Hours.Sure = rule.Partial
	for _, o := range []Office{sure, unsure} {
		got := o.Warnings("2026-12-03", "14:00", today)
		if len(got) != 1 || got[0].Unsure != o.Hours.Unsure() {
			t.Errorf("got %+v, want one warning with unsure %t", got, o.Hours.Unsure())
		}
	}
}

func TestWarningMessage(t *testing.T) {
	ten, noon := civil.Clock("10:00").Message(), civil.Clock("12:00").Message()
	tests := []struct {
		warning Warning
		want    locales.Message
	}{
		{Warning{Kind: ClosedDay}, locales.Message{Key: "office.warning.closed-day"}},
		{Warning{Kind: PublicHoliday, Day: "2026-12-26"}, locales.Message{
			Key: "office.warning.public-holiday", Data: locales.Data{"Holiday": locales.Key("holiday.second-christmas-day")}}},
		{Warning{Kind: Weekend, Day: "2026-12-05"}, locales.Message{
			Key: "office.warning.weekend", Data: locales.Data{"Weekday": locales.Key("weekday.saturday")}}},
		{Warning{Kind: ClosedWeekday, Day: "2026-12-02"}, locales.Message{
			Key: "office.warning.closed-weekday", Data: locales.Data{"Weekday": locales.Key("weekday.wednesday")}}},
		{Warning{Kind: DoubtfulDay, Day: "2026-12-24"}, locales.Message{
			Key: "office.warning.doubtful-day", Data: locales.Data{"Date": civil.Date("2026-12-24").Message()}}},
		{Warning{Kind: OutsideHours, Day: "2026-12-03", Open: []Span{{"10:00", "12:00"}}}, locales.Message{
			Key: "office.warning.outside-hours", Data: locales.Data{"Hours": locales.Message{
				Key: "office.span", Data: locales.Data{"From": ten, "To": noon}}}}},
		{Warning{Kind: OutsideHours, Day: "2026-12-03", Open: []Span{{"10:00", "12:00"}}, Unsure: true}, locales.Message{
			Key: "office.warning.outside-unsure-hours", Data: locales.Data{"Hours": locales.Message{
				Key: "office.span", Data: locales.Data{"From": ten, "To": noon}}}}},
		{Warning{Kind: FarAhead}, locales.Message{Key: "office.warning.far-ahead"}},
	}
	for _, tt := range tests {
		if got := tt.warning.Message(); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("warning %d: got %v, want %v", tt.warning.Kind, got, tt.want)
		}
	}
}

func TestNearestOpen(t *testing.T) {
	herning, _ := Embedded().Office("herning")
	randers, _ := Embedded().Office("randers")
	mondays := Office{Hours: known(Hours{Week: [7][]Span{1: {{"10:00", "12:00"}}}})}
	for _, tt := range []struct {
		name   string
		office Office
		day    civil.Date
		want   civil.Date // "" for none
	}{
		{"Saturday", herning, "2026-12-05", "2026-12-04"},
		{"Sunday", herning, "2026-12-06", "2026-12-07"},
		{"Christmas Eve", herning, "2026-12-24", "2026-12-23"},
		{"Christmas Day", herning, "2026-12-25", "2026-12-23"},
		{"not today or before", herning, "2026-11-22", "2026-11-23"},
		{"open anyway", herning, "2026-12-03", ""},
		{"hours unknown", randers, "2026-12-05", ""},
		{"no office", Office{}, "2026-12-05", ""},
		{"one day a week", mondays, "2026-12-10", "2026-12-07"},
		{"Easter Monday", mondays, "2027-03-29", "2027-04-05"},
		{"never open", Office{Hours: known(Hours{})}, "2026-12-05", ""},
		{"no day", herning, "", ""},
		{"the last day there is", herning, "9999-12-31", "9999-12-30"},
	} {
		if got, ok := tt.office.NearestOpen(tt.day, today); got.Day != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: got %q, %t; want %q", tt.name, got.Day, ok, tt.want)
		}
	}
	friday, _ := herning.NearestOpen("2026-12-05", today)
	want := "Så vidt vi ved, er der åbent fredag den 4. december 2026 kl. 08.00–12.00."
	if got := friday.Message().In(t.Context()); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
