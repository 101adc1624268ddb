package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klar/locales"
)

// write puts text into a new file and returns its name.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const operator = `
[operator]
name.da = "Prøve Kommune"
name.en = "Test Municipality"
website = "https://www.example.dk/"
email = "post@example.dk"
`

// ownOffices writes an offices file with an operator and returns its name.
func ownOffices(t *testing.T) string {
	t.Helper()
	embedded, err := os.ReadFile("visit/office/offices.toml")
	if err != nil {
		t.Fatal(err)
	}
	return write(t, "offices.toml", string(embedded)+operator)
}

func TestReadSettings(t *testing.T) {
	own := ownOffices(t)
	for _, tt := range []struct {
		name string
		args []string
		env  map[string]string
		want func(settings) bool
	}{
		{"no flags", nil, nil, func(s settings) bool {
			return s.address == "127.0.0.1:8080" && s.database == "klar.db" && s.postRate == 600 && s.maxDrafts == 200_000 &&
				s.baseURL == nil && len(s.offices.Offices) == 2 && s.trustedProxies == nil
		}},
		{"flags", []string{"-addr", ":9", "-db", "x.db", "-post-rate", "0", "-max-drafts", "7"}, nil, func(s settings) bool {
			return s.address == ":9" && s.database == "x.db" && s.postRate == 0 && s.maxDrafts == 7
		}},
		{"environment", nil, map[string]string{"KLAR_ADDR": ":9", "KLAR_POST_RATE": "5"}, func(s settings) bool {
			return s.address == ":9" && s.postRate == 5
		}},
		{"a flag goes before its variable", []string{"-addr", ":1"}, map[string]string{"KLAR_ADDR": ":9"}, func(s settings) bool {
			return s.address == ":1"
		}},
		{"public", []string{"-base-url", "https://klar.example.dk/", "-offices", own}, nil, func(s settings) bool {
			return s.baseURL.Scheme == "https" && s.offices.Operator.Name.In(locales.Danish) == "Prøve Kommune"
		}},
		{"proxies", []string{"-trusted-proxies", "10.0.0.0/8, 192.0.2.7,2001:db8::1"}, nil, func(s settings) bool {
			return len(s.trustedProxies) == 3 && s.trustedProxies[1].String() == "192.0.2.7/32" && s.trustedProxies[2].String() == "2001:db8::1/128"
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := readSettings(tt.args, func(name string) string { return tt.env[name] }, io.Discard)
			if err != nil {
				t.Fatal(err)
			}
			if !tt.want(s) {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestReadSettingsSaysWhatIsWrong(t *testing.T) {
	broken := write(t, "broken.toml", "[office.herning]\nname.da = \"Borgerservice Herning\"\ncolour = \"red\"\n")
	for _, tt := range []struct {
		name string
		args []string
		env  map[string]string
		want []string // parts of the error
	}{
		{"unknown flag", []string{"-colour", "red"}, nil, []string{"-colour"}},
		{"something that is no flag", []string{"serve"}, nil, []string{`"serve"`}},
		{"no number", nil, map[string]string{"KLAR_MAX_DRAFTS": "many"}, []string{"KLAR_MAX_DRAFTS", "many"}},
		{"negative rate", []string{"-post-rate", "-1"}, nil, []string{"-post-rate"}},
		{"no drafts", []string{"-max-drafts", "0"}, nil, []string{"-max-drafts"}},
		{"public without operator", []string{"-base-url", "https://klar.example.dk"}, nil, []string{"-base-url", "operator"}},
		{"base URL with a path", []string{"-base-url", "https://example.dk/klar"}, nil, []string{"-base-url", "/klar"}},
		{"base URL with a query", []string{"-base-url", "https://example.dk/?a=b"}, nil, []string{"-base-url", "?a=b"}},
		{"base URL with a password", []string{"-base-url", "https://u:p@example.dk"}, nil, []string{"-base-url", "u:p@"}},
		{"base URL without a scheme", []string{"-base-url", "example.dk"}, nil, []string{"-base-url", "example.dk"}},
		{"no network", []string{"-trusted-proxies", "10.0.0.0/99"}, nil, []string{"-trusted-proxies", "10.0.0.0/99"}},
		{"everybody is a trusted proxy", []string{"-trusted-proxies", "0.0.0.0/0"}, nil, []string{"-trusted-proxies", "everybody"}},
		{"several at once", []string{"-post-rate", "-1", "-max-drafts", "0", "-base-url", "x", "-offices", "nowhere.toml"}, nil, []string{"-post-rate", "-max-drafts", "-base-url", "nowhere.toml"}},
		{"no offices file", []string{"-offices", "nowhere.toml"}, nil, []string{"offices", "nowhere.toml"}},
		{"broken offices file", []string{"-offices", broken}, nil, []string{broken, "office.herning", "colour"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readSettings(tt.args, func(name string) string { return tt.env[name] }, io.Discard)
			if err == nil {
				t.Fatalf("got no error, want one with %q", tt.want)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got error %q, want one with %q", err, want)
				}
			}
		})
	}
}

func TestHelpExplainsEveryFlag(t *testing.T) {
	var help strings.Builder
	if _, err := readSettings([]string{"-h"}, os.Getenv, &help); !errors.Is(err, errHelp) {
		t.Fatalf("got %v, want %v", err, errHelp)
	}
	for _, flag := range []string{"-addr", "-db", "-offices", "-base-url", "-trusted-proxies", "-post-rate", "-max-drafts", "-rules", "KLAR_BASE_URL"} {
		if !strings.Contains(help.String(), flag) {
			t.Errorf("got help without %s, want it in\n%s", flag, help.String())
		}
	}
}

func TestWarnings(t *testing.T) {
	own := ownOffices(t)
	open := filepath.Join(t.TempDir(), "open")
	if err := os.Mkdir(open, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		want string // part of the only warning; empty: none
	}{
		{nil, ""},
		{[]string{"-addr", ":8080"}, "past the proxy"},
		{[]string{"-addr", "0.0.0.0:8080"}, "past the proxy"},
		{[]string{"-addr", "[::]:8080"}, "past the proxy"},
		{[]string{"-addr", "10.0.0.4:8080"}, ""},
		{[]string{"-db", filepath.Join(open, "klar.db")}, "everybody may write"},
		{[]string{"-offices", own, "-base-url", "https://klar.example.dk", "-trusted-proxies", "10.0.0.0/8"}, ""},
		{[]string{"-offices", own, "-base-url", "https://klar.example.dk"}, "-trusted-proxies"},
		{[]string{"-offices", own, "-base-url", "http://klar.example.dk"}, "use https"},
	} {
		s, err := readSettings(tt.args, func(string) string { return "" }, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(s.warnings(), "\n")
		if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.args, got, tt.want)
		}
	}
}

// Whatever the settings are, they are used or refused with a sentence.
func FuzzSettings(f *testing.F) {
	f.Add("127.0.0.1:8080", "https://klar.example.dk", "10.0.0.0/8,::1", "600")
	f.Add(":99999", "http://xn--a", "0.0.0.0/0", "-1")
	f.Fuzz(func(t *testing.T, addr, baseURL, proxies, rate string) {
		s, err := readSettings([]string{"-addr=" + addr, "-base-url=" + baseURL, "-trusted-proxies=" + proxies, "-post-rate=" + rate}, func(string) string { return "" }, io.Discard)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("got an error without words")
			}
			return
		}
		s.warnings()
		for _, network := range s.trustedProxies {
			if bits, _ := network.Mask.Size(); bits == 0 {
				t.Errorf("got everybody trusted for %q", proxies)
			}
		}
	})
}
