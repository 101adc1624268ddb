package civil

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"klar/locales"
)

// A Clock is a time of day, "14:30", or "" for none. Clocks compare as text:
// the earlier is the lesser.
type Clock string

// typedClock is how people write a time of day: "14:30", "14.30", "1430",
// "14", "930", with or without "kl." in front.
var typedClock = regexp.MustCompile(`^(?i:kl(?: ?\.)?)? ?([0-9]{1,2})(?: ?[:.] ?([0-9]{2})| ?([0-9]{2}))?$`)

// ParseClock reads a time of day as people write it, and says whether it is
// one. Hours go from 0 to 23; the twelve-hour clock is not understood.
func ParseClock(typed string) (Clock, bool) {
	// Fields also knows the no-break space, which \s in a pattern does not.
	match := typedClock.FindStringSubmatch(strings.Join(strings.Fields(typed), " "))
	if match == nil {
		return "", false
	}
	hour, _ := strconv.Atoi(match[1])
	minute, _ := strconv.Atoi(match[2] + match[3]) // at most one is there
	c := Clock(fmt.Sprintf("%02d:%02d", hour, minute))
	if !c.Valid() {
		return "", false
	}
	return c, true
}

// Valid says whether c is a time of day, and not none or nonsense.
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil && len(c) == len("15:04")
}

// Minutes returns the minutes from midnight to a valid clock.
func (c Clock) Minutes() int {
	t, err := time.Parse("15:04", string(c))
	if err != nil {
		return 0
	}
	return t.Hour()*60 + t.Minute()
}

// Text returns a valid clock as it is written: "14.30" in Danish, "14:30" in
// English.
func (c Clock) Message() locales.Message {
	hour, minute, _ := strings.Cut(string(c), ":")
	return locales.Message{Key: "date.clock", Data: locales.Data{"Hour": hour, "Minute": minute}}
}
