package civil

import (
	"regexp"
	"strconv"
	"strings"

	"klar/visit/repair"
)

// DateParts is what a text says of a date. A part that it does not say is 0.
type DateParts struct {
	Day, Month, Year int
	// Weekday is the day of the week, 1 for Monday to 7 for Sunday.
	Weekday int
	// Ambiguous means that Day and Month may be meant the other way round.
	Ambiguous bool
}

// A DatePart is a part of a date that can be typed alone.
type DatePart int

// The parts of a date.
const (
	DayPart DatePart = iota
	MonthPart
	YearPart
)

// How people write dates, in lower case. Letters may be the name of a month.
var (
	oneNumber  = regexp.MustCompile(`^([0-9]{1,4})(?:\.|st|nd|rd|th)?$`)
	isoDate    = regexp.MustCompile(`^([0-9]{4}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2})\.?$`)
	inNumbers  = regexp.MustCompile(`^([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2})(?: ?([-/., ]) ?([0-9]{4}|[0-9]{2}))?\.?$`)
	dayFirst   = regexp.MustCompile(`^([0-9]{1,2})(?:\.|st|nd|rd|th)?(?: of)?[ -]?(\p{L}{3,})\.?,?(?:[ -]?([0-9]{4}|[0-9]{2}))?\.?$`)
	monthFirst = regexp.MustCompile(`^(\p{L}{3,})\.? ?([0-9]{1,2})(?:\.|st|nd|rd|th)?(?:,? ([0-9]{4}|[0-9]{2}))?\.?$`)
	monthYear  = regexp.MustCompile(`^(\p{L}{3,})\.?,? ?([0-9]{4})?$`)

	firstWord = regexp.MustCompile(`^(\p{L}{3,})\.?,? `)
	article   = regexp.MustCompile(`^(?:den |d\. ?|the )`)
)

// ParseDateParts reads a date as people type or paste it: "5. december 2026",
// "2026-12-05", "5/12", "December 5, 2026", "lørdag den 5. dec.". A number with nothing
// else is the part alone. It reports false for anything else, and for a day, month or
// year that no date has.
//
// In Denmark the day comes before the month. Some readers of English write the month
// first, so for them 12/5/2026 is Ambiguous, and 12/13/2026 is 13 December. They write
// neither full stops nor 12/5-2026, so the day comes first there.
func ParseDateParts(typed string, alone DatePart, monthMayBeFirst bool) (DateParts, bool) {
	text := strings.ToLower(repair.Plain(typed))
	var weekday int
	if first := firstWord.FindStringSubmatch(text); first != nil {
		if weekday = weekdayNamed(first[1]); weekday > 0 {
			text = text[len(first[0]):]
		}
	}
	text = article.ReplaceAllString(text, "")
	p, ok := parseParts(text, alone)
	if p.Ambiguous {
		p.settle(monthMayBeFirst)
	}
	if !ok || !p.possible() {
		return DateParts{}, false
	}
	p.Weekday = weekday
	return p, true
}

// parseParts reads a text in lower case without a weekday. Two numbers that some write
// the other way round are Ambiguous, whatever they are.
func parseParts(text string, alone DatePart) (DateParts, bool) {
	if m := oneNumber.FindStringSubmatch(text); m != nil {
		switch {
		case alone == YearPart:
			return DateParts{Year: year(m[1])}, len(m[1]) == 2 || len(m[1]) == 4
		case alone == MonthPart:
			return DateParts{Month: number(m[1])}, len(m[1]) <= 2
		}
		return DateParts{Day: number(m[1])}, len(m[1]) <= 2
	}
	if m := isoDate.FindStringSubmatch(text); m != nil {
		return DateParts{Day: number(m[3]), Month: number(m[2]), Year: year(m[1])}, true
	}
	if m := inNumbers.FindStringSubmatch(text); m != nil {
		alike := m[2] != "." && (m[4] == "" || m[4] == m[2])
		return DateParts{Day: number(m[1]), Month: number(m[3]), Year: year(m[5]), Ambiguous: alike}, true
	}
	if m := dayFirst.FindStringSubmatch(text); m != nil {
		p := DateParts{Day: number(m[1]), Month: monthNamed(m[2]), Year: year(m[3])}
		return p, p.Month > 0
	}
	if m := monthFirst.FindStringSubmatch(text); m != nil {
		p := DateParts{Day: number(m[2]), Month: monthNamed(m[1]), Year: year(m[3])}
		return p, p.Month > 0
	}
	if m := monthYear.FindStringSubmatch(text); m != nil {
		p := DateParts{Month: monthNamed(m[1]), Year: year(m[2])}
		return p, p.Month > 0
	}
	return DateParts{}, false
}

// settle decides which number of an ambiguous date is the month, where only one can be
// or where the day always comes first.
func (p *DateParts) settle(monthMayBeFirst bool) {
	if monthMayBeFirst && p.Month > 12 {
		p.Day, p.Month = p.Month, p.Day
	}
	p.Ambiguous = monthMayBeFirst && p.Day <= 12 && p.Day != p.Month
}

// number returns a number of at most four digits, -1 for 0: no part of a date is 0.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	if n == 0 {
		return -1
	}
	return n
}

// year returns a year, 0 for none and -1 for one that no [Date] has. Two digits are a
// year of this century.
func year(digits string) int {
	n, _ := strconv.Atoi(digits)
	switch {
	case digits == "":
		return 0
	case len(digits) == 2:
		return 2000 + n
	case n < 1000:
		return -1
	}
	return n
}

// possible reports whether some date has each part that is there.
func (p DateParts) possible() bool {
	return p.Day >= 0 && p.Day <= 31 && p.Month >= 0 && p.Month <= 12 && p.Year >= 0
}

// With returns the parts of both. It reports false when they contradict each other.
func (p DateParts) With(other DateParts) (DateParts, bool) {
	agree := true
	for _, part := range []struct {
		of   *int
		also int
	}{{&p.Day, other.Day}, {&p.Month, other.Month}, {&p.Year, other.Year}, {&p.Weekday, other.Weekday}} {
		switch {
		case *part.of == 0:
			*part.of = part.also
		case part.also != 0 && part.also != *part.of:
			agree = false
		}
	}
	return p, agree
}

// On reports whether p says nothing else than the day d.
func (p DateParts) On(d Date) bool {
	_, agree := p.With(DateParts{Day: d.Day(), Month: int(d.Month()), Year: d.Year(), Weekday: isoWeekday(d.Weekday())})
	return agree
}
