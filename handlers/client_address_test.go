package handlers

import (
	"net"
	"net/http"
	"testing"
)

func TestClientAddress(t *testing.T) {
	_, v4, _ := net.ParseCIDR("10.0.0.0/8")
	_, v6, _ := net.ParseCIDR("fd00::/8")
	address := clientAddress([]*net.IPNet{v4, v6})
	for _, tt := range []struct {
		name, remote string
		forwarded    []string
		want         string
	}{
		{"no header", "10.0.0.7:1", nil, "10.0.0.7"},
		{"one proxy", "10.0.0.7:1", []string{"192.0.2.1"}, "192.0.2.1"},
		{"with a port", "10.0.0.7:1", []string{"192.0.2.1:4711"}, "192.0.2.1"},
		{"IPv6", "[fd00::1]:1", []string{"2001:db8::1"}, "2001:db8::1"},
		{"IPv6 with a port", "10.0.0.7:1", []string{"[2001:db8::1]:4711"}, "2001:db8::1"},
		{"IPv6 in brackets", "10.0.0.7:1", []string{"[2001:db8::1]"}, "2001:db8::1"},
		{"IPv4 as IPv6", "[::ffff:10.0.0.7]:1", []string{"::ffff:192.0.2.1"}, "192.0.2.1"},
		{"two proxies, with ports", "10.0.0.7:1", []string{"1.1.1.1, 192.0.2.1:5, 10.0.0.8:6"}, "192.0.2.1"},
		{"two headers", "10.0.0.7:1", []string{"192.0.2.1", "10.0.0.8"}, "192.0.2.1"},
		{"an item that the visitor wrote does not parse", "10.0.0.7:1", []string{"nonsense, 192.0.2.1"}, "192.0.2.1"},
		{"a proxy's item does not parse", "10.0.0.7:1", []string{"192.0.2.1, unknown, 10.0.0.8"}, "10.0.0.8"},
		{"not a trusted proxy", "192.0.2.9:1", []string{"1.1.1.1"}, "192.0.2.9"},
	} {
		r := &http.Request{RemoteAddr: tt.remote, Header: http.Header{"X-Forwarded-For": tt.forwarded}}
		if got := address(r); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
