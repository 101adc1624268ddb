package handlers_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"klar/locales"
	"klar/visit/site"
)

func TestCalendarFile(t *testing.T) {
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			b := start(t).visitor().in(t)
			b.fill(questions...)
			path := b.get(pathTo(l, "slip")).attr(`main a[href$=".ics"]`, "href")
			if want := site.CalendarFile.Path(l); path != want || b.get(pathTo(l, "check")).attr(`main a[href$=".ics"]`, "href") != want {
				t.Fatalf("slip: got a link to %q, want %q, and check the same", path, want)
			}
			got := b.get(path).want(http.StatusOK)
			checkHeaders(t, got)
			for name, want := range map[string]string{
				"Content-Type":        "text/calendar; charset=utf-8",
				"Content-Disposition": `attachment; filename="borgerservice.ics"`,
				"Cache-Control":       "no-store",
			} {
				if got := got.Header.Get(name); got != want {
					t.Errorf("%s: got %q, want %q", name, got, want)
				}
			}
			if head := b.do(httptest.NewRequest(http.MethodHead, path, nil)); head.StatusCode != http.StatusOK || head.Header.Get("Content-Type") != got.Header.Get("Content-Type") {
				t.Errorf("HEAD: got status %d and %q, want those of GET", head.StatusCode, head.Header.Get("Content-Type"))
			}
			b.post(path, url.Values{}).want(http.StatusMethodNotAllowed)

			event := calendarEvent(t, got)
			begins, err := event.DateTimeStart(nil)
			if want := time.Date(2026, time.December, 3, 13, 30, 0, 0, time.UTC); err != nil || !begins.Equal(want) {
				t.Errorf("begins: got %v, %v, want %v", begins, err, want)
			}
			said, _ := event.Props.Text(ical.PropDescription)
			for _, want := range []locales.Key{"slip.bring", "document.foreign-passport.name", "document.health-card.name", "slip.bring-phone", "slip.bring-app", "slip.witness", "slip.condition.brings-mitid-and-photo-id"} {
				if !strings.Contains(said, say(t, l, want)) {
					t.Errorf("description: got %q, want it to say %q", said, say(t, l, want))
				}
			}
			if where, _ := event.Props.Text(ical.PropLocation); where != "Borgerservice Herning, Torvet 5, 7400 Herning" {
				t.Errorf("location: got %q", where)
			}
		})
	}
}

// calendarEvent reads the one event of a file, as strictly as the library can.
func calendarEvent(t *testing.T, p page) ical.Event {
	t.Helper()
	calendar, err := ical.NewDecoder(strings.NewReader(p.body)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	if err := ical.NewEncoder(new(bytes.Buffer)).Encode(calendar); err != nil {
		t.Fatal(err)
	}
	if len(calendar.Events()) != 1 {
		t.Fatalf("got %d events, want one", len(calendar.Events()))
	}
	return calendar.Events()[0]
}

// Whatever was answered, the calendar tells nobody a user ID.
func TestCalendarFileHidesUserIDs(t *testing.T) {
	t.Parallel()
	for i, v := range variants() {
		b := start(t).visitor()
		for _, step := range questions {
			form, there := v[step]
			if !there {
				form = valid(step)
			}
			if got := b.get(danish(step)); got.StatusCode == http.StatusOK {
				b.post(danish(step), form).wantRedirect("")
			}
		}
		got := b.get(site.CalendarFile.Path(locales.English))
		if got.StatusCode == http.StatusSeeOther {
			continue // no day
		}
		calendarEvent(t, got.want(http.StatusOK))
		unfolded := strings.ReplaceAll(got.body, "\r\n ", "")
		for _, secret := range []string{"johnsnew", "peter78", "åååå", "{}!#$", "0o1li", b.cookies[cookieName].Value} {
			if strings.Contains(unfolded, secret) {
				t.Errorf("variant %d: %q is in the file", i, secret)
			}
		}
	}
}

func TestCalendarFileWithoutTime(t *testing.T) {
	b := start(t).visitor()
	b.fill(questions...)
	b.post(danish("visit"), appointment("1", "7", "2027", "")).wantRedirect("")
	event := calendarEvent(t, b.get(site.CalendarFile.Path(locales.Danish)).want(http.StatusOK))
	if got := event.Props.Get(ical.PropDateTimeStart); got.Value != "20270701" || got.ValueType() != ical.ValueDate {
		t.Errorf("begins: got %q of type %s, want the day", got.Value, got.ValueType())
	}
	if where, _ := event.Props.Text(ical.PropLocation); !strings.HasSuffix(where, say(t, locales.Danish, "fact.unsure")) {
		t.Errorf("location: got %q, want it marked as unsure", where)
	}
}

// Where there is no appointment to come, the file leads to where it is given.
func TestNoCalendarFile(t *testing.T) {
	for _, l := range locales.Languages {
		s := start(t)
		b := s.visitor()
		path := site.CalendarFile.Path(l)
		b.get(path).wantRedirect(pathTo(l, "situation"))
		b.fill("situation", "visit")
		b.get(path).wantRedirect(pathTo(l, "user-ids"))
		b.fill("user-ids", "documents", "witness")
		b.post(danish("visit"), url.Values{"office": {"herning"}}).wantRedirect("")
		b.get(path).wantRedirect(pathTo(l, "visit") + "?return=check")
		if n := b.get(pathTo(l, "slip")).Find(`a[href$=".ics"]`).Length(); n > 0 {
			t.Error("slip: got a link to a file that is not there")
		}
		b.fill("visit")
		b.post(danish("check"), url.Values{"remember": {"yes"}}).wantRedirect("")
		s.clock.add(11 * 24 * time.Hour) // the day after
		b.get(path).wantRedirect(pathTo(l, "visit") + "?return=check")
	}
}

// A changed appointment takes the place of the old one in the calendar.
func TestCalendarUIDStays(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	uid := func(b *browser) string {
		return calendarEvent(t, b.get(site.CalendarFile.Path(locales.Danish)).want(http.StatusOK)).Props.Get(ical.PropUID).Value
	}
	first := uid(b)
	b.post(danish("visit"), appointment("4", "12", "2026", "")).wantRedirect("")
	if got := uid(b); got != first {
		t.Errorf("got UID %s after a change, want %s as before", got, first)
	}
	other := s.visitor()
	other.fill(questions...)
	if uid(other) == first {
		t.Error("two visitors have the same UID")
	}
}
