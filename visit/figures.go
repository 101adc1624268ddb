package visit

import (
	"slices"

	"klar/visit/cite"
	"klar/visit/identity"
	"klar/visit/rule"
	"klar/visit/userid"
)

// Figures lists every figure that messages and guides give.
var Figures = slices.Concat(userid.Figures, identity.Figures, figures, nemID)

// FigureData holds the figures as data for messages.
var FigureData = Figures.Data()

// figures are the figures about which no other package has a rule.
var figures = rule.Figures{
	rule.Number("MinAge", 13, cite.Page("mitid-who-can-get")),          // the youngest age for MitID
	rule.Number("DigitalPostAge", 15, cite.Page("mitid-15-years-old")), // the age from which citizens get Digital Post automatically
	// The working days in which a public body must answer a complaint about
	// accessibility. After them the citizen can complain to the agency.
	rule.Number("AnswerWorkingDays", 10, AccessibilityAgency),

	rule.Number("PINDigits", 6, cite.Page("mitid-activate-app")).Listed("figures.pin-digits"),
	rule.Number("TemporaryPINDigits", 8, cite.Page("mitid-temporary-pin")).Listed("figures.temporary-pin-digits"),
	rule.Number("ActivationCodeHours", 48, cite.Page("mitid-activation-code")).Listed("figures.activation-code-hours"),
	rule.Number("ActivationCodeAttempts", 3, cite.Page("mitid-activation-code")).Listed("figures.activation-code-attempts"),
	rule.Number("PasswordMinLength", 8, cite.Page("mitid-passwords")).Listed("figures.password-min"),
	rule.Number("PasswordMaxLength", 64, cite.Page("mitid-passwords")).Listed("figures.password-max"),
	rule.Number("PasswordWaitHours", 24, cite.Page("mitid-wait-for-password")).Listed("figures.password-wait-hours"),
	rule.Number("NewNumberDays", 5, cite.Page("mitid-new-password")).Listed("figures.new-number-days"),
	rule.Number("ActiveApps", 3, cite.Page("mitid-copy-app")).Listed("figures.active-apps"),
	rule.Number("CodeDisplayDigits", 6, cite.Page("mitid-code-display")).Listed("figures.code-display-digits"),
	rule.Number("FreeCodeDisplays", 3, cite.Page("ritzau-devices")).Listed("figures.free-code-displays"),
	rule.Number("CodeDisplayYears", 10, cite.Page("ritzau-devices")).Listed("figures.code-display-years"),
	rule.Number("FreeAudioReaders", 3, cite.Page("mitid-audio-reader")).Listed("figures.free-audio-readers"),
	rule.Price("AudioReaderPrice", 4171, cite.Page("mitid-audio-reader")).Listed("figures.audio-reader-price"),
	rule.Number("AudioReaderDaysMin", 3, cite.Page("mitid-audio-reader")).Listed("figures.audio-reader-days-min"),
	rule.Number("AudioReaderDaysMax", 7, cite.Page("mitid-audio-reader")).Listed("figures.audio-reader-days-max"),
	rule.Price("ChipPrice", 14360, cite.Page("mitid-chip")).Listed("figures.chip-price"),
	rule.Number("AppCopyHours", 1, cite.Page("mitid-copy-app")).Listed("figures.app-copy-hours"),
	rule.Number("YellowCardDays", 14, cite.Page("aarhus-newcomers")).Listed("figures.yellow-card-days"),
	rule.Number("DigitalFuldmagtAge", 15, cite.Page("mitid-power-of-attorney")).Listed("figures.digital-fuldmagt-age"),
	rule.Telephone("OldComplaintPhone", "33 92 52 00", cite.Page("mitid-old-complaints")).Listed("figures.old-complaint-phone"),
	rule.Day("MitIDLaw", "2021-05-04", cite.Page("mitid-law")).Listed("figures.mitid-law"),
}

// nemID are the days of NemID, the system before MitID.
var nemID = rule.Figures{
	rule.Day("NemIDBegan", "2010-07-01", cite.Page("lifeindenmark-nemid")).Listed("figures.nemid-began"),
	rule.Day("NemIDLeftBanks", "2022-10-31", cite.Page("lifeindenmark-nemid").As(rule.Partial)).Listed("figures.nemid-left-banks"),
	rule.Day("NemIDLastKeyCard", "2023-05-30", cite.Page("rebild-nemid")).Listed("figures.nemid-last-key-card"),
	rule.Day("NemIDNoWayToMitID", "2023-06-05", cite.Page("rebild-nemid")).Listed("figures.nemid-no-way-to-mitid"),
	rule.Day("NemIDLimited", "2023-06-30", cite.Page("lifeindenmark-nemid")).Listed("figures.nemid-limited"),
	rule.Day("NemIDClosed", "2023-10-31", cite.Page("lifeindenmark-nemid")).Listed("figures.nemid-closed"),
}
