package handlers

import (
	"hash/maphash"
	"sync"
	"time"
)

// A limiter counts the requests of each network within a window of time, and refuses
// those above a maximum. It keeps no addresses, only hashes of them, with a seed that
// changes with each window. Networks do not share their limits.
type limiter struct {
	most   int // requests of one network in a window
	window time.Duration

	mu    sync.Mutex
	since time.Time
	seed  maphash.Seed
	done  map[uint64]int
}

func newLimiter(most int, window time.Duration) *limiter {
	return &limiter{most: most, window: window}
}

// maxNetworks is the maximum number of networks that a limiter counts at a time, in
// about 4 MB. With more, it starts a new window at once. That gives little to an
// attacker, who needs 100,000 networks for it.
const maxNetworks = 100_000

// take counts one request of a network. It returns 0 when the request is allowed, or
// else the time until the next window. Refused requests are not counted.
func (l *limiter) take(n network, now time.Time) (wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if since := now.Sub(l.since); since < 0 || since >= l.window || len(l.done) >= maxNetworks {
		l.since, l.seed, l.done = now, maphash.MakeSeed(), map[uint64]int{}
	}
	key := maphash.Comparable(l.seed, n)
	if l.done[key] >= l.most {
		return l.since.Add(l.window).Sub(now)
	}
	l.done[key]++
	return 0
}

// giveBack undoes one take of a network.
func (l *limiter) giveBack(n network) {
	l.mu.Lock()
	defer l.mu.Unlock()
	// If a new window has started since, it may have no request of the network.
	if key := maphash.Comparable(l.seed, n); l.done[key] > 0 {
		l.done[key]--
	}
}
