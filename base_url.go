package main

import (
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// readBaseURL parses the public address of the service: scheme and host, and nothing
// else. It returns nil for an empty address. It returns the address as browsers write
// it in an Origin header: in small letters, without the default port, and with a name
// like ærø.dk in the letters of ASCII.
func readBaseURL(address string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	wrong := fmt.Errorf("-base-url %q must be like https://klar.example.dk, and nothing more", address)
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.User != nil ||
		u.Path != "" && u.Path != "/" || strings.ContainsAny(address, "?#") {
		return nil, wrong
	}
	host := strings.ToLower(u.Hostname())
	if net.ParseIP(host) == nil {
		if host, err = idna.Lookup.ToASCII(host); err != nil || host == "" {
			return nil, fmt.Errorf("%w: the name of the host is not valid", wrong)
		}
	}
	port := u.Port()
	if n, err := strconv.Atoi(port); port != "" && (err != nil || n < 1 || n > 65535) || strings.HasSuffix(u.Host, ":") {
		return nil, fmt.Errorf("%w: the port must be from 1 to 65535", wrong)
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port != "" && port != map[string]string{"https": "443", "http": "80"}[u.Scheme] {
		host += ":" + port
	}
	return &url.URL{Scheme: u.Scheme, Host: host}, nil
}
