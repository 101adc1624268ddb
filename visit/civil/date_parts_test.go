package civil

import (
	"testing"
	"time"
)

func TestParseDateParts(t *testing.T) {
	christmas := DateParts{Day: 5, Month: 12, Year: 2026}
	noYear := DateParts{Day: 5, Month: 12}
	day, month, year := DateParts{Day: 5}, DateParts{Month: 12}, DateParts{Year: 2026}
	none := DateParts{}
	for _, tt := range []struct {
		typed  string
		alone  DatePart
		danish DateParts // as a reader who writes the day first means it; none is refused
	}{
		{"5", DayPart, day},
		{"05", DayPart, day},
		{"5.", DayPart, day},
		{"5th", DayPart, day},
		{" \u200e٥ ", DayPart, day},
		{"12", MonthPart, month},
		{"12.", MonthPart, month},
		{"dec", MonthPart, month},
		{"dec.", MonthPart, month},
		{"december", MonthPart, month},
		{"DECEMBER", MonthPart, month},
		{"maj", MonthPart, DateParts{Month: 5}},
		{"May", MonthPart, DateParts{Month: 5}},
		{"marts", MonthPart, DateParts{Month: 3}},
		{"mar", MonthPart, DateParts{Month: 3}},
		{"okt.", MonthPart, DateParts{Month: 10}},
		{"Oct", MonthPart, DateParts{Month: 10}},
		{"sept", MonthPart, DateParts{Month: 9}},
		{"juni", MonthPart, DateParts{Month: 6}},
		{"jul", MonthPart, DateParts{Month: 7}},
		{"2026", YearPart, year},
		{"26", YearPart, year},
		{"２０２６", YearPart, year},
		{"dec", DayPart, month},
		{"december 2026", MonthPart, DateParts{Month: 12, Year: 2026}},

		{"5. december 2026", DayPart, christmas},
		{"5. december 2026", YearPart, christmas},
		{"5 dec 26", DayPart, christmas},
		{"5.december 2026", DayPart, christmas},
		{"5-dec-2026", DayPart, christmas},
		{"5th of December, 2026", DayPart, christmas},
		{"5. december", DayPart, noYear},
		{"den 5. december", DayPart, noYear},
		{"d. 5/12", DayPart, noYear},
		{"December 5, 2026", DayPart, christmas},
		{"Dec. 5th, 2026", DayPart, christmas},
		{"december 5", DayPart, noYear},
		{"2026-12-05", MonthPart, christmas},
		{"2026\u201112\u201105", DayPart, christmas},
		{"2026/12/5", DayPart, christmas},
		{"5/12", DayPart, noYear},
		{"5/12-2026", DayPart, christmas},
		{"5/12 2026", DayPart, christmas},
		{"5.12.2026", DayPart, christmas},
		{"5.12.26", DayPart, christmas},
		{"5. 12. 2026", DayPart, christmas},
		{"5-12-2026", DayPart, christmas},
		{"5\u221212\u22122026", DayPart, christmas},
		{"5 12 2026", DayPart, christmas},
		{"lørdag den 5. december 2026", DayPart, DateParts{Day: 5, Month: 12, Year: 2026, Weekday: 6}},
		{"Sat, 5 Dec 2026", DayPart, DateParts{Day: 5, Month: 12, Year: 2026, Weekday: 6}},
		{"søn. d. 6/12", DayPart, DateParts{Day: 6, Month: 12, Weekday: 7}},
		{"31/4", DayPart, DateParts{Day: 31, Month: 4}}, // no such day, but it can be read

		{"", DayPart, none},
		{"0", DayPart, none},
		{"00", DayPart, none},
		{"32", DayPart, none},
		{"+3", DayPart, none},
		{"-3", DayPart, none},
		{"123", DayPart, none},
		{"13", MonthPart, none},
		{"ma", MonthPart, none},
		{"decembre", MonthPart, none},
		{"6", YearPart, none},
		{"202", YearPart, none},
		{"0000", YearPart, none},
		{"0999", YearPart, none},
		{"20260", YearPart, none},
		{"5/13/2026", DayPart, none},
		{"0/12", DayPart, none},
		{"5/0", DayPart, none},
		{"5/12/202", DayPart, none},
		{"5/12/2026/1", DayPart, none},
		{"0000-12-05", DayPart, none},
		{"lørdag", DayPart, none},
		{"on 5 or 6 December", DayPart, none},
		{"5. jul 2026 kl. 10", DayPart, none},
		{"næste fredag", DayPart, none},
	} {
		got, ok := ParseDateParts(tt.typed, tt.alone, false)
		if got != tt.danish || ok != (tt.danish != none) {
			t.Errorf("ParseDateParts(%q, %d) = %+v, %t; want %+v", tt.typed, tt.alone, got, ok, tt.danish)
		}
	}
}

