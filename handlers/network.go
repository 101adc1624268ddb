package handlers

import "net/netip"

// A network is what limits count by: nobody gets more out of the service by
// having more addresses in one.
type network struct{ prefix netip.Prefix }

// networkBits is how much of an IPv6 address names a network. A home line gets
// 56 bits at the most (https://www.ripe.net/publications/docs/ripe-690/), so a
// limit by /64 would count it 256 times. Those 256 networks of a mobile operator
// are as many customers, who then share what they have to share behind one
// address of IPv4 too.
const networkBits = 56

// networkOf returns the network of an address: the address itself in IPv4. All
// addresses that cannot be read are one network.
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
