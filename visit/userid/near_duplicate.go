package userid

import "strings"

// foldLookAlikes replaces characters that look alike by one of them.
var foldLookAlikes = strings.NewReplacer("0", "o", "ø", "o", "1", "l", "i", "l", "_", "-")

// NearDuplicate reports whether two user IDs are easily mistaken for each other:
// one edit makes them the same, or they are the same apart from look-alikes (0, o
// and ø; 1, l and i; - and _). One is then a poor backup for the other: give the
// advice [AlmostSame].
//
// It normalises the IDs first. It reports false for the same ID twice, which
// [Distinct] finds, and when one of them is empty.
func NearDuplicate(a, b string) bool {
	a, _ = Normalise(a)
	b, _ = Normalise(b)
	if a == b || a == "" || b == "" {
		return false
	}
	return oneEdit([]rune(a), []rune(b)) || foldLookAlikes.Replace(a) == foldLookAlikes.Replace(b)
}

// oneEdit reports whether two different IDs differ by one character inserted,
// removed or changed, or by two neighbours swapped.
func oneEdit(a, b []rune) bool {
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
