package civil

import (
	"testing"
	"time"
)

func TestNewDate(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             Date
	}{
		{2026, 12, 3, "2026-12-03"},
		{2028, 2, 29, "2028-02-29"},
		{1000, 1, 1, "1000-01-01"},
		{9999, 12, 31, "9999-12-31"},
		{2026, 2, 29, ""},
		{2026, 2, 31, ""},
		{2026, 4, 31, ""},
		{2026, 0, 1, ""},
		{2026, 13, 1, ""},
		{2026, 1, 0, ""},
		{2026, 1, -1, ""},
		{26, 12, 3, ""},
		{999, 1, 1, ""},
		{10000, 1, 1, ""},
		{-2026, 1, 1, ""},
	}
	for _, tt := range tests {
		got, ok := NewDate(tt.year, tt.month, tt.day)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("NewDate(%d, %d, %d) = %q, %t, want %q", tt.year, tt.month, tt.day, got, ok, tt.want)
		}
	}
}

func TestDateOfIsTheDayInCopenhagen(t *testing.T) {
	tests := []struct {
		name string
		time time.Time
		want Date
	}{
		{"winter, an hour ahead of UTC", time.Date(2026, 12, 2, 23, 0, 0, 0, time.UTC), "2026-12-03"},
		{"a second before", time.Date(2026, 12, 2, 22, 59, 59, 0, time.UTC), "2026-12-02"},
		{"summer, two hours ahead", time.Date(2026, 6, 30, 22, 0, 0, 0, time.UTC), "2026-07-01"},
		{"new year", time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC), "2027-01-01"},
		{"the zero time is before the year 1000", time.Time{}, ""},
	}
	for _, tt := range tests {
		if got := DateOf(tt.time); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestDateParts(t *testing.T) {
	d := Date("2026-12-03")
	if d.Year() != 2026 || d.Month() != time.December || d.Day() != 3 || d.Weekday() != time.Thursday {
		t.Errorf("got %d %s %d, a %s, want 2026 December 3, a Thursday", d.Year(), d.Month(), d.Day(), d.Weekday())
	}
}

func TestDateAddDays(t *testing.T) {
	tests := []struct {
		date Date
		days int
		want Date
	}{
		{"2026-12-31", 1, "2027-01-01"},
		{"2028-02-28", 1, "2028-02-29"},
		{"2026-03-01", -1, "2026-02-28"},
		{"2026-03-28", 2, "2026-03-30"}, // the clock goes forward in between
		{"2026-12-03", 60, "2027-02-01"},
		{"9999-12-31", 1, ""},
		{"", 1, ""},
		{"2026-02-31", 1, ""},
	}
	for _, tt := range tests {
		if got := tt.date.AddDays(tt.days); got != tt.want {
			t.Errorf("%q.AddDays(%d) = %q, want %q", tt.date, tt.days, got, tt.want)
		}
	}
}

func TestDateValid(t *testing.T) {
	for d, want := range map[Date]bool{
		"2026-12-03": true, "": false, "2026-12-3": false, "2026-02-30": false,
		"0999-01-01": false, "03-12-2026": false, "2026-12-03T00:00": false,
	} {
		if got := d.Valid(); got != want {
			t.Errorf("Date(%q).Valid() = %t, want %t", d, got, want)
		}
	}
}

func TestCalendarDay(t *testing.T) {
	tests := []struct {
		day   CalendarDay
		date  Date
		valid bool
		is    bool
	}{
		{"12-24", "2026-12-24", true, true},
		{"12-24", "2027-12-24", true, true},
		{"12-24", "2026-12-25", true, false},
		{"2026-12-24", "2026-12-24", true, true},
		{"2026-12-24", "2027-12-24", true, false},
		{"02-29", "2028-02-29", true, true},
		{"02-30", "2028-02-29", false, false},
		{"24", "2026-12-24", false, false},
		{"", "2026-12-24", false, false},
	}
	for _, tt := range tests {
		if got := tt.day.Valid(); got != tt.valid {
			t.Errorf("%q.Valid() = %t, want %t", tt.day, got, tt.valid)
		}
		if got := tt.day.Is(tt.date); got != tt.is {
			t.Errorf("%q.Is(%q) = %t, want %t", tt.day, tt.date, got, tt.is)
		}
	}
}

func TestAddYears(t *testing.T) {
	for day, want := range map[Date]Date{
		"2026-11-25": "2027-11-25",
		"2028-02-29": "2029-03-01",
	} {
		if got := day.AddYears(1); got != want {
			t.Errorf("%s: got %s a year later, want %s", day, got, want)
		}
	}
}
