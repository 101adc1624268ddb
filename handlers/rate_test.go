package handlers_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"klar/locales"
)

func TestPostRate(t *testing.T) {
	t.Parallel()
	const proxy, other = "10.0.0.7", "198.51.100.4"
	trust := func(with *setup) {
		_, network, err := net.ParseCIDR("10.0.0.0/8")
		if err != nil {
			t.Fatal(err)
		}
		with.TrustedProxies = []*net.IPNet{network}
	}
	limit := func(with *setup) { with.PostRate = 3 }
	type sender struct{ address, forwarded string }
	many := func(n int, s sender) []sender {
		senders := make([]sender, n)
		for i := range senders {
			senders[i] = s
		}
		return senders
	}
	spoofed := []sender{{other, "1.1.1.1"}, {other, "2.2.2.2"}, {other, "3.3.3.3"}, {other, "4.4.4.4"}}
	for _, tt := range []struct {
		name    string
		setup   []func(*setup)
		senders []sender
		want    int // status of the last; all before it are taken
	}{
		{"as many as allowed", []func(*setup){limit}, many(3, sender{address: other}), 303},
		{"one more", []func(*setup){limit}, many(4, sender{address: other}), 429},
		{"no limit", nil, many(50, sender{address: other}), 303},
		{"different addresses", []func(*setup){limit}, []sender{{address: "198.51.100.1"}, {address: "198.51.100.2"}, {address: "198.51.100.3"}, {address: "198.51.100.4"}}, 303},
		{"forwarded, with no proxy trusted", []func(*setup){limit}, spoofed, 429},
		{"forwarded by a neighbour, with no proxy trusted", []func(*setup){limit}, []sender{{proxy, "1.1.1.1"}, {proxy, "2.2.2.2"}, {proxy, "3.3.3.3"}, {proxy, "4.4.4.4"}}, 429},
		{"forwarded by one that is not trusted", []func(*setup){limit, trust}, spoofed, 429},
		{"forwarded by the trusted proxy", []func(*setup){limit, trust}, []sender{{proxy, "1.1.1.1"}, {proxy, "2.2.2.2"}, {proxy, "3.3.3.3"}, {proxy, "4.4.4.4"}}, 303},
		{"forwarded for one visitor", []func(*setup){limit, trust}, many(4, sender{proxy, "1.1.1.1"}), 429},
		{"a visitor who lies to the trusted proxy", []func(*setup){limit, trust},
			[]sender{{proxy, "1.1.1.1, 9.9.9.9"}, {proxy, "2.2.2.2, 9.9.9.9"}, {proxy, "3.3.3.3, 9.9.9.9"}, {proxy, "4.4.4.4, 9.9.9.9"}}, 429},
		{"loopback is no trusted proxy", []func(*setup){limit, trust}, []sender{{"127.0.0.1", "1.1.1.1"}, {"127.0.0.1", "2.2.2.2"}, {"127.0.0.1", "3.3.3.3"}, {"127.0.0.1", "4.4.4.4"}}, 429},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t, tt.setup...)
			var last page
			for i, from := range tt.senders {
				r := httptest.NewRequest(http.MethodPost, danish("situation"), strings.NewReader(valid("situation").Encode()))
				r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				r.RemoteAddr = from.address + ":4711"
				if from.forwarded != "" {
					r.Header.Set("X-Forwarded-For", from.forwarded)
					r.Header.Set("X-Real-Ip", from.forwarded)
				}
				last = s.visitor().do(r)
				if i < len(tt.senders)-1 {
					last.want(http.StatusSeeOther)
				}
			}
			last.want(tt.want)
		})
	}
}

// Who has sent too much is told so, and may still read.
func TestTooManyPosts(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 1 })
	b := s.visitor()
	b.fill("situation")
	for _, l := range locales.Languages {
		checkErrorPage(t, b.post(pathTo(l, "visit"), valid("visit")), l, http.StatusTooManyRequests)
	}
	b.get(danish("visit")).want(http.StatusOK)
}
