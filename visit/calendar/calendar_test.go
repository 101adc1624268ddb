package calendar

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"klar/visit/civil"
)

var event = Event{
	UID:         "0123456789abcdef",
	Written:     time.Date(2026, time.November, 23, 9, 30, 0, 0, civil.Copenhagen),
	Day:         "2026-12-03",
	Time:        "14:30",
	Summary:     "Borgerservice: MitID",
	Location:    "Borgerservice Herning, Torvet 5, 7400 Herning",
	Description: "Husk at tage med:\n- Pas; kørekort\n- C:\\ \U0001F1E9\U0001F1F0\n" + strings.Repeat("æøå ", 60),
	Alarm:       "I morgen: Borgerservice",
}

// read decodes a file with go-ical. It encodes the result again, because only the
// encoder checks that all required properties are there.
func read(t *testing.T, file []byte) (calendar *ical.Calendar, event ical.Event) {
	t.Helper()
	calendar, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	if err := ical.NewEncoder(new(bytes.Buffer)).Encode(calendar); err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	if n := len(calendar.Events()); n != 1 {
		t.Fatalf("got %d events, want one", n)
	}
	return calendar, calendar.Events()[0]
}

func TestFileStartsAtTheRightTime(t *testing.T) {
	for _, tt := range []struct {
		name string
		day  civil.Date
		at   civil.Clock
		want time.Time
	}{
		{"winter", "2026-12-03", "14:30", time.Date(2026, 12, 3, 13, 30, 0, 0, time.UTC)},
		{"summer", "2027-07-01", "08:05", time.Date(2027, 7, 1, 6, 5, 0, 0, time.UTC)},
		{"the last day of winter", "2027-03-27", "10:00", time.Date(2027, 3, 27, 9, 0, 0, 0, time.UTC)},
		{"the first day of summer", "2027-03-28", "10:00", time.Date(2027, 3, 28, 8, 0, 0, 0, time.UTC)},
		{"the last day of summer", "2027-10-30", "23:59", time.Date(2027, 10, 30, 21, 59, 0, 0, time.UTC)},
		{"the first day of winter", "2027-10-31", "10:00", time.Date(2027, 10, 31, 9, 0, 0, 0, time.UTC)},
		{"midnight", "2026-12-03", "00:00", time.Date(2026, 12, 2, 23, 0, 0, 0, time.UTC)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := event
			e.Day, e.Time = tt.day, tt.at
			calendar, got := read(t, e.File())
			start, err := got.DateTimeStart(nil)
			if err != nil || !start.Equal(tt.want) {
				t.Errorf("by the zone's name: got %v, %v, want %v", start.UTC(), err, tt.want)
			}
			// A calendar may know the zone only from the file.
			if start := byRules(t, calendar, got); !start.Equal(tt.want) {
				t.Errorf("by the zone's rules: got %v, want %v", start, tt.want)
			}
			alarm := got.Children[0].Props.Get(ical.PropTrigger)
			if before, err := alarm.Duration(); err != nil || before != -24*time.Hour {
				t.Errorf("alarm: got %v, %v, want a day before", before, err)
			}
		})
	}
}

// byRules works out when the event starts, with the time zone rules in the file.
func byRules(t *testing.T, calendar *ical.Calendar, event ical.Event) time.Time {
	t.Helper()
	prop := event.Props.Get(ical.PropDateTimeStart)
	local, err := time.Parse("20060102T150405", prop.Value)
	if err != nil {
		t.Fatal(err)
	}
	var latest time.Time
	var offset time.Duration
	for _, zone := range calendar.Children {
		if zone.Name != ical.CompTimezone || zone.Props.Get(ical.PropTimezoneID).Value != prop.Params.Get(ical.ParamTimezoneID) {
			continue
		}
		for _, rule := range zone.Children {
			set, err := rule.RecurrenceSet(time.UTC)
			if err != nil || set == nil {
				t.Fatalf("%s: got rule %v, %v", rule.Name, set, err)
			}
			if onset := set.Before(local, true); onset.After(latest) {
				latest = onset
				to, err := time.Parse("-0700", rule.Props.Get(ical.PropTimezoneOffsetTo).Value)
				if err != nil {
					t.Fatal(err)
				}
				_, seconds := to.Zone()
				offset = time.Duration(seconds) * time.Second
			}
		}
	}
	if latest.IsZero() {
		t.Fatal("got no rule for the event's time zone")
	}
	return local.Add(-offset)
}

