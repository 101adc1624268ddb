package lifetime

import (
	"time"

	"klar/locales"
)

// A Lifetime says to citizens how long one kind of draft is kept.
type Lifetime struct {
	Draft locales.Key     // which drafts
	Kept  locales.Message // for how long
}

// OnPrivacyPage lists how long each kind of draft is kept, and a copy for another
// device: the shortest time first.
var OnPrivacyPage = []Lifetime{
	{"privacy.draft.under-way", span(Transfer)},
	{"privacy.draft.shared", span(SharedComputer)},
	{"privacy.draft.begun", span(FirstPage)},
	{"privacy.draft.ordinary", span(Draft)},
	{"privacy.draft.remembered", locales.Message{Key: "privacy.keep.remembered", Data: Numbers}},
	{"privacy.draft.remembered-dated", locales.Message{Key: "privacy.keep.dated", Data: Numbers}},
}

// Numbers holds the times for messages that name them: TransferMinutes in
// minutes, DraftHours in hours, the others in days.
var Numbers = locales.Data{
	"TransferMinutes":    int(Transfer.Minutes()),
	"MostDays":           MostDays,
	"DraftHours":         int(Draft.Hours()),
	"RememberedDays":     RememberedDays,
	"RememberedMostDays": RememberedMostDays,
}

// span returns d in words: in whole hours, or in minutes when it is below one hour.
func span(d time.Duration) locales.Message {
	if d < time.Hour {
		return locales.Message{Key: "privacy.keep.minutes", Data: locales.Data{"Count": int(d / time.Minute)}}
	}
	return locales.Message{Key: "privacy.keep.hours", Data: locales.Data{"Count": int(d / time.Hour)}}
}
