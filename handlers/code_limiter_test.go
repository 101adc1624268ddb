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
func wrongCode(n int) url.Values { return url.Values{"code": {fmt.Sprintf("A%09d", n)}} }

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
		if !got.says(say(t, l, "fetch.too-many", locales.Data{"Count": 1})) || got.Header.Get("Retry-After") != "60" || got.attr("#code", "value") != o.last.Code.Text() {
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

// However many addresses somebody has in a network, they share one count; what
// others have is their own.
func TestWrongCodesFromManyAddresses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		address func(int) string
		allowed int
	}{
		{"one", func(int) string { return "198.51.100.4" }, 10},
		{"one each", func(n int) string { return fmt.Sprintf("198.51.100.%d", n) }, 120},
		{"one network of IPv6", func(n int) string { return fmt.Sprintf("2001:db8:1:2:%x::%x", n, n) }, 10},
		{"a home line of IPv6", func(n int) string { return fmt.Sprintf("2001:db8:1:%x::1", n) }, 10},
		{"home lines of IPv6", func(n int) string { return fmt.Sprintf("2001:db8:1:%x00::1", n) }, 120},
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

// Whatever eleven networks try, a citizen on a twelfth gets in.
func TestOthersCannotTurnCodesOff(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	for network := range 11 {
		address := fmt.Sprintf("198.51.100.%d", network)
		for n := range 10 {
			wantWrong(t, s.guess(address, danish("fetch"), wrongCode(n)), locales.Danish)
		}
		s.guess(address, danish("fetch"), wrongCode(10)).want(http.StatusTooManyRequests)
	}
	s.guess("203.0.113.12", danish("fetch"), o.code()).wantRedirect(danish("slip"))
}

// Whoever goes on minute after minute waits for the rest of the hour, and is
// told how long that is.
func TestTooManyWrongCodesInAnHour(t *testing.T) {
	s, o := startOffering(t, http80)
	const here = "198.51.100.4"
	for range 6 {
		for n := range 10 {
			wantWrong(t, s.guess(here, danish("fetch"), wrongCode(n)), locales.Danish)
		}
		s.guess(here, danish("fetch"), wrongCode(10)).want(http.StatusTooManyRequests)
		s.clock.add(time.Minute)
	}
	screen := o.screen(s)
	for _, l := range locales.Languages {
		got := s.guess(here, pathTo(l, "fetch"), o.code()).want(http.StatusTooManyRequests)
		if wait := got.Header.Get("Retry-After"); !got.says(say(t, l, "fetch.too-many", locales.Data{"Count": 54})) || wait != "3240" {
			t.Errorf("got %q and Retry-After %s, want to be told to wait 54 minutes", got.Find(".error-summary").Text(), wait)
		}
	}
	s.clock.add(54 * time.Minute)
	screen.post(danish("to-phone"), url.Values{}).want(http.StatusOK)
	s.guess(here, danish("fetch"), o.code()).wantRedirect(danish("slip"))
}

// The log is told once in an hour that many are guessing, and not who.
func TestManyWrongCodesAreLogged(t *testing.T) {
	s := start(t)
	const line = "many wrong codes"
	for n := range 1300 {
		address := fmt.Sprintf("198.51.%d.%d", n/10/100, n/10%100)
		wantWrong(t, s.guess(address, danish("fetch"), wrongCode(n)), locales.Danish)
		if told := strings.Count(s.log.String(), line); told != min(1, (n+1)/600) {
			t.Fatalf("after %d wrong codes: told %d times, want once after 600", n+1, told)
		}
	}
	s.clock.add(time.Hour)
	for n := range 600 {
		s.guess(fmt.Sprintf("203.0.113.%d", n/10), danish("fetch"), wrongCode(n))
	}
	if told := strings.Count(s.log.String(), line); told != 2 || strings.Contains(s.log.String(), "198.51") {
		t.Errorf("told %d times in two hours, want twice, and no address", told)
	}
}
