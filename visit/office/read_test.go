package office

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"klar/locales"
	"klar/visit/civil"
	"klar/visit/rule"
)

// goodFile is a file with everything in it. The tests change one line at a time.
const goodFile = `
[operator]
name.da = "Aaby Kommune"
name.en = "Aaby Municipality"
website = "https://www.aaby.dk/"
email = "klar@aaby.dk"
phone = "+4520000000"
privacy = "https://www.aaby.dk/privatliv"
accessibility = "https://www.was.digst.dk/aaby-dk"

[office.aaby-2]
name.da = "Borgercentret"
name.en = "The Citizen Centre"
municipality.da = "Aaby Kommune"
municipality.en = "Aaby Municipality"
website = "https://www.aaby.dk/borger"
[office.aaby-2.address]
street = "Bygaden 1"
city = "9999 Aaby"
source = "https://www.aaby.dk/kontakt"
checked = "2026-11-01"
sure = "official"
[office.aaby-2.phone]
number = "+4530000000"
switchboard = true
checked = "2026-11-02"
sure = "uncertain"
[office.aaby-2.email]
address = "borger@aaby.dk"
source = "https://www.aaby.dk/kontakt"
checked = "2026-11-03"
sure = "partial"
[office.aaby-2.hours]
monday = ["9-12", "13.00–15.30"]
saturday = []
public_holidays = ["10:00-11:00"]
days = [{ day = "06-05", open = ["09:00-12:00"] }, { day = "2026-12-30", open = ["09:00-10:00"] }]
source = "https://www.aaby.dk/tider"
checked = "2026-11-04"
sure = "official"
[office.aaby-2.closed_days]
days = ["12-24", "2026-05-15"]
source = "https://www.aaby.dk/tider"
checked = "2026-11-05"
sure = "official"
[office.aaby-2.booking]
policy = "required"
url = "https://www.aaby.dk/tid"
source = "https://www.aaby.dk/tider"
checked = "2026-11-06"
sure = "official"

[office.aaby]
name.da = "A"
name.en = "B"
municipality.da = "C"
municipality.en = "D"
website = "https://e.dk"
[office.aaby-2.secure_mail]
to = "Aaby Kommune"
category = "Borger"
source = "https://www.aaby.dk/kontakt"
checked = "2026-11-07"
sure = "official"
` + goodLines

const goodLines = `
[line.mitid-support]
name.da = "MitID Support"
name.en = "MitID Support"
phone = { number = "+4533980010", source = "https://l.dk", checked = "2026-11-21", sure = "partial" }
[line.digital-hotline]
name.da = "Hotline"
name.en = "Hotline"
phone = { number = "+4570200000", source = "https://l.dk", checked = "2026-11-21", sure = "partial" }
[line.cyberhotline]
name.da = "Cyberhotline"
name.en = "Cyberhotline"
phone = { number = "+4533370037", source = "https://l.dk", checked = "2026-11-21", sure = "partial" }
`

