package userid

import "strings"

// lookAlikes writes signs that may be taken for each other as one of them.
var lookAlikes = strings.NewReplacer("0", "o", "ø", "o", "1", "l", "i", "l", "_", "-")

// NearDuplicate reports whether two user IDs are so alike that a tired eye takes
// one for the other: a single slip of the pen apart, or the same but for
// look-alikes (0, o and ø; 1, l and i; - and _). Such an ID is a poor backup:
// give it the advice [AlmostSame].
//
// It normalises the IDs itself. The same ID twice is no near duplicate but a
// repetition, see [Distinct]; one that has not been filled in is neither.
func NearDuplicate(a, b string) bool {
	a, _ = Normalise(a)
	b, _ = Normalise(b)
	if a == b || a == "" || b == "" {
		return false
	}
	return oneSlip([]rune(a), []rune(b)) || lookAlikes.Replace(a) == lookAlikes.Replace(b)
}

// oneSlip reports whether a and b, which differ, do so by one character put in,
// left out or changed, or by two neighbours swapped.
func oneSlip(a, b []rune) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 2 && len(b) == 2 {
		return a[0] == b[1] && a[1] == b[0]
	}
	return len(a) <= 1 && len(b) <= 1
}
