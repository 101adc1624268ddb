package handlers

import "net/netip"

// A network is a group of IP addresses that share one limit, usually those of one
// household or company.
type network struct{ prefix netip.Prefix }

// networkBits is the prefix length of an IPv6 network. A home connection gets a /56 or
// less (https://www.ripe.net/publications/docs/ripe-690/). A limit by /64 would give
// such a home 256 times the limit. A mobile operator gives each customer a /64, so 256
// customers share one limit. With IPv4, they share one address too.
const networkBits = 56

// networkOf returns the network of an IP address: an IPv4 address alone, or an IPv6
// /56. All addresses that cannot be parsed share the zero network.
func networkOf(address string) network {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return network{}
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return network{netip.PrefixFrom(ip, 32)}
	}
	return network{netip.PrefixFrom(ip, networkBits).Masked()}
}
