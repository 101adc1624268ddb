package store

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

func TestParseToken(t *testing.T) {
	token := newToken()
	text := token.Cookie()
	tests := []struct {
		name, in string
		ok       bool
	}{
		{"what Cookie wrote", text, true},
		{"empty", "", false},
		{"too short", text[:42], false},
		{"too long", text + "A", false},
		{"padded", text + "=", false},
		{"another alphabet", "+" + text[1:], false},
		{"line break inside", text[:20] + "\n" + text[20:], false},
		{"line break for a character", text[:42] + "\n", false},
		{"bits beyond the last byte", text[:42] + "B", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseToken(test.in)
			if (err == nil) != test.ok {
				t.Fatalf("got error %v, want success %t", err, test.ok)
			}
			want := Token{}
			if test.ok {
				want = token
			}
			if got != want {
				t.Error("got a token that is not the one wanted") // without the tokens, which are secret
			}
			if err != nil && len(test.in) > 0 && strings.Contains(err.Error(), test.in) {
				t.Errorf("error %q repeats what was parsed", err)
			}
		})
	}
}

func FuzzParseToken(f *testing.F) {
	f.Add("")
	f.Add(Token{}.Cookie())
	f.Add(newToken().Cookie())
	f.Fuzz(func(t *testing.T, s string) {
		token, err := ParseToken(s)
		if err == nil && token.Cookie() != s {
			t.Errorf("got %q back, want %q", token.Cookie(), s)
		}
	})
}

func TestNewTokenDiffers(t *testing.T) {
	a, b := newToken(), newToken()
	if a == b || a == (Token{}) {
		t.Error("got the same token twice, or none")
	}
}

// Every token prints as the same word, so two tokens look alike with every verb.
func TestTokenStaysOutOfText(t *testing.T) {
	print := func(token Token) string {
		var b bytes.Buffer
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%o", "%b", "%c", "%U"} {
			fmt.Fprintf(&b, verb+"\n", token)
			fmt.Fprintf(&b, verb+"\n", &token)
			fmt.Fprintf(&b, verb+"\n", struct{ Token Token }{token})
		}
		noTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		}}
		for _, handler := range []slog.Handler{slog.NewTextHandler(&b, noTime), slog.NewJSONHandler(&b, noTime)} {
			slog.New(handler).Info("saved", "token", token, "pointer", &token, "struct", struct{ Token Token }{token})
		}
		return b.String()
	}
	token := newToken()
	got, want := print(token), print(Token{})
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if strings.Contains(got, token.Cookie()) {
		t.Error("got the cookie in the text, want it hidden")
	}
}

func TestCalendarUID(t *testing.T) {
	token := newToken()
	uid := token.CalendarUID()
	if uid != token.CalendarUID() || len(uid) < 32 {
		t.Errorf("got %q, then %q; want the same 32 digits twice", uid, token.CalendarUID())
	}
	if uid == newToken().CalendarUID() {
		t.Errorf("two drafts: got %q for both, want different UIDs", uid)
	}
	for name, secret := range map[string][]byte{"token": token[:], "row": token.id()} {
		if strings.Contains(hex.EncodeToString(secret), uid) {
			t.Errorf("%s: got %x, which contains the UID %s", name, secret, uid)
		}
	}
}
