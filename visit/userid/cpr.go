package userid

import (
	"regexp"
	"strings"
	"time"
	"unicode"
)

var (
	tenDigits     = regexp.MustCompile(`^[0-9]{10}$`)
	cprSeparators = strings.NewReplacer(" ", "", "-", "", ".", "", "/", "")
)

// LooksLikeCPR reports whether typed may be a CPR number, so that it must be
// taken out of the form and neither shown again, stored nor logged. That is
// whatever breaks the rule [CPRNumber] or [TenDigits] once normalised: an ID
// that [Check] accepts never looks like one.
func LooksLikeCPR(typed string) bool {
	id, _ := Normalise(typed)
	return isTenDigits(id) || isCPRNumber(id)
}

// isTenDigits reports whether id consists of exactly ten digits, of whatever
// script.
func isTenDigits(id string) bool {
	return tenDigits.MatchString(plainDigits(id))
}

// isCPRNumber reports whether id is a way of writing a CPR number: ten digits,
// the first six the date of one, with nothing but separators besides. Any sign that no
// ID may hold counts as a separator, because people and keyboards have more of
// them than can be listed.
func isCPRNumber(id string) bool {
	digits := strings.Map(func(r rune) rune {
		if isAllowed(r) || unicode.IsLetter(r) {
			return r
		}
		return -1
	}, plainDigits(id))
	digits = cprSeparators.Replace(digits)
	return tenDigits.MatchString(digits) && isCPRDate(digits[:4])
}

// isCPRDate reports whether four digits are the day and month that a CPR number
// begins with: those of the birth date or, in the replacement number of a person
// who cannot have a CPR number, the same with 60 added to the day.
// https://www.cpr.dk/cpr-systemet/erstatningspersonnummer-i-eksterne-systemer
func isCPRDate(ddmm string) bool {
	if replacement := ddmm[0] >= '6'; replacement {
		ddmm = string(ddmm[0]-6) + ddmm[1:]
	}
	return isDate(ddmm)
}

// isDate reports whether two digits for the day and two for the month name a
// day of some year. The century of a CPR number is not worth working out, so
// 29 February is one.
func isDate(ddmm string) bool {
	_, err := time.Parse("02012006", ddmm+"2000")
	return err == nil
}

// plainDigits writes the decimal digits of every script as 0 to 9.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if digit, ok := plainDigit(r); ok {
			return digit
		}
		return r
	}, s)
}

// plainDigit returns r as one of 0 to 9, and whether it is a decimal digit.
// Unicode has them in unbroken rows of ten, from zero to nine.
func plainDigit(r rune) (rune, bool) {
	if !unicode.IsDigit(r) {
		return r, false
	}
	var before rune
	for unicode.IsDigit(r - before - 1) {
		before++
	}
	return '0' + before%10, true
}
