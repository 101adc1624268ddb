package civil

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"klar/locales"
	"klar/visit/repair"
)

// A Clock is a time of day, "14:30", or "" for none. Clocks can be compared with
// < and >: the earlier time is the smaller.
type Clock string

// typedClock is how people write a time of day: "14:30", "14.30", "14,30", "14-30",
// "14:30:00", "1430", "14", "930" or "2.30 pm", with or without "kl." in front.
var typedClock = regexp.MustCompile(`^(?:kl(?: ?\.)?)? ?([0-9]{1,2})(?: ?([:.,-]) ?([0-9]{2})(?: ?[:.] ?[0-5][0-9])?| ?([0-9]{2}))?(?: ?([ap])(?:m|\.m\.?))?$`)

// ParseClock reads a time of day as people write it, such as "kl. 9", "14.30" or
// "2 pm". It reports false for anything else. Hours go from 0 to 23, and from 1 to 12
// before am and pm. Seconds are left out.
func ParseClock(typed string) (Clock, bool) {
	match := typedClock.FindStringSubmatch(strings.ToLower(repair.Plain(typed)))
	if match == nil {
		return "", false
	}
	hour, _ := strconv.Atoi(match[1])
	minute, _ := strconv.Atoi(match[3] + match[4]) // at most one of the two matched
	if match[2] == "-" && minute > hour && minute <= 24 {
		return "", false // "9-10" is more likely from nine to ten than ten past nine
	}
	if half := match[5]; half != "" {
		if hour < 1 || hour > 12 {
			return "", false
		}
		hour %= 12 // 12 am is midnight, 12 pm is noon
		if half == "p" {
			hour += 12
		}
	}
	c := Clock(fmt.Sprintf("%02d:%02d", hour, minute))
	if !c.Valid() {
		return "", false
	}
	return c, true
}

// Valid reports whether c is a time from "00:00" to "23:59".
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil && len(c) == len("15:04")
}

// Minutes returns the minutes from midnight to c, 0 when c is not valid.
func (c Clock) Minutes() int {
	t, err := time.Parse("15:04", string(c))
	if err != nil {
		return 0
	}
	return t.Hour()*60 + t.Minute()
}

// Message returns a valid clock as each language writes it: "14.30" in Danish,
// "14:30" in English.
func (c Clock) Message() locales.Message {
	hour, minute, _ := strings.Cut(string(c), ":")
	return locales.Message{Key: "date.clock", Data: locales.Data{"Hour": hour, "Minute": minute}}
}
