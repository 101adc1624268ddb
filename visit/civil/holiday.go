package civil

import (
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/dk"

	"klar/locales"
)

// holidays are Denmark's public holidays, from the list that the minister for
// the church gave Parliament. It says that store bededag is no longer one:
// https://ft.dk/samling/20222/almdel/kiu/spm/19/svar/1931096/2662590/index.htm
//
// The dk package lacks Easter Sunday and Whit Sunday. They are here because an
// office may be open on Sundays. The package's Grundlovsdag is left out: 5 June
// is not a public holiday. Package office treats it as a day in doubt.
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

// Holiday returns the key of the name of the public holiday on the given day,
// and whether there is one. Two never fall on the same day.
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
