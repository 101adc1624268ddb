package handlers

import (
	"encoding/binary"
	"net/netip"
	"testing"
	"time"
)

// nth returns one of very many networks.
func nth(n int) network {
	var ip [4]byte
	binary.BigEndian.PutUint32(ip[:], uint32(n))
	return networkOf(netip.AddrFrom4(ip).String())
}

func TestLimiter(t *testing.T) {
	l, now := newLimiter(2, time.Minute), time.Unix(1_000_000, 0)
	take := func(n network, want time.Duration) {
		t.Helper()
		if got := l.take(n, now); got != want {
			t.Errorf("got a wait of %v, want %v", got, want)
		}
	}
	take(nth(1), 0)
	now = now.Add(20 * time.Second)
	take(nth(1), 0)
	take(nth(1), 40*time.Second)
	take(nth(2), 0)
	l.giveBack(nth(1))
	take(nth(1), 0)
	take(nth(1), 40*time.Second)

	now = now.Add(40 * time.Second)
	l.giveBack(nth(1)) // counted in this window
	take(nth(1), 0)
	l.giveBack(nth(2)) // counted in the one before
	take(nth(2), 0)
	take(nth(2), 0)
	take(nth(2), time.Minute)

	now = now.Add(-time.Hour) // a clock that was put right
	take(nth(2), 0)
}

// A limiter does not grow for ever.
func TestLimiterIsBounded(t *testing.T) {
	l, now := newLimiter(1, time.Hour), time.Unix(1_000_000, 0)
	for n := range maxNetworks + 1000 {
		if wait := l.take(nth(n), now); wait > 0 {
			t.Fatalf("network %d: got a wait of %v, want none", n, wait)
		}
	}
	if got := len(l.done); got != 1000 {
		t.Errorf("got %d networks counted, want the 1000 of a new window", got)
	}
}
