package locales

import (
	"context"
	"time"
)

var months = [...]Key{
	time.January: "month.january", time.February: "month.february", time.March: "month.march",
	time.April: "month.april", time.May: "month.may", time.June: "month.june",
	time.July: "month.july", time.August: "month.august", time.September: "month.september",
	time.October: "month.october", time.November: "month.november", time.December: "month.december",
}

// Date returns a day as it is written in the language of ctx: "3. december 2026"
// or "3 December 2026".
func Date(ctx context.Context, year int, month time.Month, day int) string {
	return DateText(year, month, day).In(ctx)
}

// DateText returns a day as [Date] writes it.
func DateText(year int, month time.Month, day int) Text {
	return Text{Key: "date.long", Data: Data{"Day": day, "Month": months[month], "Year": year}}
}