func TestReadThirdMunicipality(t *testing.T) {
	data, err := Read(strings.NewReader(goodFile), "aaby.toml")
	if err != nil {
		t.Fatal(err)
	}
	wantOperator := &Operator{
		Name:          names("Aaby Kommune", "Aaby Municipality"),
		Website:       "https://www.aaby.dk/",
		Email:         "klar@aaby.dk",
		Phone:         "+4520000000",
		Privacy:       "https://www.aaby.dk/privatliv",
		Accessibility: "https://www.was.digst.dk/aaby-dk",
	}
	if !reflect.DeepEqual(data.Operator, wantOperator) {
		t.Errorf("operator: got %+v, want %+v", data.Operator, wantOperator)
	}
	source := func(url string, day int, sure rule.Sure) rule.Source {
		return rule.Source{URL: url, Checked: civil.Date(fmt.Sprintf("2026-11-%02d", day)), Sure: sure}
	}
	want := []Office{{
		ID:                 "aaby-2",
		Name:               names("Borgercentret", "The Citizen Centre"),
		Municipality:       names("Aaby Kommune", "Aaby Municipality"),
		Website:            "https://www.aaby.dk/borger",
		Address:            Fact[Address]{Address{"Bygaden 1", "9999 Aaby"}, source("https://www.aaby.dk/kontakt", 1, rule.Official)},
		Phone:              Fact[Phone]{"+4530000000", source("", 2, rule.Uncertain)},
		PhoneIsSwitchboard: true,
		Email:              Fact[Email]{"borger@aaby.dk", source("https://www.aaby.dk/kontakt", 3, rule.Partial)},
		SecureMail:         Fact[SecureMail]{SecureMail{"Aaby Kommune", "Borger"}, source("https://www.aaby.dk/kontakt", 7, rule.Official)},
		Hours: Fact[Hours]{Hours{
			Week:     [7][]Span{1: {{"09:00", "12:00"}, {"13:00", "15:30"}}},
			Holidays: []Span{{"10:00", "11:00"}},
			Days:     []DayHours{{Day: "06-05", Open: []Span{{"09:00", "12:00"}}}, {Day: "2026-12-30", Open: []Span{{"09:00", "10:00"}}}},
		}, source("https://www.aaby.dk/tider", 4, rule.Official)},
		ClosedDays: Fact[[]civil.CalendarDay]{[]civil.CalendarDay{"12-24", "2026-05-15"}, source("https://www.aaby.dk/tider", 5, rule.Official)},
		Booking:    Fact[Booking]{BookingRequired, source("https://www.aaby.dk/tider", 6, rule.Official)},
		BookingURL: Fact[URL]{"https://www.aaby.dk/tid", source("https://www.aaby.dk/tider", 6, rule.Official)},
	}, {
		ID:           "aaby",
		Name:         names("A", "B"),
		Municipality: names("C", "D"),
		Website:      "https://e.dk",
	}}
	if !reflect.DeepEqual(data.Offices, want) {
		t.Errorf("offices:\ngot  %+v\nwant %+v", data.Offices, want)
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name     string
		old, new string // one change to the good file
		want     string
	}{
		{"a quote left open", `"klar@aaby.dk"`, `"klar@aaby.dk`,
			`line 6 (last key "operator.email"): strings cannot contain newlines`},
		{"an office twice", "[office.aaby]", "[office.aaby-2]",
			`line 53 (last key "office"): Key 'office.aaby-2' has already been defined.`},
		{"a number for a text", `"+4520000000"`, `20000000`,
			`line 7 (last key "operator.phone"): incompatible types: TOML value has type int64; destination has type string`},
		{"hours that are no list", `saturday = []`, `saturday = "closed"`,
			`line 35 (last key "office.aaby-2.hours.saturday"): incompatible types: TOML value has type string; destination has type slice`},
		{"an unknown key", `switchboard = true`, `switchbord = true`,
			`office.aaby-2.phone.switchbord: unknown key`},
		{"an unknown key in a list", `{ day = "06-05", open`, `{ hours = [], day = "06-05", open`,
			`office.aaby-2.hours.days.hours: unknown key`},
		{"capitals in a key", `email = "klar`, `Email = "klar`,
			`operator.Email: unknown key`},
		{"an id with capitals", "[office.aaby]", "[office.Aaby]",
			`office.Aaby: an id has only the letters a to z, digits and hyphens`},
		{"an id with a Danish letter", "[office.aaby]", `[office."åby"]`,
			`office.åby: an id has only the letters a to z, digits and hyphens`},
		{"an empty id", "[office.aaby]", `[office.""]`,
			`office.: an id has only the letters a to z, digits and hyphens`},
		{"the id of not chosen", "[office.aaby]", `[office.unsure]`,
			`office.unsure: this id is taken: it is the answer of those who have not chosen yet`},
		{"no name", `name.da = "A"`, ``, `office.aaby.name.da: missing`},
		{"a blank name", `name.en = "B"`, `name.en = " "`, `office.aaby.name.en: missing`},
		{"a name in a language that is not served", `name.en = "B"`, `name.en = "B"` + "\nname.xx = \"B\"", `office.aaby.name.xx: unknown key`},
		{"a name in capitals", `name.en = "B"`, `name.en = "B"` + "\nname.EN = \"B\"", `office.aaby.name.EN: unknown key`},
		{"no municipality", `municipality.en = "D"`, ``, `office.aaby.municipality.en: missing`},
		{"no website", `website = "https://e.dk"`, ``, `office.aaby.website: missing`},
		{"http", `"https://e.dk"`, `"http://e.dk"`,
			`office.aaby.website: "http://e.dk" is not a web address that starts with https://`},
		{"a script", `"https://e.dk"`, `"javascript:alert(1)"`,
			`office.aaby.website: "javascript:alert(1)" is not a web address that starts with https://`},
		{"no host", `"https://e.dk"`, `"https:///borger"`,
			`office.aaby.website: "https:///borger" is not a web address that starts with https://`},
		{"somebody else's host", `"https://e.dk"`, `"https://e.dk@f.dk"`,
			`office.aaby.website: "https://e.dk@f.dk" is not a web address that starts with https://`},
		{"a short phone", `"+4530000000"`, `"+453000000"`,
			`office.aaby-2.phone.number: "+453000000" is not a Danish number: +45 and eight digits, without spaces`},
		{"a phone with spaces", `"+4530000000"`, `"+45 30 00 00 00"`,
			`office.aaby-2.phone.number: "+45 30 00 00 00" is not a Danish number: +45 and eight digits, without spaces`},
		{"a phone without country", `"+4530000000"`, `"30000000"`,
			`office.aaby-2.phone.number: "30000000" is not a Danish number: +45 and eight digits, without spaces`},
		{"an e-mail with a name", `"borger@aaby.dk"`, `"Aaby <borger@aaby.dk>"`,
			`office.aaby-2.email.address: "Aaby <borger@aaby.dk>" is not an e-mail address`},
		{"no street", `"Bygaden 1"`, `""`, `office.aaby-2.address.street: missing`},
		{"secure mail to nobody", `to = "Aaby Kommune"`, ``, `office.aaby-2.secure_mail.to: missing`},
		{"no postcode", `"9999 Aaby"`, `"Aaby"`,
			`office.aaby-2.address.city: "Aaby" is not a postcode and a town, such as 7400 Herning`},
		{"a source that is not https", `"official"` + "\n[office.aaby-2.phone]", `"official"` + "\n[office.aaby-2.phone]\nsource = \"http://x\"",
			`office.aaby-2.phone.source: "http://x" is not a web address that starts with https://`},
		{"an official fact with no source at all", `source = "https://www.aaby.dk/tider"` + "\n" + `checked = "2026-11-04"`, `checked = "2026-11-04"`,
			`office.aaby-2.hours.source: missing`},
		{"no day of checking", `checked = "2026-11-01"`, ``, `office.aaby-2.address.checked: missing`},
		{"an impossible day of checking", `"2026-11-01"`, `"2026-11-31"`,
			`office.aaby-2.address.checked: "2026-11-31" is not a day such as 2026-12-24`},
		{"not said how sure", `sure = "uncertain"`, ``,
			`office.aaby-2.phone.sure: "" is none of official, partial and uncertain`},
		{"another word for sure", `"uncertain"`, `"maybe"`,
			`office.aaby-2.phone.sure: "maybe" is none of official, partial and uncertain`},
		{"hours that are words", `"9-12"`, `"morning"`,
			`office.aaby-2.hours.monday: "morning" is not from one time to a later one, such as 10:00-16:00`},
		{"hours backwards", `"9-12"`, `"12-9"`,
			`office.aaby-2.hours.monday: "12-9" is not from one time to a later one, such as 10:00-16:00`},
		{"hours of no length", `"9-12"`, `"9-9"`,
			`office.aaby-2.hours.monday: "9-9" is not from one time to a later one, such as 10:00-16:00`},
		{"three times", `"9-12"`, `"9-10-12"`,
			`office.aaby-2.hours.monday: "9-10-12" is not from one time to a later one, such as 10:00-16:00`},
		{"an impossible time", `"9-12"`, `"9-24"`,
			`office.aaby-2.hours.monday: "9-24" is not from one time to a later one, such as 10:00-16:00`},
		{"hours that overlap", `"9-12"`, `"9-14"`,
			`office.aaby-2.hours.monday: "13.00–15.30" does not come after "9-14"`},
		{"hours of no weekday", `monday = ["9-12", "13.00–15.30"]`, ``,
			`office.aaby-2.hours: no day of the week has hours: leave the table out when they are unknown`},
		{"bad hours on holidays", `["10:00-11:00"]`, `["11"]`,
			`office.aaby-2.hours.public_holidays: "11" is not from one time to a later one, such as 10:00-16:00`},
		{"a day without hours", `open = ["09:00-10:00"]`, `open = []`,
			`office.aaby-2.hours.days: 2026-12-30 has no hours: a day that is closed belongs in closed_days`},
		{"an impossible day", `day = "06-05"`, `day = "06-31"`,
			`office.aaby-2.hours.days: "06-31" is not a day such as 2026-12-24, or 12-24 for every year`},
		{"a day twice", `day = "2026-12-30"`, `day = "06-05"`,
			`office.aaby-2.hours.days: 06-05 is there twice`},
		{"an impossible closing day", `"2026-05-15"`, `"2026-02-29"`,
			`office.aaby-2.closed_days.days: "2026-02-29" is not a day such as 2026-12-24, or 12-24 for every year`},
		{"a closing day twice", `"2026-05-15"`, `"12-24"`,
			`office.aaby-2.closed_days.days: 12-24 is there twice`},
		{"no closing days", `days = ["12-24", "2026-05-15"]`, ``,
			`office.aaby-2.closed_days.days: missing`},
		{"open and closed", `"2026-05-15"`, `"06-05"`,
			`office.aaby-2.closed_days.days: 06-05 is in hours.days too`},
		{"open and closed in one year", `"2026-05-15"`, `"2026-12-30"`,
			`office.aaby-2.closed_days.days: 2026-12-30 is in hours.days too`},
		{"another word for booking", `"required"`, `"yes"`,
			`office.aaby-2.booking.policy: "yes" is none of required, recommended and unknown`},
		{"a bad booking page", `url = "https://www.aaby.dk/tid"`, `url = "www.aaby.dk/tid"`,
			`office.aaby-2.booking.url: "www.aaby.dk/tid" is not a web address that starts with https://`},
		{"an operator without a name", `name.da = "Aaby Kommune"`, ``, `operator.name.da: missing`},
		{"a bad privacy page", `"https://www.aaby.dk/privatliv"`, `"/privatliv"`,
			`operator.privacy: "/privatliv" is not a web address that starts with https://`},
		{"a line without a phone", `phone = { number = "+4570200000", source = "https://l.dk", checked = "2026-11-21", sure = "partial" }`, ``,
			`line.digital-hotline.phone: missing`},
		{"a line with a switchboard", `"+4570200000",`, `"+4570200000", switchboard = true,`,
			`line.digital-hotline.phone.switchboard: only an office can have the number of a switchboard`},
		{"a line with a fact without source", `"+4533370037", source = "https://l.dk"`, `"+4533370037"`,
			`line.cyberhotline.phone.source: missing`},
		{"a disagreement about nothing", `[line.cyberhotline]`, "[[line.digital-hotline.disagreement]]\nabout = \"hours\"\nsays = { da = \"A\", en = \"B\" }\n" +
			"follow = { da = \"C\", en = \"D\" }\nsource = \"https://l.dk\"\nchecked = \"2026-11-21\"\nsure = \"partial\"\n[line.cyberhotline]",
			`line.digital-hotline.disagreement.about: "hours" is no fact that is given here`},
		{"a line missing", `[line.cyberhotline]`, `[line.cyber]`, `line.cyberhotline: missing`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(goodFile, tt.old) {
				t.Fatalf("got no %q in goodFile, want it there", tt.old)
			}
			_, err := Read(strings.NewReader(strings.Replace(goodFile, tt.old, tt.new, 1)), "aaby.toml")
			if err == nil {
				t.Fatalf("got no error, want %q", tt.want)
			}
			if got, want := err.Error(), "aaby.toml: "+tt.want; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestReadRefusesAllAtOnce(t *testing.T) {
	tests := []struct {
		name string
		file string
		want []string
	}{
		{"an empty file", "", []string{
			"f.toml: office: no [office.…] table",
			"f.toml: line.mitid-support: missing",
			"f.toml: line.digital-hotline: missing",
			"f.toml: line.cyberhotline: missing",
		}},
		{"offices as a list", "[[office]]\nid = \"aaby\"\n" + goodLines, []string{
			"f.toml: office.id: unknown key",
			"f.toml: office: no [office.…] table",
		}},
		{"an operator nobody can reach, an empty booking", "[operator]\nname.da = \"A\"\nname.en = \"B\"\nwebsite = \"ftp://c.dk\"\n" +
			"[office.aaby]\nname.da = \"A\"\nname.en = \"B\"\nmunicipality.da = \"C\"\nmunicipality.en = \"D\"\nwebsite = \"https://e.dk\"\n" +
			"[office.aaby.booking]\nchecked = \"2026-11-21\"\nsure = \"partial\"\n" + goodLines, []string{
			"f.toml: operator: give an email, a phone or both, so that people can reach you",
			`f.toml: operator.website: "ftp://c.dk" is not a web address that starts with https://`,
			"f.toml: office.aaby.booking: give a policy, a url or both",
		}},
	}
	for _, tt := range tests {
		_, err := Read(strings.NewReader(tt.file), "f.toml")
		if err == nil {
			t.Errorf("%s: got no error, want %q", tt.name, tt.want)
			continue
		}
		if got, want := err.Error(), strings.Join(tt.want, "\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, got, want)
		}
	}
}

// A day of one year is an exception to the same day of every year: open on a yearly
// closed day, or closed on a yearly day with hours.
func TestReadAcceptsAnExceptionToAYearlyDay(t *testing.T) {
	for _, tt := range []struct {
		name   string
		closed string
		day    civil.Date
		want   []WarningKind
	}{
		{"closed every year, open in this one", "12-30", "2026-12-30", nil},
		{"closed every year, and the next", "12-30", "2027-12-30", []WarningKind{ClosedDay, FarAhead}},
		{"open every year, closed in one", "2027-06-05", "2027-06-05", []WarningKind{ClosedDay}},
		{"open every year, and the next", "2027-06-05", "2028-06-05", []WarningKind{FarAhead}},
	} {
		data, err := Read(strings.NewReader(strings.Replace(goodFile, "2026-05-15", tt.closed, 1)), "aaby.toml")
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := kinds(data.Offices[0].Warnings(tt.day, "09:30", today)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got warnings %v, want %v", tt.name, got, tt.want)
		}
	}
}

// The comments of offices.toml have an example of an operator. Without # it must be
// a valid table.
func TestExampleOperatorIsValid(t *testing.T) {
	_, example, _ := strings.Cut(embedded, "# [operator]\n")
	example, _, _ = strings.Cut(example, "\n#\n")
	example = "[operator]\n" + strings.ReplaceAll("\n"+example, "\n# ", "\n")
	data, err := Read(strings.NewReader(example+"\n"+embedded), "offices.toml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := data.Operator.Name.In(locales.Danish), "Eksempel Kommune"; got != want {
		t.Errorf("operator: got %q, want %q", got, want)
	}
}

func TestReadReturnsTheErrorOfTheReader(t *testing.T) {
	_, err := Read(iotest.ErrReader(fs.ErrPermission), "aaby.toml")
	if !errors.Is(err, fs.ErrPermission) || err.Error() != "read aaby.toml: permission denied" {
		t.Errorf("got %v, want read aaby.toml: permission denied", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(embedded)
	f.Add(goodFile)
	f.Add("[office.a.hours]\ndays = [{ day = \"06-05\" }]")
	f.Add("[[office]]\n[office.x]\n[line]\n\"\" = 1")
	f.Fuzz(func(t *testing.T, text string) {
		data, err := Read(strings.NewReader(text), "f.toml")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.toml: ") {
				t.Errorf("got error %v, want one that begins with the name of the file", err)
			}
			return
		}
		for _, o := range data.Offices {
			if o.ID == "" || o.ID == Unsure || o.Website.Host() == "" || o.Phone.Known() && o.Phone.Value.Spoken() == "" {
				t.Errorf("got office %+v, want one with an id, a host and a phone number that can be shown", o)
			}
			o.Hours.Value.Rows()
			for _, w := range o.Warnings("2026-12-24", "12:00", "2026-11-21") {
				w.Message()
			}
		}
	})
}
