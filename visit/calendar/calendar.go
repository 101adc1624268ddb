// Package calendar writes one appointment as an iCalendar file, which the
// calendars of phones, of Outlook and of Google take in:
// https://www.rfc-editor.org/rfc/rfc5545
package calendar

import (
	"bytes"
	"klar/visit/civil"
	"strings"
	"time"
)

// An Event is an appointment to be put into a calendar.
type Event struct {
	UID     string    // the same each time the same appointment is written, nobody else's
	Written time.Time // when
	Day     civil.Date
	Time    civil.Clock // "" for the whole day

	Summary     string
	Location    string // "" for none
	Description string // lines end with \n
	Alarm       string // what the alarm says
}

// When the alarm goes off: a day before the appointment, and six in the evening
// before a day without a time, which begins at midnight.
const (
	alarmBeforeTime = "-P1D"
	alarmBeforeDay  = "-PT6H"
)

// copenhagen is the time zone as the rules for it have been since 1996: a
// calendar need not know the name. What cannot read it takes the time for its
// own, which in Denmark is the same.
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

// File returns the file of an event on a valid day.
//
// It has no METHOD, since it is no invitation: nobody is asked to answer. It
// has no DTEND, since nobody knows how long the visit takes; then a time is a
// moment, which most calendars show as an hour, and a day is that day.
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

// digits returns a day or a time without what stands between its numbers.
func digits[T ~string](of T) string {
	return strings.NewReplacer("-", "", ":", "").Replace(string(of))
}
