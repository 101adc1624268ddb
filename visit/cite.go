package visit

import (
	"klar/visit/civil"
	"klar/visit/rule"
)

var checked = civil.Date("2026-11-21")

func official(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Official}
}

func partial(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Partial}
}

func uncertain(url string) rule.Source {
	return rule.Source{URL: url, Checked: checked, Sure: rule.Uncertain}
}

// Where the rules were read.
var (
	whoCanGet = official("https://www.mitid.dk/en-gb/get-started-with-mitid/who-can-get-mitid/")
	fifteen   = official("https://www.mitid.dk/en-gb/help/help-universe/15-years-old/")
	thirteen  = rule.Source{URL: "https://pp.mitid.dk/en-gb/help/help-universe/13-to-14-years-old/", Checked: checked, Sure: rule.Official}
	noConsent = rule.Source{URL: fifteen.URL, Checked: checked, Sure: rule.Uncertain}

	WithPassport  = official("https://www.mitid.dk/en-gb/get-started-with-mitid/get-mitid-with-passport/")
	helpAnother   = official("https://www.mitid.dk/kom-i-gang-med-mitid/hjaelp-en-anden-med-at-faa-mitid-med-pas-og-aeldre-telefon/guide-3-trin-0/")
	helpOthers    = official("https://mitid.dk/en-gb/help/help-universe/help-others")
	refusal       = official("https://mitid.dk/hjaelp/hjaelpeunivers/andre-behov/afslag/")
	forgottenID   = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-user/i-have-forgotten-my-user-id/")
	newPassword   = official("https://www.mitid.dk/hjaelp/hjaelpeunivers/mitid-adgangskode/faa-en-ny-mitid-adgangskode/")
	block         = official("https://www.sikkerdigital.dk/borger/naar-skaden-er-sket/offer-for-identitetstyveri")
	activateAgain = rule.Source{URL: "https://esbjerg.dk/personlige-forhold/mitid/genaktiver-dit-mitid", Checked: checked, Sure: rule.Official}
	oldCodePage   = rule.Source{URL: "https://pp.mitid.dk/en-gb/help/help-universe/mitid-authenticators/order-new-activation-code/", Checked: checked, Sure: rule.Partial}
)

// Where the values were read that no other rule needs.
var (
	aboutUserIDs   = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-user/")
	aboutWitness   = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-and-documentation/")
	aboutPCode     = official("https://mitid.dk/en-gb/help/help-universe/mitid-app/p-code")
	activateApp    = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/activate-app/")
	temporaryPIN   = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-app/temporary-pin-code/")
	aboutPasswords = official("https://www.mitid.dk/en-gb/help/help-universe/mitid-password/")
	audioReader    = official("https://www.mitid.dk/en-gb/get-started-with-mitid/how-to-use-mitid/mitid-audio-code-reader")
	aboutChip      = official("https://www.mitid.dk/mitid-chip")
	codeDisplay    = official("https://www.mitid.dk/en-gb/help/help-universe/how-to-log-on/how-to-log-on-with-mitid-code-display/")
	randersNemID   = uncertain("https://www.randers.dk/borger/personligt/hjaelp-og-service/nemid/")
	endOfNemID     = official("https://lifeindenmark.borger.dk/apps-and-digital-services/nemid")
	lastOfNemID    = partial("https://test.rebild.dk/borger/borgerservice/nemid")
	municipalCard  = partial("https://frederikshavn.dk/borger/borgerservice/pas-og-koerekort/id-og-legitimationskort")

	aarhusNewcomers = uncertain("https://international.aarhus.dk/")
	powerOfAttorney = official("https://mitid.dk/en-gb/help/help-universe/power-of-attorney-and-guardianship/")
	complaints      = official("https://mitid.dk/en-gb/about-mitid/complaints")
	oldComplaints   = uncertain("https://www.mitid.dk/om-mitid/klager/")
	mitIDLaw        = official("https://www.lovguiden.dk/loven/bekendtgørelse-af-lov-om-mitid-og-nemlog-in")
)
