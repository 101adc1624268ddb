package handlers_test

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"klar/handlers"
	"klar/locales"
	"klar/visit/site"
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
		{"neighbours in one network of IPv6", []func(*setup){limit}, []sender{{address: "[2001:db8:1:2::1]"}, {address: "[2001:db8:1:2::2]"}, {address: "[2001:db8:1:2:3::4]"}, {address: "[2001:db8:1:2:ffff::]"}}, 429},
		{"a home line's networks of IPv6", []func(*setup){limit}, []sender{{address: "[2001:db8:1:200::1]"}, {address: "[2001:db8:1:201::1]"}, {address: "[2001:db8:1:202::1]"}, {address: "[2001:db8:1:2ff::1]"}}, 429},
		{"different networks of IPv6", []func(*setup){limit}, []sender{{address: "[2001:db8:1:200::1]"}, {address: "[2001:db8:1:300::1]"}, {address: "[2001:db8:1:400::1]"}, {address: "[2001:db8:1:500::1]"}}, 303},
		{"neighbours forwarded by the trusted proxy", []func(*setup){limit, trust}, []sender{{proxy, "2001:db8:1:2::1"}, {proxy, "2001:db8:1:2::2"}, {proxy, "2001:db8:1:2::3"}, {proxy, "2001:db8:1:2::4"}}, 429},
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

// A minute later the count begins again.
func TestPostRateIsAMinutes(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 1 })
	b := s.visitor()
	b.fill("situation")
	b.post(danish("visit"), valid("visit")).want(http.StatusTooManyRequests)
	s.clock.add(time.Minute)
	b.fill("visit")
}

// Live rules have a limit of their own, which is generous: it neither takes from
// posts nor from other networks. What is refused costs next to nothing.
func TestLiveRulesRate(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 4 })
	ask := func(address string, l locales.Language) page {
		r := httptest.NewRequest(http.MethodPost, site.UserIDRules.Path(l), strings.NewReader("user_id_1=annas%23hus"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.RemoteAddr = address + ":4711"
		return s.visitor().do(r)
	}
	for n := range 100 {
		ask(fmt.Sprintf("[2001:db8:1:2::%x]", n), locales.Languages[n%2]).want(http.StatusOK)
	}
	for _, l := range locales.Languages {
		refused := ask("[2001:db8:1:2::]", l).want(http.StatusTooManyRequests)
		if refused.body != "" || refused.Header.Get("Retry-After") != "60" || refused.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("got %d bytes, Retry-After %q and Cache-Control %q, want an empty answer that says when to come back",
				len(refused.body), refused.Header.Get("Retry-After"), refused.Header.Get("Cache-Control"))
		}
	}
	ask("198.51.100.4", locales.Danish).want(http.StatusOK)
	r := httptest.NewRequest(http.MethodPost, danish("situation"), strings.NewReader(valid("situation").Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.RemoteAddr = "[2001:db8:1:2::1]:4711"
	s.visitor().do(r).want(http.StatusSeeOther)
	s.clock.add(time.Minute)
	ask("[2001:db8:1:2::1]", locales.Danish).want(http.StatusOK)
}

// New drafts have a limit of their own, for each network. Whoever has a draft goes on.
func TestDraftRate(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 10_000 })
	citizen := s.visitor()
	begin := func(address string) page {
		r := httptest.NewRequest(http.MethodPost, danish("situation"), strings.NewReader(valid("situation").Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.RemoteAddr = address + ":4711"
		return s.visitor().do(r)
	}
	citizen.fill("situation")
	s.clock.add(20 * time.Minute)
	for n := range handlers.DraftsAnHour - 1 {
		begin("192.0.2.1").want(http.StatusSeeOther) // the address of httptest
		begin(fmt.Sprintf("[2001:db8:1:2::%x]", n)).want(http.StatusSeeOther)
	}
	refused := begin("192.0.2.1").want(http.StatusTooManyRequests)
	if got, want := refused.heading(), say(t, locales.Danish, "error.unavailable.title"); got != want {
		t.Errorf("got heading %q, want %q: the wait is longer than a minute", got, want)
	}
	if got := refused.Header.Get("Retry-After"); got != "2400" {
		t.Errorf("got Retry-After %q, want the 2400 seconds that are left of the hour", got)
	}
	citizen.fill("visit")
	begin("[2001:db8:1:2:3::]").want(http.StatusSeeOther)
	begin("[2001:db8:1:2:4::]").want(http.StatusTooManyRequests)
	s.clock.add(40 * time.Minute)
	begin("192.0.2.1").want(http.StatusSeeOther)
}
