package handlers_test

import (
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/office"
)

// offices reads what is built in and more.
func offices(t *testing.T, more string) office.Data {
	t.Helper()
	builtIn, err := os.ReadFile("../visit/office/offices.toml")
	if err != nil {
		t.Fatal(err)
	}
	data, err := office.Read(strings.NewReader(string(builtIn)+more), "offices.toml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const viborg = `
[office.viborg-2]
name.da = "Borgerservice Viborg"
name.en = "Citizen Service Viborg"
municipality.da = "Viborg Kommune"
municipality.en = "Viborg Municipality"
website = "https://www.example.dk/"

[office.viborg-2.address]
street = "Prøvegade 12 & Søn <b>"
city = "8800 Viborg"
checked = "2026-11-21"
sure = "uncertain"
`

// An office is one table in a file: it is offered, chosen and printed.
func TestThirdOffice(t *testing.T) {
	s := start(t, func(with *setup) { with.Offices = offices(t, viborg) })
	for _, tt := range []struct {
		language locales.Language
		name     string
	}{
		{locales.Danish, "Borgerservice Viborg"},
		{locales.English, "Citizen Service Viborg"},
	} {
		t.Run(string(tt.language), func(t *testing.T) {
			b := s.visitor().in(t)
			b.fill("situation")
			page := b.get(pathTo(tt.language, "visit"))
			id := page.attr(`input[name="office"][value="viborg-2"]`, "id")
			if got := page.Find(`label[for="` + id + `"]`).Text(); id == "" || got != tt.name {
				t.Fatalf("offered as %q, want %q", got, tt.name)
			}
			b.post(danish("visit"), url.Values{"office": {"viborg-2"}}).wantRedirect(danish("user-ids"))
			b.fill("user-ids", "documents", "witness")
			for _, name := range []string{"check", "slip"} {
				got := b.get(pathTo(tt.language, name)).want(http.StatusOK)
				checkMarkup(t, got, tt.language)
				if !got.says("Viborg") {
					t.Errorf("%s: got nothing of Viborg", name)
				}
			}
			if !b.get(pathTo(tt.language, "slip")).says("Prøvegade 12 & Søn <b>") {
				t.Error("slip: got no address, want the one in the file")
			}
		})
	}
}

func TestUnknownOffice(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation")
	for _, id := range []string{"viborg-2", "Herning", "herning ", "", "../herning"} {
		checkSummary(t, b.postWrong(danish("visit"), url.Values{"office": {id}}), []string{"office"})
	}
	b.post(danish("visit"), url.Values{"office": {"unsure"}}).wantRedirect(danish("user-ids"))
}

// An office that is gone from the file is a question to answer again. Nothing
// else is lost.
func TestOfficeIsGone(t *testing.T) {
	var with setup
	s := start(t, func(w *setup) { w.Offices = offices(t, viborg); with = *w })
	b := s.visitor()
	b.fill("situation")
	b.post(danish("visit"), url.Values{"office": {"viborg-2"}, "booked": {"yes"}, "day": {"3"}, "month": {"12"}, "year": {"2026"}})
	b.fill("user-ids", "documents", "witness")
	b.get(danish("slip")).want(http.StatusOK)

	s.restart(with, office.Embedded())
	for _, name := range []string{"user-ids", "documents", "documents-result", "witness", "check", "slip"} {
		b.get(danish(name)).wantRedirect(danish("visit"))
	}
	page := b.get(danish("visit")).want(http.StatusOK)
	if got := page.form(); got.Has("office") || got.Get("day") != "3" || got.Get("booked") != "yes" {
		t.Errorf("got form %v, want the day and no office", got)
	}
	if page.Find(".error-summary").Length() > 0 {
		t.Error("got an error summary before anything was sent")
	}

	t.Run("an untouched form switches language without errors", func(t *testing.T) {
		b := b.in(t)
		form := page.form()
		form.Set("language", "en")
		if b.follow(b.post(danish("visit"), form)).Find(".error-summary").Length() > 0 {
			t.Error("got an error summary before anything was sent")
		}
	})

	b.post(danish("visit"), valid("visit")).wantRedirect(danish("user-ids"))
	b.get(danish("slip")).want(http.StatusOK)
}
