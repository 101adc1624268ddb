package civil

import (
	"time"

	"klar/locales"
)

var weekdayNames = [...]locales.Key{
	time.Sunday:    "weekday.sunday",
	time.Monday:    "weekday.monday",
	time.Tuesday:   "weekday.tuesday",
	time.Wednesday: "weekday.wednesday",
	time.Thursday:  "weekday.thursday",
	time.Friday:    "weekday.friday",
	time.Saturday:  "weekday.saturday",
}

var monthNames = [...]locales.Key{
	time.January:   "month.january",
	time.February:  "month.february",
	time.March:     "month.march",
	time.April:     "month.april",
	time.May:       "month.may",
	time.June:      "month.june",
	time.July:      "month.july",
	time.August:    "month.august",
	time.September: "month.september",
	time.October:   "month.october",
	time.November:  "month.november",
	time.December:  "month.december",
}

// WeekdayName returns the key of the name of a day of the week.
func WeekdayName(d time.Weekday) locales.Key { return weekdayNames[d] }

// MonthName returns the key of the name of a month.
func MonthName(m time.Month) locales.Key { return monthNames[m] }
