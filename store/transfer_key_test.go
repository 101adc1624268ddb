package store

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestParseCode(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"as shown", "7K3QX-9MBCD", "7K3QX9MBCD"},
		{"in one", "7K3QX9MBCD", "7K3QX9MBCD"},
		{"small", "7k3qx-9mbcd", "7K3QX9MBCD"},
		{"spaces anywhere", " 7k3 qx\t9mb\u00a0cd ", "7K3QX9MBCD"},
		{"a phone's dashes", "7k3qx–9m—bc‑d", "7K3QX9MBCD"},
		{"pasted along unseen", "\u200e7K3QX\u200b9MBCD\ufeff", "7K3QX9MBCD"},
		{"a minus", "7K3QX\u22129MBCD", "7K3QX9MBCD"},
		{"the end of a sentence", "7K3QX-9MBCD.", "7K3QX9MBCD"},
		{"digits of other scripts", "٧K٣QX-９MBCD", "7K3QX9MBCD"},
		{"full width", "７Ｋ３ＱＸ－９ＭＢＣＤ。", "7K3QX9MBCD"},
		{"a full stop within", "7K3QX.9MBCD", ""},
		{"only digits, and a full stop", "٠101701234.", ""},
		{"look-alikes", "OoØø-IiLl0A", "000011110A"},
		{"the least", "000000000A", "000000000A"},
		{"only digits", "0101701234", ""},
		{"digits and look-alikes of digits", "OIol7O-I234", ""},
		{"nothing", "", ""},
		{"only spaces", "  - ", ""},
		{"one too few", "7K3QX9MBC", ""},
		{"one too many", "7K3QX9MBCDE", ""},
		{"U", "7K3QX9MBCU", ""},
		{"another letter", "7K3QX9MBCÆ", ""},
		{"a sign", "7K3QX9MBC!", ""},
		{"no UTF-8", "7K3QX9MBC\xff", ""},
		{"a slash", "7K3QX/9MBCD", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			k, err := ParseCode(tt.typed)
			if got := k.Text(); got != tt.want || (err == nil) != (tt.want != "") {
				t.Errorf("ParseCode(%q) = %q, %v; want %q", tt.typed, got, err, tt.want)
			}
			if err != nil && len(tt.typed) > 3 && strings.Contains(err.Error(), tt.typed[:3]) {
				t.Errorf("got error %q, want one without what was typed", err)
			}
		})
	}
}

func FuzzParseCode(f *testing.F) {
	for _, seed := range []string{"", "7K3QX-9MBCD", "oØiL 01", "ſſſſſſſſſſ", "\xff", "٧K٣QX\u22129MBCD. .", strings.Repeat("-", 100)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		k, err := ParseCode(typed)
		if err != nil {
			if k != (TransferKey{}) {
				t.Errorf("got %q beside an error", k.Text())
			}
			return
		}
		if len(k.Text()) != CodeLength || strings.Trim(k.Text(), codeCharacters) != "" {
			t.Errorf("%q: got %q, want ten of the characters of a code", typed, k.Text())
		}
		if again, err := ParseCode(k.Text()); again != k || err != nil {
			t.Errorf("%q: got %q the second time, %v", k.Text(), again.Text(), err)
		}
		if _, err := ParseLinkKey(k.Text()); err == nil {
			t.Errorf("ParseLinkKey(%q): got no error for a code, want one", k.Text())
		}
	})
}

func TestNewKeysReadBack(t *testing.T) {
	seen := map[TransferKey]bool{}
	count := map[rune]int{}
	const rounds = 2000
	for range rounds {
		code, link := newCode(rand.Reader), newLinkKey()
		if got, err := ParseCode(code.Text()); got != code || err != nil {
			t.Fatalf("got %q, %v; want %q", got.Text(), err, code.Text())
		}
		if got, err := ParseLinkKey(link.Text()); got != link || err != nil {
			t.Fatalf("got %q, %v; want %q", got.Text(), err, link.Text())
		}
		if seen[code] || seen[link] {
			t.Fatal("got a key twice")
		}
		seen[code], seen[link] = true, true
		for _, r := range code.Text() {
			count[r]++
		}
	}
	// About 625 of each are expected, with a standard deviation of 25.
	for _, r := range codeCharacters {
		if n := count[r]; n < 450 || n > 800 {
			t.Errorf("got %c %d times, want about %d", r, n, rounds*CodeLength/len(codeCharacters))
		}
	}
}

// A code that would be all digits is drawn again.
func TestNewCodeHasALetter(t *testing.T) {
	digits, letter := strings.Repeat("\x07", CodeLength), "\x0a"+strings.Repeat("\x07", CodeLength-1)
	if got, want := newCode(strings.NewReader(digits+digits+letter)).Text(), "A777777777"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := ParseCode("7777777777"); err != ErrOnlyDigits {
		t.Errorf("ParseCode of ten digits: got %v, want %v", err, ErrOnlyDigits)
	}
}

func TestParseLinkKeyRefuses(t *testing.T) {
	good := newLinkKey().Text()
	for name, s := range map[string]string{
		"nothing": "", "short": good[:21], "long": good + "A", "a line break": good[:11] + "\n" + good[11:],
		"a line break in place": good[:21] + "\n", "padded": good + "==", "plus": "+" + good[1:],
		"other bits at the end": strings.Repeat("A", 21) + "B", "a token": newToken().Cookie(), "a code": newCode(rand.Reader).Text(),
	} {
		if k, err := ParseLinkKey(s); err == nil || k != (TransferKey{}) {
			t.Errorf("%s: got a key from %q, want none", name, s)
		}
	}
}

func TestTransferKeyIsHidden(t *testing.T) {
	k := newCode(rand.Reader)
	offered := Transfer{Link: newLinkKey(), Code: k}
	encoded, err := json.Marshal(offered)
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{fmt.Sprint(k), fmt.Sprintf("%s %q %#v %+v %x", k, k, k, k, k), fmt.Sprintf("%+v", offered), string(encoded)} {
		if strings.Contains(said, k.Text()) || strings.Contains(said, offered.Link.Text()) || strings.Contains(said, fmt.Sprintf("%x", k.Text())) {
			t.Errorf("got %q, want no key in it", said)
		}
	}
}

// A link key is read as it was written, or refused without a word of it.
func FuzzParseLinkKey(f *testing.F) {
	f.Add(newLinkKey().Text())
	f.Add("")
	f.Add("AAAAAAAAAAAAAAAAAAAAA\nA")
	f.Fuzz(func(t *testing.T, s string) {
		key, err := ParseLinkKey(s)
		if err == nil && key.Text() != s {
			t.Errorf("got %q, want %q", key.Text(), s)
		}
		if err != nil && len(s) > 8 && strings.Contains(err.Error(), s) {
			t.Errorf("got error %q with the key in it", err)
		}
	})
}
