package civil

import (
	"maps"
	"testing"

	"klar/locales"
)

// The public holidays of four years, copied from calendars.
func TestHoliday(t *testing.T) {
	years := map[int]map[Date]locales.Key{
		2024: {
			"2024-01-01": "holiday.new-years-day",
			"2024-03-28": "holiday.maundy-thursday",
			"2024-03-29": "holiday.good-friday",
			"2024-03-31": "holiday.easter-sunday",
			"2024-04-01": "holiday.easter-monday",
			"2024-05-09": "holiday.ascension-day",
			"2024-05-19": "holiday.whit-sunday",
			"2024-05-20": "holiday.whit-monday",
			"2024-12-25": "holiday.christmas-day",
			"2024-12-26": "holiday.second-christmas-day",
		},
		2026: {
			"2026-01-01": "holiday.new-years-day",
			"2026-04-02": "holiday.maundy-thursday",
			"2026-04-03": "holiday.good-friday",
			"2026-04-05": "holiday.easter-sunday",
			"2026-04-06": "holiday.easter-monday",
			"2026-05-14": "holiday.ascension-day",
			"2026-05-24": "holiday.whit-sunday",
			"2026-05-25": "holiday.whit-monday",
			"2026-12-25": "holiday.christmas-day",
			"2026-12-26": "holiday.second-christmas-day",
		},
		2027: {
			"2027-01-01": "holiday.new-years-day",
			"2027-03-25": "holiday.maundy-thursday",
			"2027-03-26": "holiday.good-friday",
			"2027-03-28": "holiday.easter-sunday",
			"2027-03-29": "holiday.easter-monday",
			"2027-05-06": "holiday.ascension-day",
			"2027-05-16": "holiday.whit-sunday",
			"2027-05-17": "holiday.whit-monday",
			"2027-12-25": "holiday.christmas-day",
			"2027-12-26": "holiday.second-christmas-day",
		},
		2038: { // the latest possible Easter
			"2038-01-01": "holiday.new-years-day",
			"2038-04-22": "holiday.maundy-thursday",
			"2038-04-23": "holiday.good-friday",
			"2038-04-25": "holiday.easter-sunday",
			"2038-04-26": "holiday.easter-monday",
			"2038-06-03": "holiday.ascension-day",
			"2038-06-13": "holiday.whit-sunday",
			"2038-06-14": "holiday.whit-monday",
			"2038-12-25": "holiday.christmas-day",
			"2038-12-26": "holiday.second-christmas-day",
		},
	}
	for year, want := range years {
		got := map[Date]locales.Key{}
		first, _ := NewDate(year, 1, 1)
		for day := first; day.Year() == year; day = day.AddDays(1) {
			if name, ok := Holiday(day); ok {
				got[day] = name
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("public holidays of %d: got %v, want %v", year, got, want)
		}
	}
}

func TestHolidayOfNoDay(t *testing.T) {
	for _, day := range []Date{"", "2026-02-31", "0001-01-01"} {
		if name, ok := Holiday(day); ok {
			t.Errorf("Holiday(%q) = %q, want none", day, name)
		}
	}
}
