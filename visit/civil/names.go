package civil

import (
	"context"
	"strings"
	"sync"
	"time"

	"klar/locales"
)

// A shortName is a name of a month or a weekday, in lower case, with its number.
type shortName struct {
	name   string
	number int
}

// namesInAnyLanguage returns the names under the keys, numbered from 1, in every
// language: a citizen may type a date in one language on a page in another.
func namesInAnyLanguage(keys ...locales.Key) []shortName {
	var names []shortName
	for _, l := range locales.Languages {
		ctx := locales.With(context.Background(), l)
		for i, key := range keys {
			names = append(names, shortName{strings.ToLower(locales.T(ctx, key)), i + 1})
		}
	}
	return names
}

// The names, worked out when the first date is read.
var (
	months = sync.OnceValue(func() []shortName { return namesInAnyLanguage(monthNames[time.January:]...) })
	// From Monday, as a Danish week begins.
	weekdays = sync.OnceValue(func() []shortName {
		return namesInAnyLanguage(append(weekdayNames[time.Monday:], weekdayNames[time.Sunday])...)
	})
)

// monthNamed returns the number of the month with the given name in lower case, or 0.
// A name may be cut short: "dec", "sept".
func monthNamed(name string) int { return numberOf(name, months()) }

// weekdayNamed is monthNamed for days of the week, with 1 for Monday.
func weekdayNamed(name string) int { return numberOf(name, weekdays()) }

// shortest is the least that people write of a name, in bytes.
const shortest = len("dec")

// numberOf returns the number of the only month or weekday that name can be.
func numberOf(name string, names []shortName) int {
	found := 0
	for _, n := range names {
		if len(name) < shortest || !strings.HasPrefix(n.name, name) {
			continue
		}
		if found != 0 && found != n.number {
			return 0
		}
		found = n.number
	}
	return found
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(d time.Weekday) int { return (int(d)+6)%7 + 1 }
