package main

import "testing"

func TestReadBaseURL(t *testing.T) {
	for address, want := range map[string]string{
		"https://klar.example.dk":       "https://klar.example.dk",
		"https://klar.example.dk/":      "https://klar.example.dk",
		"HTTPS://Klar.Example.DK:443":   "https://klar.example.dk",
		"http://klar.example.dk:80":     "http://klar.example.dk",
		"https://klar.example.dk:8443":  "https://klar.example.dk:8443",
		"https://borgerservice-ærø.dk":  "https://xn--borgerservice-r-bmb12a.dk",
		"http://127.0.0.1:8080":         "http://127.0.0.1:8080",
		"http://[::1]:8080":             "http://[::1]:8080",
		`https://kl"ar.dk`:              "",
		"https://kl ar.dk":              "",
		"https://klar.example.dk:99999": "",
		"https://klar.example.dk:":      "",
		"https://klar.example.dk/?":     "",
		"https://klar.example.dk/#":     "",
		"https://user@klar.example.dk":  "",
		"https://klar.example.dk/da":    "",
		"ftp://klar.example.dk":         "",
	} {
		u, err := readBaseURL(address)
		got := ""
		if err == nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%s: got %q, %v; want %q", address, got, err, want)
		}
	}
}
