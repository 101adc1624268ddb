package userid

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"klar/visit/repair"
)

var (
	tenDigits     = regexp.MustCompile(`^[0-9]{10}$`)
	cprSeparators = strings.NewReplacer(" ", "", "-", "", ".", "", "/", "")
)

// LooksLikeCPR reports whether typed may be a CPR number. Such input must be removed
// from the form and must not be shown again, stored or logged. It is input that
// breaks the rule [CPRNumber] or [TenDigits] after [Normalise], so an ID that
// [Check] accepts never looks like a CPR number.
func LooksLikeCPR(typed string) bool {
	id, _ := Normalise(typed)
	return isTenDigits(id) || isCPRNumber(id)
}

// StandIn returns a number that breaks the same rule as what was typed, of which
// [LooksLikeCPR] holds, and that is nobody's: the last four digits of a CPR number
// are never all zero. It is kept in place of what was typed, so that the page can
// still say what is wrong with the field.
func StandIn(typed string) string {
	id, _ := Normalise(typed)
	switch {
	case !isCPRNumber(id):
		return "0000000000"
	case isTenDigits(id):
		return "0101000000"
	}
	return "010100-0000"
}

// isTenDigits reports whether id consists of exactly ten digits, in any script.
func isTenDigits(id string) bool {
	return tenDigits.MatchString(repair.Digits(id))
}

// isCPRNumber reports whether id is a CPR number in any notation: ten digits that
// begin with a valid day and month, and otherwise only separators. Every sign
// that is not allowed in an ID counts as a separator, because there are too many
// kinds of dashes and spaces to list.
func isCPRNumber(id string) bool {
	digits := strings.Map(func(r rune) rune {
		if isAllowed(r) || unicode.IsLetter(r) {
			return r
		}
		return -1
	}, repair.Digits(id))
	digits = cprSeparators.Replace(digits)
	return tenDigits.MatchString(digits) && isCPRDate(digits[:4])
}

// isCPRDate reports whether four digits can be the day and month of a CPR number.
// In a replacement number, for a person who cannot have a CPR number, the day is
// 60 higher than in the birth date:
// https://www.cpr.dk/cpr-systemet/erstatningspersonnummer-i-eksterne-systemer
func isCPRDate(ddmm string) bool {
	if replacement := ddmm[0] >= '6'; replacement {
		ddmm = string(ddmm[0]-6) + ddmm[1:]
	}
	return isDate(ddmm)
}

// isDate reports whether two digits for the day and two for the month are a date in
// some year. 29 February always is, because the year is not checked.
func isDate(ddmm string) bool {
	_, err := time.Parse("02012006", ddmm+"2000")
	return err == nil
}
