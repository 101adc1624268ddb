package handlers

import (
	"sync"
	"time"
)

// How many wrong codes may be typed from one network. A right code does not
// count, nor does a link: nobody can guess those. There is no limit on all
// networks together, since whoever filled it would turn codes off for everybody.
//
// A code is one of 2^50 and lives ten minutes. Somebody with a thousand networks
// who uses up all their tries through every hour of a year makes 526 million
// guesses. While a hundred codes are always alive, which is 600 made in an hour,
// they hit one of them with a chance of 1 in 21,000, and see the slip of somebody
// they don't know. Each network more adds a thousandth of that chance.
const (
	codesAMinute = 10 // a town hall with one address has a few slips of the finger a minute
	codesAnHour  = 60
)

// manyCodes is how many wrong codes in an hour, from all networks, are worth a
// line in the log: it takes ten networks that use up all their tries.
const manyCodes = 10 * codesAnHour

// A codeLimiter counts wrong codes.
type codeLimiter struct {
	minute, hour *limiter

	mu    sync.Mutex
	since time.Time
	wrong int // in all since then
}

func newCodeLimiter() *codeLimiter {
	return &codeLimiter{minute: newLimiter(codesAMinute, time.Minute), hour: newLimiter(codesAnHour, time.Hour)}
}

// take counts one more code from a network, and returns 0 when it may be tried,
// or else how long to wait. It counts before it is known whether the code is
// right, so that many at once do not get past the limit.
func (l *codeLimiter) take(n network, now time.Time) (wait time.Duration) {
	if wait := l.hour.take(n, now); wait > 0 {
		return wait
	}
	if wait := l.minute.take(n, now); wait > 0 {
		l.hour.giveBack(n)
		return wait
	}
	return 0
}

// right takes back what take counted: the code was right, or was not tried.
func (l *codeLimiter) right(n network) {
	l.minute.giveBack(n)
	l.hour.giveBack(n)
}

// wrongNow notes that a code was wrong, and reports whether the log is to be
// told: once an hour at the most.
func (l *codeLimiter) wrongNow(now time.Time) (many bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if since := now.Sub(l.since); since < 0 || since >= time.Hour {
		l.since, l.wrong = now, 0
	}
	l.wrong++
	return l.wrong == manyCodes
}
