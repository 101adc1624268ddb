package userid

import (
	"regexp"
	"strings"
)

var (
	// A number may have separators: 12 34 56 78, 01.01.1970, +45 12345678.
	brokenNumber   = regexp.MustCompile(`\+?[0-9]+(?:[ ./-]+[0-9]+)*`)
	unbrokenNumber = regexp.MustCompile(`\+?[0-9]+`)

	// Danish numbers have eight digits and begin with 2 to 9.
	phoneNumber = regexp.MustCompile(`^(?:\+45|0045|45)?[2-9][0-9]{7}$|^\+[1-9][0-9]{7,14}$`)
)

// findNumbers returns the positions in id of numbers that may be a CPR number, a
// birth date or a phone number. A number that may be several of these counts as
// the first of them.
func findNumbers(id string) map[AdviceKind][]int {
	found := map[AdviceKind][]int{}
	for _, at := range brokenNumber.FindAllStringIndex(id, -1) {
		number := id[at[0]:at[1]]
		if kind, ok := numberKind(number); ok {
			found[kind] = append(found[kind], position(id, at[0]))
			continue
		}
		// The match may be two numbers with a space between: "no 2 12345678".
		for _, part := range unbrokenNumber.FindAllStringIndex(number, -1) {
			if kind, ok := numberKind(number[part[0]:part[1]]); ok {
				found[kind] = append(found[kind], position(id, at[0]+part[0]))
			}
		}
	}
	return found
}

// numberKind returns what a number, with or without separators, may be.
func numberKind(number string) (AdviceKind, bool) {
	number = cprSeparators.Replace(number)
	digits := strings.TrimPrefix(number, "+")
	switch {
	case containsCPR(digits):
		return CPRInside, true
	case isBirthDate(digits):
		return BirthDate, true
	case phoneNumber.MatchString(number):
		return PhoneNumber, true
	}
	return "", false
}

// containsCPR reports whether any ten digits in a row begin with a day and month. A
// replacement number counts only when the ten digits are alone, because many phone
// numbers with a country code contain one: +46 70 98 76 54 3.
func containsCPR(digits string) bool {
	if len(digits) == 10 && isCPRDate(digits[:4]) {
		return true
	}
	for ; len(digits) >= 10; digits = digits[1:] {
		if isDate(digits[:4]) {
			return true
		}
	}
	return false
}

// isBirthDate reports whether digits are a date written as ddmmyy, ddmmyyyy or
// yyyymmdd. The date of a replacement number, with 60 added to the day, does not
// count.
func isBirthDate(digits string) bool {
	switch len(digits) {
	case 6:
		return isDate(digits[:4])
	case 8:
		return isDate(digits[:4]) && isCentury(digits[4:]) ||
			isDate(digits[6:]+digits[4:6]) && isCentury(digits)
	}
	return false
}

func isCentury(yyyy string) bool {
	return strings.HasPrefix(yyyy, "19") || strings.HasPrefix(yyyy, "20")
}
