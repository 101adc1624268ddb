package handlers

import (
	"net"
	"net/http"
	"net/netip"
	"strings"

	"github.com/labstack/echo/v4"
)

// clientAddress returns how to find a visitor's IP address: in the X-Forwarded-For
// header of trusted proxies, or else from the connection.
func clientAddress(trusted []*net.IPNet) echo.IPExtractor {
	return func(r *http.Request) string {
		address, err := parseAddress(r.RemoteAddr)
		if err != nil {
			return r.RemoteAddr
		}
		// Each proxy adds the address that it was asked from. So the last item is
		// from the nearest proxy, and an item counts only while every proxy from it
		// to us is trusted. The visitor may have written the items before that.
		items := strings.Split(strings.Join(r.Header.Values(echo.HeaderXForwardedFor), ","), ",")
		for i := len(items) - 1; i >= 0 && isTrusted(address, trusted); i-- {
			forwarded, err := parseAddress(items[i])
			if err != nil {
				break // who asked this proxy is not known, so the proxy stands for them
			}
			address = forwarded
		}
		return address.String()
	}
}

func isTrusted(address netip.Addr, trusted []*net.IPNet) bool {
	for _, network := range trusted {
		if network.Contains(address.AsSlice()) {
			return true
		}
	}
	return false
}

// parseAddress parses an IP address as proxies write it: alone, in brackets, or with
// a port (192.0.2.7:4711, [2001:db8::1]:4711).
func parseAddress(s string) (netip.Addr, error) {
	s = strings.TrimSpace(s)
	if host, _, err := net.SplitHostPort(s); err == nil {
		s = host
	} else if inside, ok := strings.CutPrefix(s, "["); ok {
		s = strings.TrimSuffix(inside, "]")
	}
	address, err := netip.ParseAddr(s)
	return address.Unmap().WithZone(""), err
}
