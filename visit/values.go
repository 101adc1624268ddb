package visit

import (
	"fmt"
	"maps"
	"slices"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/rule"
	"klar/visit/userid"
)

// Ages that something about MitID begins at.
const (
	MinAge         = 13 // MitID can be had
	DigitalPostAge = 15 // Digital Post comes by itself
)

// ActivationCodeHours is how long a code to activate the app lasts, by an older
// page: see oldCodePage.
const ActivationCodeHours = 48

// Numbers is the numbers of the rules as messages name them, so that none is
// written in a message.
var Numbers = numbers()

func numbers() locales.Data {
	all := locales.Data{
		"MinAge":              MinAge,
		"DigitalPostAge":      DigitalPostAge,
		"ActivationCodeHours": ActivationCodeHours,
	}
	maps.Copy(all, identity.Numbers)
	return all
}

// A Value is a number, a price or a day that texts name. It stands here and
// nowhere in a text, so that it is the same in all of them.
type Value struct {
	Name    string
	Message locales.Message // as it is written in a language
	Source  rule.Source
	// About says in a word or two what the value is; "" where a rule of the
	// rulebook says it already.
	About locales.Key
}

// ValueNamed returns the value of the given name, and whether there is one.
func ValueNamed(name string) (Value, bool) {
	i := slices.IndexFunc(Values, func(v Value) bool { return v.Name == name })
	if i < 0 {
		return Value{}, false
	}
	return Values[i], true
}

// Values lists every value, those first that come from the rules.
var Values = []Value{
	numberValue("user-id-min", userid.MinLength, "", cite.Page("mitid-user-ids")),
	numberValue("user-id-max", userid.MaxLength, "", cite.Page("mitid-user-ids")),
	numberValue("user-ids-to-bring", userid.MaxIDs, "", cite.Page("mitid-user-ids")),
	numberValue("witness-age", identity.WitnessMinAge, "", cite.Page("mitid-physical")),
	numberValue("witness-mitid-days", identity.WitnessMitIDDays, "", cite.Page("mitid-physical")),
	numberValue("witness-visits", identity.WitnessVisits, "", cite.Page("mitid-physical")),
	numberValue("witness-visits-before", identity.WitnessVisits-1, "", cite.Page("mitid-physical")),
	numberValue("witness-window-days", identity.WitnessWindowDays, "", cite.Page("mitid-physical")),
	numberValue("min-age", MinAge, "", cite.Page("mitid-who-can-get")),
	numberValue("digital-post-age", DigitalPostAge, "", cite.Page("mitid-15-years-old")),

	numberValue("p-code-digits", identity.PCodeDigits, "values.p-code-digits", cite.Page("mitid-p-code")),
	numberValue("p-code-days", identity.PCodeDays, "values.p-code-days", cite.Page("mitid-p-code")),
	numberValue("p-code-attempts", 3, "values.p-code-attempts", cite.Page("mitid-p-code")),
	numberValue("pin-digits", 6, "values.pin-digits", cite.Page("mitid-activate-app")),
	numberValue("temporary-pin-digits", 8, "values.temporary-pin-digits", cite.Page("mitid-temporary-pin")),
	numberValue("activation-code-hours", ActivationCodeHours, "values.activation-code-hours", cite.Page("mitid-activation-code")),
	numberValue("activation-code-attempts", 3, "values.activation-code-attempts", cite.Page("mitid-activation-code")),
	numberValue("password-min", 8, "values.password-min", cite.Page("mitid-passwords")),
	numberValue("password-max", 64, "values.password-max", cite.Page("mitid-passwords")),
	numberValue("new-number-days", 5, "values.new-number-days", cite.Page("mitid-new-password")),
	numberValue("active-apps", 3, "values.active-apps", cite.Page("esbjerg-activate-again")),
	numberValue("code-display-digits", 6, "values.code-display-digits", cite.Page("mitid-code-display")),
	numberValue("free-audio-readers", 3, "values.free-audio-readers", cite.Page("mitid-audio-reader")),
	moneyValue("audio-reader-price", 4171, "values.audio-reader-price", cite.Page("mitid-audio-reader")),
	numberValue("audio-reader-days-min", 3, "values.audio-reader-days-min", cite.Page("mitid-audio-reader")),
	numberValue("audio-reader-days-max", 7, "values.audio-reader-days-max", cite.Page("mitid-audio-reader")),
	moneyValue("chip-price", 14360, "values.chip-price", cite.Page("mitid-chip")),
	numberValue("municipal-card-age", identity.MunicipalCardAge, "values.municipal-card-age", cite.Page("frederikshavn-id-card")),
	numberValue("app-copy-hours", 1, "values.app-copy-hours", cite.Page("esbjerg-activate-again")),
	numberValue("yellow-card-days", 14, "values.yellow-card-days", cite.Page("aarhus-newcomers")),
	numberValue("digital-fuldmagt-age", 15, "values.digital-fuldmagt-age", cite.Page("mitid-power-of-attorney")),
	phoneValue("old-complaint-phone", "33 92 52 00", "values.old-complaint-phone", cite.Page("mitid-old-complaints")),
	dateValue("mitid-law", "2021-05-04", "values.mitid-law", cite.Page("mitid-law")),

	numberValue("nemid-questions-min", 2, "values.nemid-questions-min", cite.Page("randers-nemid")),
	numberValue("nemid-questions-max", 4, "values.nemid-questions-max", cite.Page("randers-nemid")),

	dateValue("nemid-began", "2010-07-01", "values.nemid-began", cite.Page("lifeindenmark-nemid")),
	dateValue("nemid-left-banks", "2022-10-31", "values.nemid-left-banks", cite.Page("lifeindenmark-nemid").As(rule.Partial)),
	dateValue("nemid-last-key-card", "2023-05-30", "values.nemid-last-key-card", cite.Page("rebild-nemid")),
	dateValue("nemid-no-way-to-mitid", "2023-06-05", "values.nemid-no-way-to-mitid", cite.Page("rebild-nemid")),
	dateValue("nemid-limited", "2023-06-30", "values.nemid-limited", cite.Page("lifeindenmark-nemid")),
	dateValue("nemid-closed", "2023-10-31", "values.nemid-closed", cite.Page("lifeindenmark-nemid")),
}

// valueRules is the values that no other rule says, as rules.
func valueRules() []rule.Rule {
	var rules []rule.Rule
	for _, v := range Values {
		if v.About != "" {
			rules = append(rules, rule.New(v.About, v.Message, v.Source))
		}
	}
	return rules
}

func numberValue(name string, n int, about locales.Key, source rule.Source) Value {
	return Value{name, locales.Message{Key: "values.number", Data: locales.Data{"Number": n}}, source, about}
}

// phoneValue takes a number that is not among the lines of the offices: one that
// is told of and not to be rung.
func phoneValue(name, number string, about locales.Key, source rule.Source) Value {
	return Value{name, locales.Message{Key: "values.number", Data: locales.Data{"Number": number}}, source, about}
}

// moneyValue takes the price in øre.
func moneyValue(name string, øre int, about locales.Key, source rule.Source) Value {
	data := locales.Data{"Kroner": øre / 100, "Øre": fmt.Sprintf("%02d", øre%100)}
	return Value{name, locales.Message{Key: "values.money", Data: data}, source, about}
}

func dateValue(name string, day civil.Date, about locales.Key, source rule.Source) Value {
	return Value{name, day.WithoutWeekday(), source, about}
}
