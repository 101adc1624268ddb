package handlers_test

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"klar/visit/civil"
)

func https(with *setup) { with.BaseURL = &url.URL{Scheme: "https", Host: "klar.example.dk"} }
func http80(with *setup) {
	with.BaseURL = &url.URL{Scheme: "http", Host: "klar.example.dk"}
}

func TestCookie(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*setup)
		header http.Header
		cookie string
		secure bool
	}{
		{"no base URL", func(*setup) {}, nil, "klar", false},
		{"http", http80, nil, "klar", false},
		{"https", https, nil, "__Host-klar", true},
		{"http, headers that say https", http80, http.Header{"X-Forwarded-Proto": {"https"}, "Forwarded": {"proto=https"}, "X-Forwarded-Ssl": {"on"}}, "klar", false},
		{"https, headers that say http", https, http.Header{"X-Forwarded-Proto": {"http"}}, "__Host-klar", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := start(t, tt.change).visitor()
			b.header = tt.header
			for _, p := range []string{"start", "situation", "blank-slip", "exit", "delete", "check"} {
				if got := b.get(danish(p)).Cookies(); len(got) > 0 {
					t.Errorf("%s: got cookies %v before any answer, want none", p, got)
				}
			}
			set := b.post(danish("situation"), valid("situation")).wantRedirect("").Header.Values("Set-Cookie")
			if len(set) != 1 {
				t.Fatalf("got Set-Cookie %q, want one", set)
			}
			value := b.cookies[tt.cookie].Value
			want := tt.cookie + "=" + value + "; Path=/; HttpOnly"
			if tt.secure {
				want += "; Secure"
			}
			want += "; SameSite=Lax"
			if set[0] != want {
				t.Errorf("got Set-Cookie %q, want %q", set[0], want)
			}
			if token, err := base64.RawURLEncoding.DecodeString(value); err != nil || len(token) != 32 {
				t.Errorf("got value %q, want 32 bytes", value)
			}
			b.get(danish("visit")).want(http.StatusOK)
		})
	}
}

// The cookie ends with the browser, unless the visitor asks to be remembered.
func TestRememberedCookie(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	expires := func(want time.Time) {
		t.Helper()
		if got := b.cookies[cookieName].Expires; !got.Equal(want) {
			t.Errorf("Expires: got %v, want %v", got, want)
		}
		if b.cookies[cookieName].MaxAge != 0 {
			t.Errorf("Max-Age: got %d, want none", b.cookies[cookieName].MaxAge)
		}
	}
	expires(time.Time{})
	b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect(danish("slip"))
	expires(time.Date(2026, time.December, 5, 0, 0, 0, 0, civil.Copenhagen))

	value := b.cookies[cookieName].Value
	b.post(danish("visit"), appointment("", "", "", "")).wantRedirect("")
	expires(time.Date(2026, time.December, 24, 0, 0, 0, 0, civil.Copenhagen))
	b.post(danish("visit"), appointment("3", "12", "2028", "")).wantRedirect("")
	expires(time.Date(2027, time.January, 23, 0, 0, 0, 0, civil.Copenhagen))
	b.post(danish("check"), url.Values{"remember": {"no"}}).wantRedirect(danish("slip"))
	expires(time.Time{})
	if b.cookies[cookieName].Value != value {
		t.Error("the token changed on the way, want the same")
	}
}

// A token that comes from outside is never taken over, whatever it is.
func TestForeignCookie(t *testing.T) {
	s := start(t)
	known := s.visitor()
	known.fill("situation")
	tampered := []byte(known.cookies[cookieName].Value)
	tampered[0] ^= 1
	for name, value := range map[string]string{
		"empty":         "",
		"garbage":       "garbage",
		"well formed":   base64.RawURLEncoding.EncodeToString(make([]byte, 31)) + "AA",
		"all zero":      strings.Repeat("A", 43),
		"tampered with": string(tampered),
		"too long":      known.cookies[cookieName].Value + "A",
		"very long":     strings.Repeat("A", 8000),
		"SQL":           "'or'1'='1",
	} {
		t.Run(name, func(t *testing.T) {
			b := s.visitor().in(t)
			b.cookies[cookieName] = &http.Cookie{Name: cookieName, Value: value}
			b.get(danish("start")).want(http.StatusOK)
			b.get(danish("visit")).wantRedirect(danish("situation"))
			b.fill("situation")
			if got := b.cookies[cookieName].Value; got == value {
				t.Errorf("the token %q was taken over", value)
			}
			b.get(danish("visit")).want(http.StatusOK)
		})
	}

	t.Run("the cookie of https counts for nothing over http", func(t *testing.T) {
		b := s.visitor().in(t)
		b.cookies["__Host-klar"] = &http.Cookie{Name: "__Host-klar", Value: known.cookies[cookieName].Value}
		b.get(danish("visit")).wantRedirect(danish("situation"))
	})
	t.Run("nor that of http over https", func(t *testing.T) {
		s := start(t, https)
		b := s.visitor().in(t)
		b.fill("situation")
		b.cookies = map[string]*http.Cookie{cookieName: {Name: cookieName, Value: b.cookies["__Host-klar"].Value}}
		b.get(danish("visit")).wantRedirect(danish("situation"))
	})
}

// Nobody sees another's answers, and pages do not lead to the token.
func TestVisitorsAreApart(t *testing.T) {
	s := start(t)
	a, b := s.visitor(), s.visitor()
	a.fill(questions...)
	b.fill("situation", "visit")
	b.post(danish("user-ids"), userIDs("stine!always!happy:o)"))
	b.fill("documents", "witness")
	for _, name := range []string{"user-ids", "check", "slip"} {
		ofA, ofB := a.get(danish(name)), b.get(danish(name))
		if strings.Contains(ofA.body, "stine!always") || strings.Contains(ofB.body, "johnsnew#id") {
			t.Errorf("%s: one visitor sees what the other has typed", name)
		}
		if strings.Contains(ofA.body, a.cookies[cookieName].Value) {
			t.Errorf("%s: the token is on the page", name)
		}
	}
}