func TestFileOfAWholeDay(t *testing.T) {
	e := event
	e.Time = ""
	calendar, got := read(t, e.File())
	start := got.Props.Get(ical.PropDateTimeStart)
	if start.Value != "20261203" || start.ValueType() != ical.ValueDate {
		t.Errorf("DTSTART: got %q of type %s, want the day", start.Value, start.ValueType())
	}
	if len(calendar.Children) != 1 {
		t.Errorf("got %d components, want only the event: a day is in no time zone", len(calendar.Children))
	}
	alarm := got.Children[0].Props.Get(ical.PropTrigger)
	if before, err := alarm.Duration(); err != nil || before != -6*time.Hour {
		t.Errorf("alarm: got %v, %v, want six in the evening before", before, err)
	}
}

func TestFileHasTheTexts(t *testing.T) {
	calendar, got := read(t, event.File())
	for name, want := range map[string]string{
		ical.PropUID:         event.UID,
		ical.PropSummary:     event.Summary,
		ical.PropLocation:    event.Location,
		ical.PropDescription: event.Description,
	} {
		if text, err := got.Props.Text(name); err != nil || text != want {
			t.Errorf("%s: got %q, %v, want %q", name, text, err, want)
		}
	}
	if text, err := got.Children[0].Props.Text(ical.PropDescription); err != nil || text != event.Alarm {
		t.Errorf("alarm: got %q, %v, want %q", text, err, event.Alarm)
	}
	if got, want := got.Props.Get(ical.PropDateTimeStamp).Value, "20261123T083000Z"; got != want {
		t.Errorf("DTSTAMP: got %s, want %s", got, want)
	}
	for _, absent := range []string{ical.PropDateTimeEnd, ical.PropDuration, ical.PropOrganizer, ical.PropAttendee} {
		if got.Props.Get(absent) != nil {
			t.Errorf("%s: got one, want none", absent)
		}
	}
	if calendar.Props.Get(ical.PropMethod) != nil {
		t.Error("METHOD: got one, want none")
	}
	e := event
	e.Location = ""
	if _, got := read(t, e.File()); got.Props.Get(ical.PropLocation) != nil {
		t.Error("LOCATION: got one, want none")
	}
}

// checkLines checks that each line of a file ends with a line break, is not too
// long and has no broken character.
func checkLines(t *testing.T, file string) {
	t.Helper()
	if !strings.HasSuffix(file, "\r\n") {
		t.Errorf("got %q, want a line break after the last line", file)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(line) > 75 || len(line) == 0 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("got a line of %d bytes, %q, want 1 to 75 bytes of valid text", len(line), line)
		}
	}
}

func TestLines(t *testing.T) { checkLines(t, string(event.File())) }

func FuzzDescription(f *testing.F) {
	for _, text := range []string{"", "a;b,c\\d\ne", strings.Repeat("æ", 200), strings.Repeat("\U0001F1E9", 80), "\xff\x00\r\r\n", `\n`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := fold("DESCRIPTION:" + escape(text))
		checkLines(t, folded+"\r\n")
		unfolded := strings.ReplaceAll(folded, "\r\n ", "")
		if want := "DESCRIPTION:" + escape(text); unfolded != want {
			t.Errorf("unfolded: got %q, want %q", unfolded, want)
		}
		e := event
		e.Description = text
		_, got := read(t, e.File())
		if said, err := got.Props.Text(ical.PropDescription); err != nil || said != withoutControls(text) {
			t.Errorf("got %q, %v, want %q", said, err, withoutControls(text))
		}
	})
}

// withoutControls returns text as a calendar should read it: with \n for every
// line break, and without control characters.
func withoutControls(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, text)
}
