package handlers_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"klar/locales"
)

// guess posts a form to the page that fetches answers, from an address.
func (s *service) guess(address, path string, form url.Values) page {
	s.t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.RemoteAddr = "[" + address + "]:4711"
	return s.visitor().do(r)
}

// wrongCode returns one of many codes that nobody was given.
func wrongCode(n int) url.Values { return url.Values{"code": {fmt.Sprintf("%010d", n)}} }

func TestTooManyWrongCodes(t *testing.T) {
	s, o := startOffering(t, http80)
	screen := o.screen(s)
	const here, elsewhere = "198.51.100.4", "198.51.100.5"
	path := danish("fetch")
	for n := range 10 {
		wantWrong(t, s.guess(here, path, wrongCode(n)), locales.Danish)
	}
	for _, l := range locales.Languages {
		// The right code is not tried either.
		got := s.guess(here, pathTo(l, "fetch"), o.code()).want(http.StatusTooManyRequests)
		checkMarkup(t, got, l)
		checkHeaders(t, got)
		if !got.says(say(t, l, "fetch.too-many")) || got.Header.Get("Retry-After") != "60" || got.attr("#code", "value") != o.last.Code.Text() {
			t.Errorf("got %q, want to be told to wait, and the code still there", got.Find("main").Text())
		}
	}
	wantWrong(t, s.guess(elsewhere, path, wrongCode(0)), locales.Danish)
	s.guess(here, path, url.Values{"code": {"nonsense"}}).want(http.StatusUnprocessableEntity)
	s.guess(here, o.link(locales.Danish), url.Values{}).wantRedirect("") // a link cannot be guessed

	screen.post(danish("to-phone"), url.Values{}).want(http.StatusOK)
	s.clock.add(time.Minute)
	s.guess(here, path, o.code()).wantRedirect("")
}

// Codes that are right, or cannot be codes, are no guesses.
func TestOnlyWrongCodesCount(t *testing.T) {
	t.Parallel()
	s, o := startOffering(t, http80)
	screen := o.screen(s)
	for range 15 {
		screen.post(danish("to-phone"), url.Values{}).want(http.StatusOK)
		s.guess("198.51.100.4", danish("fetch"), url.Values{"code": {"7K3QX"}}).want(http.StatusUnprocessableEntity)
		s.guess("198.51.100.4", danish("fetch"), o.code()).wantRedirect("")
	}
}

// However many addresses somebody has, there is an end to it, for a minute.
func TestWrongCodesFromManyAddresses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		address func(int) string
		allowed int
	}{
		{"one", func(int) string { return "198.51.100.4" }, 10},
		{"one each", func(n int) string { return fmt.Sprintf("198.51.100.%d", n) }, 100},
		{"one network of IPv6", func(n int) string { return fmt.Sprintf("2001:db8:1:2:%x::%x", n, n) }, 10},
		{"networks of IPv6", func(n int) string { return fmt.Sprintf("2001:db8:1:%x::1", n) }, 100},
		{"IPv4 in IPv6", func(n int) string { return fmt.Sprintf("::ffff:198.51.100.%d", n%2) }, 20},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			s.t = t
			allowed := 0
			for n := range 120 {
				switch got := s.guess(tt.address(n), danish("fetch"), wrongCode(n)); got.StatusCode {
				case http.StatusUnprocessableEntity:
					allowed++
				case http.StatusTooManyRequests:
				default:
					t.Fatalf("got status %d", got.StatusCode)
				}
			}
			if allowed != tt.allowed {
				t.Errorf("got %d codes tried, want %d", allowed, tt.allowed)
			}
		})
	}
}
