package lifetime

import (
	"time"

	"klar/locales"
)

// A Lifetime is how long one kind of draft is kept, to be told to the citizen.
type Lifetime struct {
	Draft locales.Key     // which drafts
	Kept  locales.Message // for how long
}

// Told lists how long each kind of draft, and a copy on its way to another
// device, is kept: the shortest first.
var Told = []Lifetime{
	{"privacy.draft.under-way", span(Transfer)},
	{"privacy.draft.shared", span(SharedComputer)},
	{"privacy.draft.begun", span(FirstPage)},
	{"privacy.draft.ordinary", span(Draft)},
	{"privacy.draft.remembered", locales.Message{Key: "privacy.keep.remembered", Data: Numbers}},
	{"privacy.draft.remembered-dated", locales.Message{Key: "privacy.keep.dated", Data: Numbers}},
}

// Numbers is the times as messages take them. What a message counts, it gets as
// Count.
var Numbers = locales.Data{
	"TransferMinutes":    int(Transfer.Minutes()),
	"DraftHours":         int(Draft.Hours()),
	"RememberedDays":     RememberedDays,
	"RememberedMostDays": RememberedMostDays,
}

// span says a whole number of hours, or of minutes below one.
func span(d time.Duration) locales.Message {
	if d < time.Hour {
		return locales.Message{Key: "privacy.keep.minutes", Data: locales.Data{"Count": int(d / time.Minute)}}
	}
	return locales.Message{Key: "privacy.keep.hours", Data: locales.Data{"Count": int(d / time.Hour)}}
}
