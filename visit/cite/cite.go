// Package cite is the pages that the rules were read on, each with the day and
// how sure we are.
package cite

import (
	"klar/visit/civil"
	"klar/visit/rule"
)

var checked = civil.Date("2026-11-21")

func Official(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Official}
}

func Partial(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Partial}
}

func Uncertain(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Uncertain}
}

// Where the rules were read.
var (
	WhoCanGet        = Official("https://www.mitid.dk/en-gb/get-started-with-mitid/who-can-get-mitid/")
	FifteenYearsOld  = Official("https://www.mitid.dk/en-gb/help/help-universe/15-years-old/")
	ThirteenYearsOld = rule.Source{URL: "https://pp.mitid.dk/en-gb/help/help-universe/13-to-14-years-old/", Checked: checked, Sure: rule.Official}
	ConsentUnsaid    = rule.Source{URL: FifteenYearsOld.URL, Checked: checked, Sure: rule.Uncertain}

	WithPassport      = Official("https://www.mitid.dk/en-gb/get-started-with-mitid/get-mitid-with-passport/")
	HelpAnother       = Official("https://www.mitid.dk/kom-i-gang-med-mitid/hjaelp-en-anden-med-at-faa-mitid-med-pas-og-aeldre-telefon/guide-3-trin-0/")
	HelpOthers        = Official("https://mitid.dk/en-gb/help/help-universe/help-others")
	Refusal           = Official("https://mitid.dk/hjaelp/hjaelpeunivers/andre-behov/afslag/")
	ForgottenUserID   = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-user/i-have-forgotten-my-user-id/")
	NewPassword       = Official("https://www.mitid.dk/hjaelp/hjaelpeunivers/mitid-adgangskode/faa-en-ny-mitid-adgangskode/")
	BlockMitID        = Official("https://www.sikkerdigital.dk/borger/naar-skaden-er-sket/offer-for-identitetstyveri")
	ActivateAgain     = rule.Source{URL: "https://esbjerg.dk/personlige-forhold/mitid/genaktiver-dit-mitid", Checked: checked, Sure: rule.Official}
	OldActivationCode = rule.Source{URL: "https://pp.mitid.dk/en-gb/help/help-universe/mitid-authenticators/order-new-activation-code/", Checked: checked, Sure: rule.Partial}
)

// Where the values were read that no other rule needs.
var (
	UserIDs             = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-user/")
	WitnessAndDocuments = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/")
	PCode               = Official("https://mitid.dk/en-gb/help/help-universe/mitid-app/p-code")
	ActivateApp         = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/activate-app/")
	TemporaryPIN        = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/temporary-pin-code/")
	Passwords           = Official("https://www.mitid.dk/en-gb/help/help-universe/mitid-password/")
	AudioReader         = Official("https://www.mitid.dk/en-gb/get-started-with-mitid/how-to-use-mitid/mitid-audio-code-reader")
	Chip                = Official("https://www.mitid.dk/mitid-chip")
	CodeDisplay         = Official("https://www.mitid.dk/en-gb/help/help-universe/how-to-log-on/how-to-log-on-with-mitid-code-display/")
	RandersNemID        = Uncertain("https://www.randers.dk/borger/personligt/hjaelp-og-service/nemid/")
	EndOfNemID          = Official("https://lifeindenmark.borger.dk/apps-and-digital-services/nemid")
	LastOfNemID         = Partial("https://test.rebild.dk/borger/borgerservice/nemid")
	MunicipalCard       = Partial("https://frederikshavn.dk/borger/borgerservice/pas-og-koerekort/id-og-legitimationskort")

	AarhusNewcomers = Uncertain("https://international.aarhus.dk/")
	PowerOfAttorney = Official("https://mitid.dk/en-gb/help/help-universe/power-of-attorney-and-guardianship/")
	Complaints      = Official("https://mitid.dk/en-gb/about-mitid/complaints")
	OldComplaints   = Uncertain("https://www.mitid.dk/om-mitid/klager/")
	MitIDLaw        = Official("https://www.lovguiden.dk/loven/bekendtgørelse-af-lov-om-mitid-og-nemlog-in")
)
