package handlers

import (
	"hash/maphash"
	"net/netip"
	"sync"
	"time"
)

// How many wrong codes may be typed in a minute, from one network and in all.
// A right one does not count, nor does a link: nobody can guess those.
//
// A code is one of 2^50 and lives ten minutes. Whoever uses up what all may
// type, through every minute of a year in which a thousand codes are always
// alive, hits one of them with a chance of 1 in 21,000.
const (
	guessesByNetwork = 10
	guessesByAll     = 100
	guessesWindow    = time.Minute
)

// guesses counts wrong codes. It keeps no addresses: only their hashes, for a
// window, under a seed that changes with it.
type codeLimiter struct {
	mu        sync.Mutex
	since     time.Time
	seed      maphash.Seed
	byNetwork map[uint64]int
	byAll     int
}

// take counts one more code from an address, and reports whether it may be
// tried. It counts before it is known whether the code is right, so that many
// at once do not get past the limit.
func (g *codeLimiter) take(address string, now time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if since := now.Sub(g.since); since < 0 || since >= guessesWindow {
		g.since, g.seed = now, maphash.MakeSeed()
		g.byNetwork, g.byAll = map[uint64]int{}, 0
	}
	network := maphash.Comparable(g.seed, networkOf(address))
	if g.byNetwork[network] >= guessesByNetwork || g.byAll >= guessesByAll {
		return false
	}
	g.byNetwork[network]++
	g.byAll++
	return true
}

// giveBack takes back what take counted: the code was right.
func (g *codeLimiter) giveBack(address string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	// A new window may have begun meanwhile, in which it was not counted.
	if network := maphash.Comparable(g.seed, networkOf(address)); g.byNetwork[network] > 0 {
		g.byNetwork[network]--
		g.byAll--
	}
}

// networkOf returns what of an address belongs to one visitor: all of it in
// IPv4, the first 64 bits in IPv6, where each subscriber has the rest to choose
// from. https://www.rfc-editor.org/rfc/rfc4291#section-2.5.4
func networkOf(address string) netip.Prefix {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{} // all that cannot be read share one count
	}
	ip = ip.Unmap().WithZone("")
	bits := 64
	if ip.Is4() {
		bits = 32
	}
	return netip.PrefixFrom(ip, bits).Masked()
}
