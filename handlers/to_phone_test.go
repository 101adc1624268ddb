package handlers_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"rsc.io/qr"

	"klar/handlers"
	"klar/locales"
	"klar/store"
)

// offers is a store that remembers what was offered last: on the page it is a
// drawing.
type offers struct {
	handlers.Store
	last store.Transfer
}

func (o *offers) Offer(ctx context.Context, t store.Token, d store.Draft, expires time.Time) (store.Transfer, error) {
	offered, err := o.Store.Offer(ctx, t, d, expires)
	if err == nil {
		o.last = offered
	}
	return offered, err
}

// startOffering returns a service, and what it offers.
func startOffering(t *testing.T, changes ...func(*setup)) (*service, *offers) {
	t.Helper()
	o := &offers{}
	s := start(t, append(changes, func(with *setup) {
		with.Wrap = func(to handlers.Store) handlers.Store { o.Store = to; return o }
	})...)
	return s, o
}

// screen returns a browser with all questions answered, to be remembered, that
// has made a code.
func (o *offers) screen(s *service) *browser {
	s.t.Helper()
	b := s.visitor()
	b.fill(questions...)
	b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect(danish("slip"))
	b.post(danish("to-phone"), url.Values{}).want(http.StatusOK)
	return b
}

func (o *offers) link(l locales.Language) string {
	return pathTo(l, "fetch") + "/" + o.last.Link.Text()
}
func (o *offers) code() url.Values { return url.Values{"code": {o.last.Code.Text()}} }

// The screen shows where to go and what to type, and nothing of it in the clear
// but the code.
func TestToPhone(t *testing.T) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			s, o := startOffering(t, http80)
			b := s.visitor()
			b.header.Set("X-Forwarded-Host", "evil.example.com")
			b.header.Set("Forwarded", "host=evil.example.com")
			b.fill(questions...)
			before := b.get(pathTo(l, "to-phone")).want(http.StatusOK)
			if n := before.Find("svg.qr, .transfer-code").Length(); n != 0 {
				t.Error("got a code before one was asked for")
			}
			got := b.post(before.attr("form#answers", "action"), before.form()).want(http.StatusOK)
			checkMarkup(t, got, l)
			checkHeaders(t, got)
			if len(got.Cookies()) > 0 {
				t.Errorf("got cookies %v, want none", got.Cookies())
			}

			if d, want := got.attr("svg.qr path", "d"), modules(t, "http://klar.example.dk"+o.link(l)); d != want {
				t.Error("the QR code says something else than the address of the phone's page")
			}
			code := o.last.Code.Text()
			if shown := strings.TrimSpace(got.Find(".transfer-code span[aria-hidden]").Text()); shown != code[:5]+"-"+code[5:] {
				t.Errorf("got code %q, want %s in two groups", shown, code)
			}
			if heard := got.Find(".transfer-code .sr-only").Text(); strings.NewReplacer(" ", "", ",", "").Replace(heard) != code {
				t.Errorf("got %q to be read aloud, want %s, sign by sign", heard, code)
			}
			if address := strings.TrimSpace(got.Find(".transfer-address").Text()); address != "http://klar.example.dk/hent" {
				t.Errorf("got address %q", address)
			}
			until := map[locales.Language]string{locales.Danish: "9.40", locales.English: "9:40"}[l]
			if !got.says(until) {
				t.Errorf("got %q, want it to say until when: %s", got.Find(".alert").Text(), until)
			}
			if strings.Contains(got.body, o.last.Link.Text()) || strings.Contains(got.body, "evil") {
				t.Error("got the key in the page's text, or an address that a request named")
			}
			if back := got.attr(".back-link", "href"); back != pathTo(l, "slip") {
				t.Errorf("Back: got %q, want the slip", back)
			}
		})
	}
}

// modules returns the path that draws the QR code of an address.
func modules(t *testing.T, address string) string {
	t.Helper()
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	var d strings.Builder
	for y := range code.Size {
		row := ""
		for x := range code.Size {
			if code.Black(x, y) {
				row += "#"
			} else {
				row += " "
			}
		}
		for _, run := range regexp.MustCompile(`#+`).FindAllStringIndex(row, -1) {
			n := run[1] - run[0]
			d.WriteString(fmt.Sprintf("M%d %dh%dv1h-%dz", run[0]+4, y+4, n, n))
		}
	}
	return d.String()
}

// Over https the address is typed without a scheme.
func TestToPhoneOverHTTPS(t *testing.T) {
	s, o := startOffering(t, https)
	b := s.visitor()
	b.fill(questions...)
	got := b.post(english("to-phone"), url.Values{}).want(http.StatusOK)
	if address, want := strings.TrimSpace(got.Find(".transfer-address").Text()), "klar.example.dk/hent"; address != want {
		t.Errorf("got address %q, want %q", address, want)
	}
	if got.attr("svg.qr path", "d") != modules(t, "https://klar.example.dk"+o.link(locales.English)) {
		t.Error("the QR code says something else than the address of the phone's page")
	}
}

// Who has not said where the service is gets no QR code that leads nowhere, but
// a code that works.
func TestToPhoneWithoutAnAddress(t *testing.T) {
	s, o := startOffering(t)
	b := s.visitor()
	b.fill(questions...)
	for _, l := range locales.Languages {
		got := b.post(pathTo(l, "to-phone"), url.Values{}).want(http.StatusOK)
		checkMarkup(t, got, l)
		if got.Find("svg.qr").Length() != 0 || !got.says(say(t, l, "to-phone.no-address")) || strings.TrimSpace(got.Find(".transfer-address").Text()) != "/hent" {
			t.Errorf("got %q, want no QR code, and why", got.Find("main").Text())
		}
		s.visitor().post(pathTo(l, "fetch"), o.code()).wantRedirect(pathTo(l, "slip"))
	}
}

func TestToPhoneIsOpenWhenTheSlipIs(t *testing.T) {
	s, o := startOffering(t, http80)
	b := s.visitor()
	b.post(danish("to-phone"), url.Values{}).wantRedirect(danish("situation"))
	b.fill("situation", "visit")
	b.post(english("to-phone"), url.Values{}).wantRedirect(english("user-ids"))
	if o.last != (store.Transfer{}) {
		t.Error("got an offer, want none of half the answers")
	}
}
