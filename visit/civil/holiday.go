package civil

import (
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/dk"

	"klar/locales"
)

// holidays are Denmark's public holidays as the minister for the church lists
// them for Parliament, who also says that store bededag is no longer one:
// https://ft.dk/samling/20222/almdel/kiu/spm/19/svar/1931096/2662590/index.htm
//
// The dk package has no Easter Sunday and no Whit Sunday, because they are
// Sundays anyway; they matter to an office that is open on Sundays. Its
// Grundlovsdag is left out: 5 June is no public holiday (see doubtfulDays).
var holidays = []struct {
	holiday *cal.Holiday
	name    locales.Key
}{
	{dk.Nytaarsdag, "holiday.new-years-day"},
	{dk.Skaertorsdag, "holiday.maundy-thursday"},
	{dk.Langfredag, "holiday.good-friday"},
	{&cal.Holiday{Func: cal.CalcEasterOffset}, "holiday.easter-sunday"},
	{dk.AndenPaaskedag, "holiday.easter-monday"},
	{dk.KristiHimmelfartsdag, "holiday.ascension-day"},
	{&cal.Holiday{Func: cal.CalcEasterOffset, Offset: 49}, "holiday.whit-sunday"},
	{dk.AndenPinsedag, "holiday.whit-monday"},
	{dk.Juledag, "holiday.christmas-day"},
	{dk.AndenJuledag, "holiday.second-christmas-day"},
}

// Holiday returns the message that names the public holiday on the given day,
// and whether there is one. No two ever fall on the same day.
func Holiday(day Date) (locales.Key, bool) {
	if !day.Valid() {
		return "", false
	}
	for _, h := range holidays {
		if actual, _ := h.holiday.Calc(day.Year()); dateOf(actual) == day {
			return h.name, true
		}
	}
	return "", false
}
