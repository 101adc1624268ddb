package handlers

import (
	"sync"
	"time"
)

// The maximum number of wrong codes from one network. Right codes do not count, and
// neither do links, which nobody can guess. All networks together have no limit:
// somebody who used it up would disable codes for everybody.
//
// There are 2^50 codes, and a code is valid for ten minutes. Somebody who uses up
// the limit of a thousand networks for a whole year makes 526 million guesses. If a
// hundred codes are valid at any time (600 made in an hour), the chance of one hit is
// 1 in 21,000. It would show the slip of a stranger. The chance grows in proportion
// to the number of networks.
const (
	codesAMinute = 10 // enough for the typing errors in a town hall that shares one address
	codesAnHour  = 60
)

// manyCodes is the number of wrong codes in an hour, from all networks together, at
// which the log gets a line: as many as ten networks may type.
const manyCodes = 10 * codesAnHour

// A codeLimiter counts wrong codes.
type codeLimiter struct {
	minute, hour *limiter

	mu    sync.Mutex
	since time.Time
	wrong int // wrong codes since then, from all networks
}

func newCodeLimiter() *codeLimiter {
	return &codeLimiter{minute: newLimiter(codesAMinute, time.Minute), hour: newLimiter(codesAnHour, time.Hour)}
}

// take counts one code from a network. It returns 0 when the code may be tried, or
// else how long to wait. It counts before the code is tried, so that many requests at
// once cannot exceed the limit.
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

// right undoes take, for a code that was right or was not tried.
func (l *codeLimiter) right(n network) {
	l.minute.giveBack(n)
	l.hour.giveBack(n)
}

// wrongNow counts a wrong code. It reports whether to write a line in the log: once
// an hour at most, when manyCodes is reached.
func (l *codeLimiter) wrongNow(now time.Time) (many bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if since := now.Sub(l.since); since < 0 || since >= time.Hour {
		l.since, l.wrong = now, 0
	}
	l.wrong++
	return l.wrong == manyCodes
}
