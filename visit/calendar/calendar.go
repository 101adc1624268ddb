// Package calendar writes an appointment as an iCalendar file (RFC 5545,
// https://www.rfc-editor.org/rfc/rfc5545). Phones, Outlook and Google Calendar
// can import it. [Event.File] writes the file; content_line.go escapes and folds
// its lines.
package calendar

import (
	"bytes"
	"strings"
	"time"

	"klar/visit/civil"
)

// An Event is an appointment to add to a calendar.
type Event struct {
	UID     string    // identifies the appointment, so that a new file replaces an older one
	Written time.Time // when the file is written
	Day     civil.Date
	Time    civil.Clock // "" for the whole day

	Summary     string
	Location    string // "" for none
	Description string // lines are separated by \n
	Alarm       string // text of the alarm
}

// When the alarm goes off: 24 hours before an appointment with a time. A day
// without a time begins at midnight, so its alarm is at 18:00 the day before.
const (
	alarmBeforeTime = "-P1D"
	alarmBeforeDay  = "-PT6H"
)

// copenhagen gives the rules of the time zone since 1996, for calendars that do
// not know its name. A calendar that cannot read the rules uses its own time
// zone, which in Denmark is the same.
var copenhagen = []string{
	"BEGIN:VTIMEZONE",
	"TZID:Europe/Copenhagen",
	"BEGIN:DAYLIGHT",
	"DTSTART:19960331T020000",
	"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
	"TZOFFSETFROM:+0100",
	"TZOFFSETTO:+0200",
	"TZNAME:CEST",
	"END:DAYLIGHT",
	"BEGIN:STANDARD",
	"DTSTART:19961027T030000",
	"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
	"TZOFFSETFROM:+0200",
	"TZOFFSETTO:+0100",
	"TZNAME:CET",
	"END:STANDARD",
	"END:VTIMEZONE",
}

// File returns the iCalendar file of an event on a valid day.
//
// It has no METHOD because it is not an invitation that somebody must answer. It
// has no DTEND because nobody knows how long the visit takes. Most calendars
// then show a time as one hour, and a day without a time as the whole day.
func (e Event) File() []byte {
	var b bytes.Buffer
	write := func(lines ...string) {
		for _, line := range lines {
			b.WriteString(fold(line))
			b.WriteString("\r\n")
		}
	}
	write("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Klar//Klar//EN")
	start, trigger := "DTSTART;VALUE=DATE:"+digits(e.Day), alarmBeforeDay
	if e.Time != "" {
		write(copenhagen...)
		start = "DTSTART;TZID=Europe/Copenhagen:" + digits(e.Day) + "T" + digits(e.Time) + "00"
		trigger = alarmBeforeTime
	}
	write("BEGIN:VEVENT", "UID:"+escape(e.UID), "DTSTAMP:"+e.Written.UTC().Format("20060102T150405Z"), start)
	write("SUMMARY:" + escape(e.Summary))
	if e.Location != "" {
		write("LOCATION:" + escape(e.Location))
	}
	write("DESCRIPTION:" + escape(e.Description))
	write("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:"+trigger, "DESCRIPTION:"+escape(e.Alarm), "END:VALARM")
	write("END:VEVENT", "END:VCALENDAR")
	return b.Bytes()
}

// digits returns the digits of a day or a time: "20261203", "1430".
func digits[T ~string](dayOrTime T) string {
	return strings.NewReplacer("-", "", ":", "").Replace(string(dayOrTime))
}