// A reader of English may have written the month first.
func TestParseDatePartsWithTheMonthFirst(t *testing.T) {
	for _, tt := range []struct {
		typed string
		want  DateParts
	}{
		{"12/5/2026", DateParts{Day: 12, Month: 5, Year: 2026, Ambiguous: true}},
		{"12/5", DateParts{Day: 12, Month: 5, Ambiguous: true}},
		{"12-5-26", DateParts{Day: 12, Month: 5, Year: 2026, Ambiguous: true}},
		{"12/12/2026", DateParts{Day: 12, Month: 12, Year: 2026}},
		{"13/5/2026", DateParts{Day: 13, Month: 5, Year: 2026}},
		{"5/13/2026", DateParts{Day: 13, Month: 5, Year: 2026}},
		{"12/5-2026", DateParts{Day: 12, Month: 5, Year: 2026}},
		{"12.5.2026", DateParts{Day: 12, Month: 5, Year: 2026}},
		{"2026-12-05", DateParts{Day: 5, Month: 12, Year: 2026}},
		{"12 May 2026", DateParts{Day: 12, Month: 5, Year: 2026}},
		{"13/13/2026", DateParts{}},
		{"5/32", DateParts{}},
	} {
		if got, ok := ParseDateParts(tt.typed, DayPart, true); got != tt.want || ok != (tt.want != DateParts{}) {
			t.Errorf("ParseDateParts(%q) = %+v, %t; want %+v", tt.typed, got, ok, tt.want)
		}
	}
}

func TestDatePartsWith(t *testing.T) {
	for _, tt := range []struct {
		one, other, want DateParts
		agree            bool
	}{
		{DateParts{Day: 5}, DateParts{Month: 12}, DateParts{Day: 5, Month: 12}, true},
		{DateParts{Day: 5, Month: 12}, DateParts{Month: 12, Year: 2026}, DateParts{Day: 5, Month: 12, Year: 2026}, true},
		{DateParts{Day: 5, Month: 12}, DateParts{Month: 11}, DateParts{Day: 5, Month: 12}, false},
	} {
		if got, agree := tt.one.With(tt.other); got != tt.want || agree != tt.agree {
			t.Errorf("%+v with %+v: got %+v, %t; want %+v, %t", tt.one, tt.other, got, agree, tt.want, tt.agree)
		}
	}
	for weekday, want := range map[int]bool{0: true, 6: true, 7: false} {
		if got := (DateParts{Weekday: weekday}).On("2026-12-05"); got != want {
			t.Errorf("weekday %d on Saturday 5 December: got %t, want %t", weekday, got, want)
		}
	}
}

// Every name of a month is read, whole and cut to three letters.
func TestMonthNames(t *testing.T) {
	for _, n := range months() {
		for _, typed := range []string{n.name, string([]rune(n.name)[:3])} {
			if got := monthNamed(typed); got != n.number {
				t.Errorf("%q: got month %d, want %d", typed, got, n.number)
			}
		}
	}
	if got := weekdayNamed("sunday"); got != isoWeekday(time.Sunday) || got != 7 {
		t.Errorf("Sunday: got %d, want 7", got)
	}
}

func FuzzParseDateParts(f *testing.F) {
	for _, typed := range []string{"5", "5.", "dec.", "5. december 2026", "2026-12-05", "5/12-2026", "December 5, 2026", "lør. d. 5/12", "0/0", "٥/١٢", "\xff", "12/5/2026"} {
		f.Add(typed, 0, true)
	}
	f.Fuzz(func(t *testing.T, typed string, alone int, monthMayBeFirst bool) {
		p, ok := ParseDateParts(typed, DatePart(alone), monthMayBeFirst)
		if !ok {
			if p != (DateParts{}) {
				t.Errorf("ParseDateParts(%q) = %+v, false; want nothing", typed, p)
			}
			return
		}
		if p == (DateParts{}) || p.Day < 0 || p.Day > 31 || p.Month < 0 || p.Month > 12 || p.Year != 0 && (p.Year < 1000 || p.Year > 9999) {
			t.Errorf("ParseDateParts(%q) = %+v, want what a date can have", typed, p)
		}
		if p.Ambiguous && !monthMayBeFirst {
			t.Errorf("ParseDateParts(%q): got it ambiguous where the day comes first", typed)
		}
	})
}
