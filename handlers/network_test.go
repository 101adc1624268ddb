package handlers

import "testing"

func TestNetworkOf(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		same       bool
	}{
		{"an address of IPv4", "198.51.100.4", "198.51.100.4", true},
		{"neighbours of IPv4", "198.51.100.4", "198.51.100.5", false},
		{"IPv4 in IPv6", "198.51.100.4", "::ffff:198.51.100.4", true},
		{"a network of IPv6", "2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", true},
		{"a home line of IPv6", "2001:db8:1:200::1", "2001:db8:1:2ff::1", true},
		{"two home lines of IPv6", "2001:db8:1:200::1", "2001:db8:1:300::1", false},
		{"a zone", "fe80::1%eth0", "fe80::2%eth1", true},
		{"no addresses", "", "unix", true},
		{"none and the zero address", "", "0.0.0.0", false},
		{"the zero addresses", "0.0.0.0", "::", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := networkOf(tt.a) == networkOf(tt.b); got != tt.same {
				t.Errorf("networkOf(%q) is that of %q: got %t, want %t", tt.a, tt.b, got, tt.same)
			}
		})
	}
}
