package handlers

import (
	"hash/maphash"
	"sync"
	"time"
)

// A limiter counts what each network does within a window of time, and refuses
// what is too much. It keeps no addresses: only their hashes, for a window, under
// a seed that changes with it. What one network does takes nothing from another.
type limiter struct {
	most   int // that a network may do in a window
	window time.Duration

	mu    sync.Mutex
	since time.Time
	seed  maphash.Seed
	done  map[uint64]int
}

func newLimiter(most int, window time.Duration) *limiter {
	return &limiter{most: most, window: window}
}

// maxNetworks is how many networks a limiter counts at a time, in about 4 MB.
// When there are more it begins a new window at once. That gives whoever has as
// many networks only what they had anyway.
const maxNetworks = 100_000

// take counts one more from a network, and returns 0 when it may be done, or
// else how long it is to the next window. What is refused is not counted.
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

// giveBack takes back what take has counted.
func (l *limiter) giveBack(n network) {
	l.mu.Lock()
	defer l.mu.Unlock()
	// A new window may have begun meanwhile, in which it was not counted.
	if key := maphash.Comparable(l.seed, n); l.done[key] > 0 {
		l.done[key]--
	}
}
